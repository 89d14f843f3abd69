package org.tradestats.currency;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tradestats.concept.TimePeriod;

/**
 * The calendar periods that hold a period and are longer than it, the shortest first: its whole
 * months, quarter, half year, year, and where it crosses a new year, the years that it touches.
 *
 * <p>April 2023 to March 2024 has one, {@code 2023-01-01/P2Y}.
 */
final class LongerPeriods {
  private LongerPeriods() {}

  static List<TimePeriod> of(TimePeriod period) {
    YearMonth first = period.firstMonth();
    YearMonth last = YearMonth.from(period.end());
    List<TimePeriod> longer = new ArrayList<>();
    addIfLonger(longer, period, spanOf(first, last));
    for (int length : new int[] {3, 6, 12}) {
      int start = (first.getMonthValue() - 1) / length * length + 1;
      addIfLonger(longer, period, TimePeriod.ofMonths(first.getYear(), start, length));
    }
    addIfLonger(longer, period, spanOf(first.withMonth(1), last.withMonth(12)));
    return List.copyOf(longer);
  }

  private static TimePeriod spanOf(YearMonth first, YearMonth last) {
    int months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
    return TimePeriod.ofMonths(first.getYear(), first.getMonthValue(), months);
  }

  private static void addIfLonger(List<TimePeriod> longer, TimePeriod period, TimePeriod other) {
    boolean isLonger = other.contains(period) && !period.contains(other);
    if (isLonger && !longer.contains(other)) {
      longer.add(other);
    }
  }
}
