package org.tradestats.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * A provider's daily rates in units of a currency for one unit of the table's base: 1 base = rate ×
 * currency. Immutable.
 *
 * <p>A month is the mean of its days at hand, a cross rate is taken on each day that both
 * currencies have, and due are the days of {@link TargetCalendar}.
 */
public final class DailyRateTable implements RateProvider {
  private final String name;
  private final Unit base;
  private final NavigableMap<LocalDate, Integer> rowByDay;
  private final SortedMap<Unit, List<@Nullable BigDecimal>> columnByCurrency;
  private final SortedSet<Unit> currencies;

  private DailyRateTable(
      String name,
      Unit base,
      NavigableMap<LocalDate, Integer> rowByDay,
      SortedMap<Unit, List<@Nullable BigDecimal>> columnByCurrency) {
    this.name = name;
    this.base = base;
    this.rowByDay = rowByDay;
    this.columnByCurrency = columnByCurrency;
    SortedSet<Unit> all = new TreeSet<>(columnByCurrency.keySet());
    all.add(base);
    this.currencies = Collections.unmodifiableSortedSet(all);
  }

  /**
   * A table of days.
   *
   * @param quoted the currencies, in the order of each day's rates
   * @param ratesByDay 1 base = rate × currency; null for a currency that was not quoted that day
   */
  public static DailyRateTable of(
      String name,
      Unit base,
      List<Unit> quoted,
      SortedMap<LocalDate, List<@Nullable BigDecimal>> ratesByDay) {
    NavigableMap<LocalDate, Integer> rowByDay = new TreeMap<>();
    for (LocalDate day : ratesByDay.keySet()) {
      rowByDay.put(day, rowByDay.size());
    }
    SortedMap<Unit, List<@Nullable BigDecimal>> columns = new TreeMap<>();
    for (int i = 0; i < quoted.size(); i++) {
      List<@Nullable BigDecimal> column = new ArrayList<>(ratesByDay.size());
      boolean isQuoted = false;
      for (List<@Nullable BigDecimal> rates : ratesByDay.values()) {
        BigDecimal rate = rates.get(i);
        column.add(rate);
        isQuoted |= rate != null;
      }
      if (isQuoted) {
        columns.put(quoted.get(i), column);
      }
    }
    return new DailyRateTable(name, base, rowByDay, columns);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SortedSet<Unit> currencies() {
    return currencies;
  }

  /** The days that have any rate. */
  public SortedSet<LocalDate> days() {
    return Collections.unmodifiableSortedSet(rowByDay.navigableKeySet());
  }

  /** The rate of a day, if the currency was quoted: 1 base = rate × currency. */
  public Optional<BigDecimal> findRate(Unit currency, LocalDate day) {
    Integer row = rowByDay.get(day);
    return row == null ? Optional.empty() : Optional.ofNullable(rate(currency, row));
  }

  private @Nullable BigDecimal rate(Unit currency, int row) {
    if (currency.equals(base)) {
      return BigDecimal.ONE;
    }
    List<@Nullable BigDecimal> column = columnByCurrency.get(currency);
    return column == null ? null : column.get(row);
  }

  @Override
  public List<Unit> hubs(Unit from) {
    return columnByCurrency.containsKey(from) ? List.of(base) : List.of();
  }

  @Override
  public Optional<AverageRate> findAverage(Unit from, Unit to, TimePeriod period) {
    if (from.equals(to) || !currencies.contains(from) || !currencies.contains(to)) {
      return Optional.empty();
    }
    QuotedPair pair = QuotedPair.of(from, to);
    return SpanMean.of(period, new CrossDays(pair.counter(), pair.base()))
        .map(mean -> mean.average(pair, from, period));
  }

  @Override
  public List<Quotation> quotations() {
    List<Quotation> quotations = new ArrayList<>();
    if (rowByDay.isEmpty()) {
      return quotations;
    }
    YearMonth last = YearMonth.from(rowByDay.lastKey());
    for (Unit currency : columnByCurrency.keySet()) {
      CrossDays days = new CrossDays(currency, base);
      for (YearMonth m = YearMonth.from(rowByDay.firstKey());
          !m.isAfter(last);
          m = m.plusMonths(1)) {
        MonthMean mean = days.find(m, m.atDay(1), m.atEndOfMonth());
        if (mean != null) {
          quotations.add(
              new Quotation(
                  name,
                  base,
                  currency,
                  TimePeriod.ofMonth(m.getYear(), m.getMonthValue()),
                  mean.mean(),
                  Coverage.of(mean.atHand(), mean.due()),
                  name));
        }
      }
    }
    return List.copyOf(quotations);
  }

  /** The days of a cross rate: units of the counter for one of the unit. */
  private final class CrossDays implements SpanMean.Months {
    private final Unit counter;
    private final Unit unit;

    CrossDays(Unit counter, Unit unit) {
      this.counter = counter;
      this.unit = unit;
    }

    @Override
    public @Nullable MonthMean find(YearMonth month, LocalDate first, LocalDate last) {
      BigDecimal sum = BigDecimal.ZERO;
      int atHand = 0;
      for (int row : rowByDay.subMap(first, true, last, true).values()) {
        BigDecimal counted = rate(counter, row);
        BigDecimal priced = rate(unit, row);
        if (counted != null && priced != null) {
          sum = sum.add(counted.divide(priced, ExchangeRate.PRECISION));
          atHand++;
        }
      }
      if (atHand == 0) {
        return null;
      }
      return new MonthMean(
          sum.divide(BigDecimal.valueOf(atHand), ExchangeRate.PRECISION),
          atHand,
          due(month, first, last),
          name);
    }

    @Override
    public int due(YearMonth month, LocalDate first, LocalDate last) {
      boolean whole = first.getDayOfMonth() == 1 && last.getDayOfMonth() == month.lengthOfMonth();
      return whole ? TargetCalendar.openDays(month) : TargetCalendar.openDays(first, last);
    }
  }
}
