package org.tradestats.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * Rates that were decreed, not quoted: official parities with the dates they held, and the rates at
 * which currencies were replaced. Immutable.
 */
public final class ParityTable implements RateProvider {
  /** The first day that an open parity is taken to hold; it is earlier than any article. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  /** How long an open parity is written to hold in {@link #quotations()}. */
  private static final LocalDate FOREVER = LocalDate.of(2999, 12, 31);

  private final String name;
  private final List<Row> rows;
  private final SortedSet<Unit> currencies;

  private ParityTable(String name, List<Row> rows) {
    this.name = name;
    this.rows = rows;
    SortedSet<Unit> all = new TreeSet<>();
    for (Row row : rows) {
      all.add(row.currency);
      all.add(row.anchor);
    }
    this.currencies = Collections.unmodifiableSortedSet(all);
  }

  /**
   * A parity: 1 anchor = rate × currency.
   *
   * @param firstDay the first day it held, or null for a redenomination, which is a change of unit
   *     and holds whatever the day
   * @param lastDay the last day it held, or null while it holds
   */
  public record Row(
      Unit currency,
      Unit anchor,
      BigDecimal rate,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      String source) {
    public Row {
      if (currency.equals(anchor)) {
        throw new IllegalArgumentException(
            "Parity of " + currency + " with itself: expected another currency as its anchor");
      }
      if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
        throw new IllegalArgumentException(
            "Parity of "
                + currency
                + " from "
                + firstDay
                + " to "
                + lastDay
                + ": expected it to end after it began");
      }
    }

    private LocalDate first() {
      return firstDay == null ? EVER : firstDay;
    }

    private LocalDate last() {
      return lastDay == null ? FOREVER : lastDay;
    }

    private boolean joins(Unit one, Unit other) {
      return (currency.equals(one) && anchor.equals(other))
          || (currency.equals(other) && anchor.equals(one));
    }

    private BigDecimal coverage(TimePeriod period) {
      LocalDate start = first().isAfter(period.start()) ? first() : period.start();
      LocalDate end = last().isBefore(period.end()) ? last() : period.end();
      long due = ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
      return Coverage.of(Math.max(0, ChronoUnit.DAYS.between(start, end) + 1), due);
    }
  }

  public static ParityTable of(String name, List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing(Row::currency).thenComparing(Row::first).thenComparing(Row::anchor));
    return new ParityTable(name, List.copyOf(sorted));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SortedSet<Unit> currencies() {
    return currencies;
  }

  /** The anchors of a currency. A currency that others are pegged to does not lead to them. */
  @Override
  public List<Unit> hubs(Unit from) {
    return rows.stream()
        .filter(row -> row.currency.equals(from))
        .map(Row::anchor)
        .distinct()
        .toList();
  }

  @Override
  public Optional<AverageRate> findAverage(Unit from, Unit to, TimePeriod period) {
    AverageRate best = null;
    for (Row row : rows) {
      if (row.joins(from, to)) {
        BigDecimal coverage = row.coverage(period);
        if (coverage.signum() > 0 && (best == null || coverage.compareTo(best.coverage()) > 0)) {
          ExchangeRate anchored = ExchangeRate.of(row.anchor, row.currency, row.rate);
          best =
              new AverageRate(
                  row.anchor.equals(from) ? anchored : anchored.inverse(),
                  period,
                  coverage,
                  row.source,
                  AverageRate.Basis.PARITY);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  @Override
  public List<Quotation> quotations() {
    List<Quotation> quotations = new ArrayList<>();
    for (Row row : rows) {
      int days = (int) ChronoUnit.DAYS.between(row.first(), row.last()) + 1;
      TimePeriod held = new TimePeriod(row.first(), 0, days);
      quotations.add(
          new Quotation(
              name, row.anchor, row.currency, held, row.rate, BigDecimal.ONE, row.source));
    }
    return List.copyOf(quotations);
  }
}
