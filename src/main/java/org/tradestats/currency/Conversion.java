package org.tradestats.currency;

import java.math.BigDecimal;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * A figure's value in a base currency, and how it came about.
 *
 * @param base the base currency
 * @param value the value in the base currency, not rounded
 * @param rate 1 unit of the figure's currency = {@code rate} units of the base
 * @param ratePeriod the period whose average the rate is
 * @param method how the rate was chosen
 * @param source the provider, for example {@code ECB}
 * @param coverage the share, 0 to 1, of the period's due days or months that the average stands on
 */
public record Conversion(
    Unit base,
    BigDecimal value,
    BigDecimal rate,
    TimePeriod ratePeriod,
    RateMethod method,
    String source,
    BigDecimal coverage) {}
