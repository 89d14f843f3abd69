package org.tradestats.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * The average of a span: the mean of its months, each the mean of its days at hand.
 *
 * <p>A month counts only if it is itself covered; else its one or two days would weigh as much as a
 * whole month. A month that lies partly in the span weighs by that part.
 *
 * @param mean the mean of the covered months; of all at hand where none is covered
 * @param coverage the due days of the span that lie in covered months and are at hand
 */
record SpanMean(BigDecimal mean, BigDecimal coverage, String source) {
  /** Looks up the mean of a month's days from the first to the last, both in that month. */
  interface Months {
    @Nullable MonthMean find(YearMonth month, LocalDate first, LocalDate last);

    /** The days due between two days of a month; 1 where months are published as a whole. */
    int due(YearMonth month, LocalDate first, LocalDate last);
  }

  static Optional<SpanMean> of(TimePeriod period, Months months) {
    List<Part> parts = new ArrayList<>();
    long due = 0;
    YearMonth last = YearMonth.from(period.end());
    for (YearMonth m = period.firstMonth(); !m.isAfter(last); m = m.plusMonths(1)) {
      LocalDate from = later(period.start(), m.atDay(1));
      LocalDate to = earlier(period.end(), m.atEndOfMonth());
      due += months.due(m, from, to);
      MonthMean mean = months.find(m, from, to);
      if (mean != null) {
        int days = to.getDayOfMonth() - from.getDayOfMonth() + 1;
        boolean whole = days == m.lengthOfMonth();
        parts.add(
            new Part(
                mean,
                whole
                    ? BigDecimal.ONE
                    : BigDecimal.valueOf(days)
                        .divide(BigDecimal.valueOf(m.lengthOfMonth()), ExchangeRate.PRECISION)));
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Part> covered = parts.stream().filter(part -> part.month.isCovered()).toList();
    List<Part> used = covered.isEmpty() ? parts : covered;
    return Optional.of(mean(used, due));
  }

  private static SpanMean mean(List<Part> parts, long due) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    long atHand = 0;
    List<String> sources = new ArrayList<>();
    for (Part part : parts) {
      sum = sum.add(part.month.mean().multiply(part.weight));
      weights = weights.add(part.weight);
      atHand += Math.min(part.month.atHand(), part.month.due());
      sources.add(part.month.source());
    }
    return new SpanMean(
        sum.divide(weights, ExchangeRate.PRECISION),
        Coverage.of(atHand, due),
        Sources.join(sources));
  }

  /** The average of a pair as the rate of one of its two currencies in the other. */
  AverageRate average(QuotedPair pair, Unit from, TimePeriod period) {
    ExchangeRate quoted = ExchangeRate.of(pair.base(), pair.counter(), mean);
    return new AverageRate(
        pair.base().equals(from) ? quoted : quoted.inverse(),
        period,
        coverage,
        source,
        AverageRate.Basis.OBSERVED);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private record Part(MonthMean month, BigDecimal weight) {}
}
