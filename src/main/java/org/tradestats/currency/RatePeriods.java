package org.tradestats.currency;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;

/** The periods whose average may convert a figure, in the order in which they are tried. */
final class RatePeriods {
  /** How far back "the latest full year" may lie: official annual averages come up to two late. */
  static final int YEARS_BACK = 3;

  private RatePeriods() {}

  /**
   * A period to try.
   *
   * @param method what the conversion is flagged with if this one is taken
   */
  record Attempt(TimePeriod period, RateMethod method) {}

  /** A figure's own period, then the longer ones that hold it. */
  static List<Attempt> ofOwn(TimePeriod period) {
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(new Attempt(period, RateMethod.AVERAGE));
    addLonger(attempts, period);
    return attempts;
  }

  /** The month of publication, the month before it, then the longer periods that hold it. */
  static List<Attempt> ofPublication(@Nullable YearMonth published) {
    List<Attempt> attempts = new ArrayList<>();
    if (published != null) {
      TimePeriod month = monthOf(published);
      attempts.add(new Attempt(month, RateMethod.PUBLICATION_MONTH));
      attempts.add(new Attempt(month.plusMonths(-1), RateMethod.PUBLICATION_MONTH));
      addLonger(attempts, month);
    }
    return attempts;
  }

  /** The full years before publication, the latest first. */
  static List<Attempt> ofForeseen(@Nullable YearMonth published) {
    List<Attempt> attempts = new ArrayList<>();
    if (published != null) {
      for (int back = 1; back <= YEARS_BACK; back++) {
        TimePeriod year = TimePeriod.ofYear(published.getYear() - back);
        attempts.add(new Attempt(year, RateMethod.LATEST_YEAR));
      }
    }
    return attempts;
  }

  static TimePeriod monthOf(YearMonth month) {
    return TimePeriod.ofMonth(month.getYear(), month.getMonthValue());
  }

  private static void addLonger(List<Attempt> attempts, TimePeriod period) {
    for (TimePeriod longer : LongerPeriods.of(period)) {
      attempts.add(new Attempt(longer, RateMethod.LONGER_PERIOD));
    }
  }
}
