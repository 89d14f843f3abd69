/**
 * The statistical concepts a figure is made of: {@link org.tradestats.concept.Area}, {@link
 * org.tradestats.concept.Flow}, {@link org.tradestats.concept.TimePeriod}, {@link
 * org.tradestats.concept.Unit}, {@link org.tradestats.concept.Status} and {@link
 * org.tradestats.concept.Qualifier}.
 *
 * <p>The words are those of SDMX. Every value validates when it is made and prints what it parses.
 * Imports nothing but {@code java.*}.
 */
@NullMarked
package org.tradestats.concept;

import org.jspecify.annotations.NullMarked;
