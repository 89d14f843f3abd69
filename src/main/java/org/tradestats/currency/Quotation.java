package org.tradestats.currency;

import java.math.BigDecimal;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * One row of a provider's table.
 *
 * @param provider the table, for example {@code official}
 * @param base the currency that has one unit
 * @param currency the currency whose units are counted
 * @param period the month or year of the average; for a parity, the time it held
 * @param rate 1 base = rate × currency
 * @param coverage the share of the due days that it stands on
 * @param source who published it, for example {@code IMF}
 */
public record Quotation(
    String provider,
    Unit base,
    Unit currency,
    TimePeriod period,
    BigDecimal rate,
    BigDecimal coverage,
    String source) {}
