package org.tradestats.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradestats.concept.Unit;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.RateMethod;
import org.tradestats.extraction.Figure;

/**
 * One quantity that one article states: a single statement, or the one that stands for a group of
 * restatements in several currencies.
 *
 * @param statement the statement that needs the least conversion
 * @param unit the base currency, or the figure's own if it could not be converted
 * @param value the published value in {@code unit}
 * @param low the lower end of the statement's range, else {@code value}
 * @param high the upper end of the statement's range, else {@code value}
 * @param meant what the statement leaves open, in {@code unit}
 */
record Claim(
    Statement statement,
    Unit unit,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    Interval meant) {

  /** The claims of statements of one key, in their order. */
  static List<Claim> of(Collection<Statement> statements, Unit base) {
    Map<String, Statement> chosen = new LinkedHashMap<>();
    Comparator<Statement> order = restatementOrder(base);
    for (Statement statement : statements) {
      Figure figure = statement.figure();
      String quantity =
          figure.group() == null
              ? statement.id() + " alone"
              : figure.articleId() + " group " + figure.group();
      chosen.merge(quantity, statement, (a, b) -> order.compare(a, b) <= 0 ? a : b);
    }
    List<Claim> claims = new ArrayList<>();
    chosen.values().forEach(statement -> claims.add(of(statement, base)));
    return claims;
  }

  private static Comparator<Statement> restatementOrder(Unit base) {
    return Comparator.comparing((Statement s) -> conversionRank(s, base))
        .thenComparing(s -> -Precision.significantDigits(s.figure().value()))
        .thenComparing(Statement.ORDER);
  }

  private static Claim of(Statement statement, Unit base) {
    Figure figure = statement.figure();
    Interval meant = Interval.meantBy(figure);
    BigDecimal low = figure.valueLow() == null ? figure.value() : figure.valueLow();
    BigDecimal high = figure.valueHigh() == null ? figure.value() : figure.valueHigh();
    Conversion conversion = statement.findConversion(base).orElse(null);
    if (conversion == null) {
      return new Claim(
          statement, figure.unit(), figure.value(), low.min(high), low.max(high), meant);
    }
    BigDecimal value = statement.findBaseValue(base).orElseThrow();
    BigDecimal a = statement.findBaseValue(base, low).orElseThrow();
    BigDecimal b = statement.findBaseValue(base, high).orElseThrow();
    return new Claim(statement, base, value, a.min(b), a.max(b), meant.converted(conversion));
  }

  /** Told flatly: neither a range nor with a qualifier. */
  boolean isExact() {
    Figure figure = statement.figure();
    return figure.qualifier() == null && figure.valueLow() == null && figure.valueHigh() == null;
  }

  /** 0 for the base currency itself, more the less the rate fits the figure, most for no rate. */
  int conversionRank(Unit base) {
    return conversionRank(statement, base);
  }

  private static int conversionRank(Statement statement, Unit base) {
    return statement.findConversion(base).map(c -> rank(c.method())).orElse(9);
  }

  private static int rank(RateMethod method) {
    return switch (method) {
      case SAME_CURRENCY -> 0;
      case PEG -> 1;
      case AVERAGE -> 2;
      case LONGER_PERIOD -> 3;
      case LATEST_YEAR -> 4;
      case PUBLICATION_MONTH -> 5;
    };
  }
}
