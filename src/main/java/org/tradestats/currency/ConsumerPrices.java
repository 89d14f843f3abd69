package org.tradestats.currency;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradestats.concept.TimePeriod;

/** A consumer price index by calendar year: the prices of a year as a share of those of another. */
public final class ConsumerPrices {
  private final SortedMap<Integer, BigDecimal> indexByYear;

  private ConsumerPrices(SortedMap<Integer, BigDecimal> indexByYear) {
    this.indexByYear = indexByYear;
  }

  /** The annual averages of an index, on any base. */
  public static ConsumerPrices of(SortedMap<Integer, BigDecimal> indexByYear) {
    return new ConsumerPrices(new TreeMap<>(indexByYear));
  }

  /** The years it has. */
  public SortedSet<Integer> years() {
    return new TreeSet<>(indexByYear.keySet());
  }

  /** The index of a year. */
  public Optional<BigDecimal> findIndex(int year) {
    return Optional.ofNullable(indexByYear.get(year));
  }

  /**
   * The index of a period: that of its year, or the mean over its months where it crosses a new
   * year.
   *
   * @return empty where a year is missing
   */
  public Optional<BigDecimal> findIndex(TimePeriod period) {
    BigDecimal sum = BigDecimal.ZERO;
    int months = 0;
    YearMonth last = YearMonth.from(period.end());
    for (YearMonth m = period.firstMonth(); !m.isAfter(last); m = m.plusMonths(1)) {
      BigDecimal index = indexByYear.get(m.getYear());
      if (index == null) {
        return Optional.empty();
      }
      sum = sum.add(index);
      months++;
    }
    return Optional.of(sum.divide(BigDecimal.valueOf(months), ExchangeRate.PRECISION));
  }
}
