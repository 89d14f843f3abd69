/**
 * From converted figures to a dataset: {@link org.tradestats.dataset.Statement}s are consolidated
 * into {@link org.tradestats.dataset.Observation}s and tariff measures, and checked against each
 * other. Start at {@link org.tradestats.dataset.Consolidation}.
 *
 * <p>Imports {@code currency} and what that imports. A new check is a method of {@code
 * Plausibility} and an issue record here; a new flag is a constant of {@code Flag}.
 */
@NullMarked
package org.tradestats.dataset;

import org.jspecify.annotations.NullMarked;
