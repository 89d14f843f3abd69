/**
 * Exchange rates and the conversion of figures at the average rate of their own period. Providers
 * live in {@code currency.source}, one class each. Imports {@code extraction} for its figures.
 */
@NullMarked
package org.tradestats.currency;

import org.jspecify.annotations.NullMarked;
