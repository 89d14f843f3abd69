package org.tradestats.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * A provider's monthly and annual averages, all in units of a currency for one unit of the table's
 * base: 1 base = rate × currency. Immutable.
 *
 * <p>A calendar year is the published annual average where there is one, else the mean of its
 * months. Any other span is the mean of its months. A cross rate is averaged over the months that
 * both currencies have.
 */
public final class RateTable implements RateProvider {
  /** Shorter spans are no mean of months: the month that holds them is a longer period. */
  private static final int SHORTEST_SPAN_OF_MONTHS_IN_DAYS = 28;

  private final String name;
  private final Unit base;
  private final SortedMap<Unit, Series> seriesByCurrency;
  private final SortedSet<Unit> currencies;

  private RateTable(String name, Unit base, SortedMap<Unit, Series> seriesByCurrency) {
    this.name = name;
    this.base = base;
    this.seriesByCurrency = seriesByCurrency;
    SortedSet<Unit> all = new TreeSet<>(seriesByCurrency.keySet());
    all.add(base);
    this.currencies = Collections.unmodifiableSortedSet(all);
  }

  /**
   * A published average.
   *
   * @param period a calendar month or year
   * @param currency the currency whose units are counted
   * @param rate units for one unit of the table's base
   * @param daysAtHand the daily rates behind it, or null where it was published as a whole
   */
  public record Row(
      TimePeriod period,
      Unit currency,
      BigDecimal rate,
      @Nullable Integer daysAtHand,
      String source) {
    public Row {
      if (!period.isCalendarYear() && !(period.isWholeMonths() && period.months() == 1)) {
        throw new IllegalArgumentException(
            "Average of " + currency + " for " + period + ": expected a calendar month or year");
      }
    }
  }

