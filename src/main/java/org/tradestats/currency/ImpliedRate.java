package org.tradestats.currency;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.Figure;

/**
 * The exchange rate that an article implies by giving one quantity in two currencies.
 *
 * @param figure the amount told first
 * @param restated the same quantity in another currency
 * @param implied 1 unit of the first currency = rate × the second, by the article's two amounts
 * @param ours the average it was compared with, or null where there is none
 * @param differencePercent how far the implied rate is from ours, in percent of ours, or null
 */
public record ImpliedRate(
    Figure figure,
    Figure restated,
    ExchangeRate implied,
    @Nullable AverageRate ours,
    @Nullable BigDecimal differencePercent) {}
