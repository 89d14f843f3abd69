package org.tradestats.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.Figure;
import org.tradestats.issue.Issue;

/**
 * Checks the statements on one pair of areas against each other. Sums are checked inside an
 * article, where all numbers come from one office; growth over all articles. Restatements in
 * another currency are checked where rates are known, in {@code currency}.
 */
final class Plausibility {
  /**
   * How far stated growth may be from the levels beyond rounding, in percentage points: offices
   * compare with the revised figure of the year before, not with the one that was in the news.
   */
  private static final BigDecimal REVISION_POINTS = new BigDecimal("2");

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Plausibility() {}

  /** One article's figures of one product, period, status and unit: those that can add up. */
  private record Table(
      String articleId, @Nullable String product, TimePeriod period, Status status, Unit unit) {}

  /** The statements that growth is measured on. */
  private record Level(SeriesKey series, TimePeriod period, Unit unit) {}

  static List<Issue> check(List<Statement> statements) {
    List<Issue> issues = new ArrayList<>();
    checkSums(statements, issues);
    checkGrowth(statements, issues);
    return issues;
  }

  private static void checkSums(List<Statement> statements, List<Issue> issues) {
    Map<Table, List<Statement>> tables = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Figure figure = statement.figure();
      if (figure.period() != null && !figure.flow().isTariff()) {
        Table table =
            new Table(
                figure.articleId(),
                SeriesKey.of(figure).product(),
                figure.period(),
                figure.status(),
                figure.unit());
        tables.computeIfAbsent(table, k -> new ArrayList<>()).add(statement);
      }
    }
    for (List<Statement> table : tables.values()) {
      for (Statement result : table) {
        Flow flow = result.figure().flow();
        if (flow == Flow.TOTAL || flow == Flow.BALANCE) {
          SumMismatch mismatch = findMismatch(result, table);
          if (mismatch != null) {
            issues.add(mismatch);
          }
        }
      }
    }
  }

  /** Null if some exports and imports of one reporter give the result, or none are stated. */
  private static @Nullable SumMismatch findMismatch(Statement result, List<Statement> table) {
    Interval expected = Interval.meantBy(result.figure());
    boolean isTotal = result.figure().flow() == Flow.TOTAL;
    SumMismatch first = null;
    for (Statement exports : table) {
      for (Statement imports : table) {
        if (exports.figure().flow() != Flow.EXPORTS
            || imports.figure().flow() != Flow.IMPORTS
            || !exports.figure().reporter().equals(imports.figure().reporter())
            || !(isTotal || exports.figure().reporter().equals(result.figure().reporter()))) {
          continue;
        }
        Interval sold = Interval.meantBy(exports.figure());
        Interval bought = Interval.meantBy(imports.figure());
        Interval found = isTotal ? sold.plus(bought) : sold.minus(bought);
        if (found.overlaps(expected)) {
          return null;
        }
        if (first == null) {
          first = new SumMismatch(exports, imports, result);
        }
      }
    }
    return first;
  }

  private static void checkGrowth(List<Statement> statements, List<Issue> issues) {
    Map<Level, List<Statement>> levels = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Figure figure = statement.figure();
      if (figure.period() != null
          && figure.status() == Status.ACTUAL
          && !figure.flow().isTariff()) {
        levels
            .computeIfAbsent(
                new Level(SeriesKey.of(figure), figure.period(), figure.unit()),
                k -> new ArrayList<>())
            .add(statement);
      }
    }
    levels.forEach(
        (level, same) -> {
          List<Statement> earlier =
              levels.getOrDefault(
                  new Level(level.series(), level.period().plusYears(-1), level.unit()), List.of());
          same.forEach(current -> checkGrowth(current, earlier, issues));
        });
  }

  private static void checkGrowth(Statement current, List<Statement> earlier, List<Issue> issues) {
    BigDecimal change = current.figure().changePercent();
    if (change == null || earlier.isEmpty()) {
      return;
    }
    BigDecimal open = REVISION_POINTS.add(Precision.halfUnit(change));
    Interval factors =
        new Interval(
            BigDecimal.ONE.add(change.subtract(open).divide(HUNDRED)),
            BigDecimal.ONE.add(change.add(open).divide(HUNDRED)));
    if (factors.from().signum() <= 0) {
      return;
    }
    Interval expected = Interval.meantBy(current.figure()).dividedBy(factors);
    if (earlier.stream().noneMatch(s -> Interval.meantBy(s.figure()).overlaps(expected))) {
      issues.add(new GrowthMismatch(current, nearest(current, earlier)));
    }
  }

  /** Preferably one of the same article, else the first in order. */
  private static Statement nearest(Statement current, List<Statement> earlier) {
    String article = current.figure().articleId();
    return earlier.stream()
        .min(
            Comparator.comparing((Statement s) -> !s.figure().articleId().equals(article))
                .thenComparing(Statement.ORDER))
        .orElseThrow();
  }
}
