package org.tradestats.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.Figure;

/**
 * Compares extracted figures with gold figures.
 *
 * <p>A row has the <b>amount</b> of a figure if the unit is equal and the value within 0.1 %; of a
 * balance the size counts, and the sign belongs to the flow. It has the whole <b>tuple</b> if flow,
 * areas, period and status are right too: the areas of a total in either order; any period where
 * the gold figure has none, and for tariffs. Rows and figures of an article are paired one to one,
 * those that agree most first, then in their order. An equal row told twice counts once.
 */
public final class Scorer {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

  private Scorer() {}

  /**
   * Scores the rows of some articles.
   *
   * @param rows the figures extracted, by the article's id; none for an article that is not there
   */
  public static Evaluation score(Collection<GoldArticle> articles, Map<String, List<Figure>> rows) {
    Map<String, Score> scores = new TreeMap<>();
    List<Miss> misses = new ArrayList<>();
    Calibration calibration = new Calibration();
    for (GoldArticle article : articles) {
      List<Figure> predicted = distinct(rows.getOrDefault(article.article().id(), List.of()));
      Score score = score(article, predicted, misses, calibration);
      scores.merge(article.language(), score, Score::plus);
    }
    return new Evaluation(scores, misses, calibration);
  }

  private record Key(
      Flow flow,
      Area reporter,
      Area partner,
      Object period,
      BigDecimal value,
      Object unit,
      Object status) {}

  private static List<Figure> distinct(List<Figure> rows) {
    Map<Key, Figure> distinct = new LinkedHashMap<>();
    for (Figure row : rows) {
      Object period = row.period() == null ? "" : row.period();
      distinct.putIfAbsent(
          new Key(
              row.flow(),
              row.reporter(),
              row.partner(),
              period,
              row.value().stripTrailingZeros(),
              row.unit(),
              row.status()),
          row);
    }
    return List.copyOf(distinct.values());
  }

  private record Pair(int gold, int row, List<String> wrong) {}

  private static Score score(
      GoldArticle article, List<Figure> rows, List<Miss> misses, Calibration calibration) {
    List<GoldFigure> golds = article.figures();
    List<Pair> matched = match(golds, rows);
    boolean[] found = new boolean[golds.size()];
    boolean[] taken = new boolean[rows.size()];
    int[] right = new int[4];
    int tuples = 0;
    String id = article.article().id();
    for (Pair pair : matched) {
      found[pair.gold()] = true;
      taken[pair.row()] = true;
      Figure row = rows.get(pair.row());
      calibration.add(row.confidence(), pair.wrong().isEmpty());
      for (int i = 0; i < right.length; i++) {
        right[i] += pair.wrong().contains(RESPECTS.get(i)) ? 0 : 1;
      }
      if (pair.wrong().isEmpty()) {
        tuples++;
      } else {
        misses.add(new Miss(id, article.language(), pair.wrong(), golds.get(pair.gold()), row));
      }
    }
    for (int i = 0; i < found.length; i++) {
      if (!found[i]) {
        misses.add(new Miss(id, article.language(), List.of(), golds.get(i), null));
      }
    }
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        misses.add(new Miss(id, article.language(), List.of(), null, rows.get(j)));
        calibration.add(rows.get(j).confidence(), false);
      }
    }
    boolean perfect = tuples == golds.size() && tuples == rows.size();
    return new Score(
        1,
        golds.size(),
        rows.size(),
        matched.size(),
        right[0],
        right[1],
        right[2],
        right[3],
        tuples,
        perfect ? 1 : 0);
  }

  /** What a matched row can have wrong. */
  static final List<String> RESPECTS = List.of("flow", "areas", "period", "status");

  private static List<Pair> match(List<GoldFigure> golds, List<Figure> rows) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        if (hasAmount(golds.get(i), rows.get(j))) {
          pairs.add(new Pair(i, j, wrong(golds.get(i), rows.get(j))));
        }
      }
    }
    pairs.sort(
        Comparator.<Pair>comparingInt(pair -> pair.wrong().size())
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::row));
    boolean[] found = new boolean[golds.size()];
    boolean[] taken = new boolean[rows.size()];
    List<Pair> matched = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!found[pair.gold()] && !taken[pair.row()]) {
        found[pair.gold()] = true;
        taken[pair.row()] = true;
        matched.add(pair);
      }
    }
    return matched;
  }

  private static boolean hasAmount(GoldFigure gold, Figure row) {
    if (!gold.unit().equals(row.unit())) {
      return false;
    }
    BigDecimal a = gold.value();
    BigDecimal b = row.value();
    if (gold.flow() == Flow.BALANCE || row.flow() == Flow.BALANCE) {
      a = a.abs();
      b = b.abs();
    }
    BigDecimal larger = a.abs().max(b.abs());
    return a.subtract(b).abs().compareTo(larger.multiply(TOLERANCE)) <= 0;
  }

  private static List<String> wrong(GoldFigure gold, Figure row) {
    List<String> wrong = new ArrayList<>();
    boolean sign =
        gold.flow() != Flow.BALANCE || (gold.value().signum() < 0) == (row.value().signum() < 0);
    if (gold.flow() != row.flow() || !sign) {
      wrong.add("flow");
    }
    if (!sameAreas(gold, row)) {
      wrong.add("areas");
    }
    TimePeriod period = gold.period();
    if (period != null && !gold.flow().isTariff() && !period.equals(row.period())) {
      wrong.add("period");
    }
    if (gold.status() != row.status()) {
      wrong.add("status");
    }
    return wrong;
  }

  /** The areas of a total are a set: a total never equals a row in which their order counts. */
  private static boolean sameAreas(GoldFigure gold, Figure row) {
    if (gold.flow().isSymmetric() != row.flow().isSymmetric()) {
      return false;
    }
    boolean swapped =
        gold.flow().isSymmetric()
            && gold.reporter().equals(row.partner())
            && gold.partner().equals(row.reporter());
    if (swapped) {
      return true;
    }
    return gold.reporter().equals(row.reporter()) && gold.partner().equals(row.partner());
  }
}
