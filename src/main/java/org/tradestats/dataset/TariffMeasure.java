package org.tradestats.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * A tariff that one area puts on the goods of another: one row of {@code tariffs.csv}.
 *
 * @param reporter who imposes it
 * @param partner whose goods it is put on
 * @param product the goods as the text names them, or null for all goods
 * @param period when it takes effect, or null where the text does not say
 * @param ratePercent the rate, or null if only the covered value is stated
 * @param coveredValue the value of the imports it covers, or null if only the rate is stated
 * @param currency the currency of the covered value
 * @param baseValue the covered value in {@code baseCurrency}, if it could be converted
 * @param baseCurrency the base currency, if {@code baseValue} is there
 * @param status {@code ACTUAL} is decided, {@code FORECAST} threatened or planned
 * @param articles how many articles state it
 * @param publishers how many known publishers state it
 * @param firstPublished the earliest day of publication, or null if none is known
 * @param lastPublished the latest day of publication, or null if none is known
 * @param statements the rate and the covered value as the first article states them, in the order
 *     of its text
 */
public record TariffMeasure(
    Area reporter,
    Area partner,
    @Nullable String product,
    @Nullable TimePeriod period,
    @Nullable BigDecimal ratePercent,
    @Nullable BigDecimal coveredValue,
    @Nullable Unit currency,
    @Nullable BigDecimal baseValue,
    @Nullable Unit baseCurrency,
    Status status,
    int articles,
    int publishers,
    @Nullable LocalDate firstPublished,
    @Nullable LocalDate lastPublished,
    List<Statement> statements) {
  public TariffMeasure {
    statements = List.copyOf(statements);
    if (ratePercent == null && coveredValue == null) {
      throw new IllegalArgumentException(
          "Tariff of " + reporter + " on " + partner + ": expected a rate or a covered value");
    }
  }
}
