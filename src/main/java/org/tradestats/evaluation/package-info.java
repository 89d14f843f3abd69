/**
 * How right the extracted figures are, measured on gold articles. Start at {@link
 * org.tradestats.evaluation.Scorer}; what it counts is defined there.
 *
 * <p>Imports {@code extraction} and Jackson. One more measure is one more component of {@link
 * org.tradestats.evaluation.Score}.
 */
@NullMarked
package org.tradestats.evaluation;

import org.jspecify.annotations.NullMarked;
