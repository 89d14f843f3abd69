/**
 * Reads rates from files, one class a kind of file, and fetches the ECB's.
 *
 * <p>Start at {@link org.tradestats.currency.source.Rates}, which reads a folder. To add a
 * provider, write a class that makes a {@link org.tradestats.currency.RateProvider}, let {@code
 * Rates} read it, and add it to {@code RateProviderContractTest}. Imports {@code currency} and
 * opencsv.
 */
@NullMarked
package org.tradestats.currency.source;

import org.jspecify.annotations.NullMarked;