  /**
   * A table of rows in any order.
   *
   * @throws IllegalArgumentException if a currency has a period twice
   */
  public static RateTable of(String name, Unit base, Iterable<Row> rows) {
    SortedMap<Unit, Series> series = new TreeMap<>();
    for (Row row : rows) {
      series.computeIfAbsent(row.currency, currency -> new Series()).add(row);
    }
    return new RateTable(name, base, Collections.unmodifiableSortedMap(series));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SortedSet<Unit> currencies() {
    return currencies;
  }

  @Override
  public List<Unit> hubs(Unit from) {
    return seriesByCurrency.containsKey(from) ? List.of(base) : List.of();
  }

  @Override
  public Optional<AverageRate> findAverage(Unit from, Unit to, TimePeriod period) {
    if (from.equals(to) || !currencies.contains(from) || !currencies.contains(to)) {
      return Optional.empty();
    }
    QuotedPair pair = QuotedPair.of(from, to);
    Optional<SpanMean> byYears = meanOfYears(pair, period);
    if (byYears.isPresent() && Coverage.suffices(byYears.get().coverage())) {
      return byYears.map(mean -> mean.average(pair, from, period));
    }
    Optional<SpanMean> byMonths =
        isShort(period) ? Optional.empty() : SpanMean.of(period, new CrossMonths(pair));
    return byMonths.or(() -> byYears).map(mean -> mean.average(pair, from, period));
  }

  private static boolean isShort(TimePeriod period) {
    return period.months() == 0 && period.days() < SHORTEST_SPAN_OF_MONTHS_IN_DAYS;
  }

  private Optional<SpanMean> meanOfYears(QuotedPair pair, TimePeriod period) {
    if (!period.isWholeMonths()
        || period.firstMonth().getMonthValue() != 1
        || period.months() % 12 != 0) {
      return Optional.empty();
    }
    int years = period.months() / 12;
    BigDecimal sum = BigDecimal.ZERO;
    List<String> sources = new ArrayList<>();
    for (int year = period.start().getYear(); year < period.start().getYear() + years; year++) {
      Row counted = annual(pair.counter(), year);
      Row priced = annual(pair.base(), year);
      if (counted != null && priced != null) {
        sum = sum.add(counted.rate.divide(priced.rate, ExchangeRate.PRECISION));
        sources.add(source(counted, priced));
      }
    }
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal mean = sum.divide(BigDecimal.valueOf(sources.size()), ExchangeRate.PRECISION);
    return Optional.of(
        new SpanMean(mean, Coverage.of(sources.size(), years), Sources.join(sources)));
  }

  private @Nullable Row annual(Unit currency, int year) {
    if (currency.equals(base)) {
      return unity(TimePeriod.ofYear(year));
    }
    Series series = seriesByCurrency.get(currency);
    return series == null ? null : series.byYear.get(year);
  }

  private @Nullable Row monthly(Unit currency, YearMonth month) {
    if (currency.equals(base)) {
      return unity(TimePeriod.ofMonth(month.getYear(), month.getMonthValue()));
    }
    Series series = seriesByCurrency.get(currency);
    return series == null ? null : series.byMonth.get(month);
  }

  private Row unity(TimePeriod period) {
    return new Row(period, base, BigDecimal.ONE, null, "");
  }

  private static String source(Row one, Row other) {
    if (one.source.isEmpty()) {
      return other.source;
    }
    return other.source.isEmpty() ? one.source : Sources.join(one.source, other.source);
  }

  @Override
  public List<Quotation> quotations() {
    List<Quotation> quotations = new ArrayList<>();
    for (Map.Entry<Unit, Series> entry : seriesByCurrency.entrySet()) {
      entry.getValue().byYear.values().forEach(row -> quotations.add(quotation(row)));
      entry.getValue().byMonth.values().forEach(row -> quotations.add(quotation(row)));
    }
    return List.copyOf(quotations);
  }

  private Quotation quotation(Row row) {
    BigDecimal coverage =
        row.daysAtHand == null
            ? BigDecimal.ONE
            : Coverage.of(
                row.daysAtHand, TargetCalendar.openDays(row.period.start(), row.period.end()));
    return new Quotation(name, base, row.currency, row.period, row.rate, coverage, row.source);
  }

  /** The months of a cross rate. */
  private final class CrossMonths implements SpanMean.Months {
    private final QuotedPair pair;
    private final boolean countsDays;

    CrossMonths(QuotedPair pair) {
      this.pair = pair;
      this.countsDays = countsDays(pair.base()) || countsDays(pair.counter());
    }

    private boolean countsDays(Unit currency) {
      Series series = seriesByCurrency.get(currency);
      return series != null && series.countsDays;
    }

    @Override
    public @Nullable MonthMean find(YearMonth month, LocalDate first, LocalDate last) {
      Row counted = monthly(pair.counter(), month);
      Row priced = monthly(pair.base(), month);
      if (counted == null || priced == null) {
        return null;
      }
      BigDecimal mean = counted.rate.divide(priced.rate, ExchangeRate.PRECISION);
      int due = due(month, first, last);
      return new MonthMean(
          mean,
          Math.min(atHand(counted, month, due), atHand(priced, month, due)),
          due,
          source(counted, priced));
    }

    /** The days behind a row, scaled down to the part of the month that is asked about. */
    private int atHand(Row row, YearMonth month, int due) {
      return row.daysAtHand == null
          ? due
          : Math.min(due, row.daysAtHand * due / TargetCalendar.openDays(month));
    }

    @Override
    public int due(YearMonth month, LocalDate first, LocalDate last) {
      return countsDays ? TargetCalendar.openDays(first, last) : 1;
    }
  }

  private static final class Series {
    private final SortedMap<Integer, Row> byYear = new TreeMap<>();
    private final SortedMap<YearMonth, Row> byMonth = new TreeMap<>();
    private boolean countsDays;

    void add(Row row) {
      Row before =
          row.period.isCalendarYear()
              ? byYear.put(row.period.start().getYear(), row)
              : byMonth.put(row.period.firstMonth(), row);
      if (before != null) {
        throw new IllegalArgumentException(
            "Average of " + row.currency + " for " + row.period + " given twice: expected it once");
      }
      countsDays |= row.daysAtHand != null;
    }
  }
}
