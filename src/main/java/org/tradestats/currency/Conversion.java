package org.tradestats.currency;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * A figure's value in a base currency, and how it came about.
 *
 * @param base the base currency
 * @param value the value in the base currency, not rounded
 * @param rate 1 unit of the figure's currency = {@code rate} units of the base
 * @param ratePeriod the period whose average the rate is; null only for {@link
 *     RateMethod#SAME_CURRENCY}, where the figure has no period and its article no date
 * @param method how the rate was chosen
 * @param source the provider, for example {@code ECB}; empty for {@link RateMethod#SAME_CURRENCY}
 * @param coverage the share, 0 to 1, of the period's due days or months that the average stands on
 */
public record Conversion(
    Unit base,
    BigDecimal value,
    BigDecimal rate,
    @Nullable TimePeriod ratePeriod,
    RateMethod method,
    String source,
    BigDecimal coverage) {}
