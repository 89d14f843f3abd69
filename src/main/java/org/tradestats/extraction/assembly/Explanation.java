package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.Recognition;

/**
 * Tells why each amount of an article became what it did: for each question the candidates with
 * their shares, and the features that weighed most for and against.
 */
public final class Explanation implements Chooser {
  private static final int MOST_CANDIDATES = 4;
  private static final int MOST_FEATURES = 6;
  private static final double LEAST_WEIGHT = 0.05;

  private final Recognition recognition;
  private final Weights weights;
  private final List<String> lines = new ArrayList<>();
  private int amountStart = -1;

  private Explanation(Recognition recognition, Weights weights) {
    this.recognition = recognition;
    this.weights = weights;
  }

  /** The explanation of an article, line by line. */
  public static List<String> of(Recognition recognition, Weights weights) {
    Explanation explanation = new Explanation(recognition, weights);
    new Assembler(recognition, explanation).assemble();
    return explanation.lines;
  }

  @Override
  public boolean wantsNames() {
    return true;
  }

  @Override
  public <T> Candidate<T> choose(Question question, Amount amount, List<Candidate<T>> candidates) {
    Candidate<T> best = weights.choose(question, amount, candidates);
    if (amount.start() != amountStart) {
      amountStart = amount.start();
      lines.add("");
      lines.add("\"" + recognition.text().text().quote(amount.start(), amount.end()) + "\"");
    }
    lines.add("  " + question.name().toLowerCase(Locale.ROOT));
    candidates.stream()
        .sorted(Comparator.comparingDouble((Candidate<T> c) -> -c.score()))
        .limit(MOST_CANDIDATES)
        .forEach(candidate -> describe(candidate, candidate.equals(best)));
    return best;
  }

  private void describe(Candidate<?> candidate, boolean chosen) {
    lines.add(
        String.format(
            Locale.ROOT,
            "  %s %5.1f %%  %s",
            chosen ? "*" : " ",
            candidate.probability() * 100,
            words(candidate.answer())));
    StringBuilder features = new StringBuilder("             ");
    Map<String, Double> parts = weights.parts(candidate.features());
    parts.entrySet().stream()
        .filter(part -> Math.abs(part.getValue()) >= LEAST_WEIGHT)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> p) -> -Math.abs(p.getValue())))
        .limit(MOST_FEATURES)
        .forEach(
            part ->
                features.append(
                    String.format(Locale.ROOT, " %s %+.2f", part.getKey(), part.getValue())));
    lines.add(features.toString());
  }

  private String words(Object answer) {
    if (answer instanceof Governor governor) {
      String cue =
          governor.cue() == null
              ? ""
              : " by \""
                  + recognition.text().text().quote(governor.cue().start(), governor.cue().end())
                  + "\"";
      return governor.label() + cue + " (" + governor.via() + ")";
    }
    if (answer instanceof Told.AreaPair pair) {
      return pair.reporter() + " - " + pair.partner();
    }
    return answer.toString().replace("Optional.empty", "no period");
  }
}
