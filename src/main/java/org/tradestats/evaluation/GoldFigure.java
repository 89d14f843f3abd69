package org.tradestats.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * A figure that an article states, as a person read it.
 *
 * @param period null where the text does not say
 * @param value in full units, the percentage for a rate
 * @param quote the piece of the text that gives number, scale and currency
 */
public record GoldFigure(
    Flow flow,
    Area reporter,
    Area partner,
    @Nullable TimePeriod period,
    BigDecimal value,
    Unit unit,
    Status status,
    String quote) {}
