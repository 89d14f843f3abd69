package org.tradestats.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accuracy that each language has reached and must not lose. The file has a line a language:
 *
 * <pre>
 * # language,amount_f1,tuple_f1
 * ar,0.912,0.745
 * </pre>
 *
 * <p>A floor is raised when a change raises the score, and never lowered.
 */
public final class AccuracyFloors {
  private record Floor(double amountF1, double tupleF1) {}

  private final Map<String, Floor> floors;

  private AccuracyFloors(Map<String, Floor> floors) {
    this.floors = floors;
  }

  /**
   * Reads floors.
   *
   * @throws IllegalArgumentException if a line is neither a comment nor a language with two numbers
   */
  public static AccuracyFloors parse(String file) {
    Map<String, Floor> floors = new TreeMap<>();
    int number = 0;
    for (String line : file.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(",", -1);
      try {
        if (cells.length != 3) {
          throw new NumberFormatException(cells.length + " cells");
        }
        floors.put(
            cells[0].strip(),
            new Floor(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "Floors line "
                + number
                + " \""
                + line
                + "\": expected language,amount_f1,tuple_f1 such as ar,0.912,0.745",
            e);
      }
    }
    return new AccuracyFloors(floors);
  }

  /** What an evaluation fell below, a line each; empty if it held every floor. */
  public List<String> violations(Evaluation evaluation) {
    List<String> violations = new ArrayList<>();
    floors.forEach(
        (language, floor) -> {
          Score score = evaluation.scores().get(language);
          if (score == null) {
            violations.add(language + ": not evaluated, expected a score");
            return;
          }
          check(violations, language + " amounts F1", score.amountF1(), floor.amountF1());
          check(violations, language + " tuples F1", score.tupleF1(), floor.tupleF1());
        });
    return violations;
  }

  private static void check(List<String> violations, String what, double score, double floor) {
    if (score < floor) {
      violations.add(
          String.format(Locale.ROOT, "%s: %.4f, expected at least %.4f", what, score, floor));
    }
  }

  /** The floors that an evaluation allows: the higher of old and new, cut to three decimals. */
  public String raisedBy(Evaluation evaluation) {
    StringBuilder file = new StringBuilder("# language,amount_f1,tuple_f1\n");
    Map<String, Floor> raised = new TreeMap<>(floors);
    evaluation
        .scores()
        .forEach(
            (language, score) ->
                raised.merge(
                    language,
                    new Floor(score.amountF1(), score.tupleF1()),
                    (a, b) ->
                        new Floor(
                            Math.max(a.amountF1(), b.amountF1()),
                            Math.max(a.tupleF1(), b.tupleF1()))));
    raised.forEach(
        (language, floor) ->
            file.append(language)
                .append(',')
                .append(cut(floor.amountF1()))
                .append(',')
                .append(cut(floor.tupleF1()))
                .append('\n'));
    return file.toString();
  }

  private static String cut(double value) {
    return new java.math.BigDecimal(String.valueOf(value))
        .setScale(3, java.math.RoundingMode.FLOOR)
        .toPlainString();
  }
}
