/**
 * Exchange rates, and the conversion of figures at the average rate of their own period.
 *
 * <p>Start at {@link org.tradestats.currency.CurrencyConverter}, which asks the {@link
 * org.tradestats.currency.RatePreference}, a list of {@link org.tradestats.currency.RateProvider}s.
 * A provider is added as a class in {@code currency.source}. Imports {@code extraction} for its
 * figures.
 */
@NullMarked
package org.tradestats.currency;

import org.jspecify.annotations.NullMarked;
