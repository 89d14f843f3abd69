package org.tradestats.currency;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.Figure;

/** Figures for tests of which only amount, period, status and group matter. */
final class Figures {
  private Figures() {}

  static Figure of(String value, String unit, @Nullable String period, Status status) {
    return of(value, unit, period, status, null, 0);
  }

  static Figure of(
      String value,
      String unit,
      @Nullable String period,
      Status status,
      @Nullable String group,
      int start) {
    String quote = value + " " + unit;
    return new Figure(
        "article",
        unit.equals("PERCENT") ? Flow.TARIFF_RATE : Flow.TOTAL,
        Area.of("CHN"),
        Area.of("RUS"),
        null,
        period == null ? null : TimePeriod.parse(period),
        new BigDecimal(value),
        Unit.of(unit),
        status,
        null,
        null,
        null,
        null,
        group,
        new BigDecimal("0.9"),
        quote,
        quote,
        start,
        start + quote.length());
  }
}
