package org.tradestats.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of scoring: a score a language, everything that was wrong, and how far the confidences
 * hold.
 *
 * @param scores by ISO 639-1 code, in its order
 * @param misses in the order of the articles
 */
public record Evaluation(Map<String, Score> scores, List<Miss> misses, Calibration calibration) {
  private static final String HEADING =
      "lang articles figures found | amounts P    R    F1  |  flow areas period status | tuples P  "
          + "  R    F1  | perfect articles\n";

  public Evaluation {
    scores = java.util.Collections.unmodifiableMap(new TreeMap<>(scores));
    misses = List.copyOf(misses);
  }

  /** All languages together. */
  public Score all() {
    return scores.values().stream().reduce(Score.NONE, Score::plus);
  }

  /** How many misses there are of each kind. */
  public Map<String, Integer> missesByKind() {
    Map<String, Integer> counts = new TreeMap<>();
    misses.forEach(miss -> counts.merge(miss.kind(), 1, Integer::sum));
    return counts;
  }

  /** The scores as a table, a line a language and one for all. */
  public String table() {
    StringBuilder table = new StringBuilder(HEADING);
    scores.forEach((language, score) -> table.append(line(language, score)));
    return table.append(line("all", all())).toString();
  }

  private static String line(String language, Score s) {
    return String.format(
        Locale.ROOT,
        "%-4s %8d %7d %5d |       %.3f %.3f %.3f | %.3f %.3f %.3f  %.3f |      %.3f %.3f %.3f |"
            + " %.3f\n",
        language,
        s.articles(),
        s.gold(),
        s.predicted(),
        s.amountPrecision(),
        s.amountRecall(),
        s.amountF1(),
        s.share(s.flow()),
        s.share(s.areas()),
        s.share(s.period()),
        s.share(s.status()),
        s.tuplePrecision(),
        s.tupleRecall(),
        s.tupleF1(),
        s.perfectShare());
  }
}
