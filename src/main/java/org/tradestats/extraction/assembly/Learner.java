package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.assembly.Told.AreaPair;

/**
 * Learns the weights: goes through the lessons as the assembler would, and after each question
 * moves the weights towards the right candidates (the gradient of their log-likelihood, AdaGrad
 * steps, a pull towards zero). The order of the lessons is fixed, so that the same lessons give the
 * same weights.
 */
public final class Learner implements Chooser {
  /** Chosen by cross-validation over the development articles. */
  private static final double STEP = 0.25;

  private static final double PULL = 0.01;
  private static final double NO_PERIOD = 0.3;
  private static final int SMALLEST = 4;

  /** A weight on its way: its value, the sum of its squared gradients, the sum of its values. */
  private static final class Weight {
    private double value;
    private double squares = 1e-6;
    private double sum;
    private int since;
  }

  private final Map<String, Weight> weights = new HashMap<>();
  private Alignment alignment;
  private int clock = 1;

  private Learner(Alignment first) {
    this.alignment = first;
  }

  /**
   * The weights that the lessons teach.
   *
   * @param rounds how often to go through all lessons
   */
  public static Map<String, Double> learn(List<Lesson> lessons, int rounds) {
    List<Alignment> alignments = new ArrayList<>();
    lessons.forEach(lesson -> alignments.add(new Alignment(lesson)));
    if (alignments.isEmpty()) {
      return Map.of();
    }
    Learner learner = new Learner(alignments.get(0));
    for (int round = 0; round < rounds; round++) {
      for (int k = 0; k < lessons.size(); k++) {
        // A fixed stride goes through languages alternately.
        int index = (int) (((long) k * 7919 + round * 31L) % lessons.size());
        learner.alignment = alignments.get(index);
        new Assembler(lessons.get(index).recognition(), learner).assemble();
      }
    }
    return learner.averages();
  }

  private Map<String, Double> averages() {
    Map<String, Double> averages = new TreeMap<>();
    weights.forEach(
        (name, weight) -> {
          double average = (weight.sum + weight.value * (clock - weight.since)) / clock;
          double rounded = Math.round(average * 1e4) / 1e4;
          if (Math.abs(rounded) >= Math.pow(10, -SMALLEST + 1)) {
            averages.put(name, rounded);
          }
        });
    return averages;
  }

  @Override
  public boolean wantsNames() {
    return true;
  }

  @Override
  public <T> Candidate<T> choose(Question question, Amount amount, List<Candidate<T>> candidates) {
    for (Candidate<T> candidate : candidates) {
      double score = 0;
      for (String name : candidate.features().names()) {
        Weight weight = weights.get(name);
        score += weight == null ? 0 : weight.value;
      }
      candidate.weigh(score);
    }
    Candidate<T> best = Weights.share(candidates);
    Lesson.Answer answer = alignment.answer(amount);
    if (alignment.isOpen(amount) || answer == null && question != Question.FLOW) {
      return best;
    }
    double right = 0;
    Candidate<T> bestRight = null;
    boolean[] isRight = new boolean[candidates.size()];
    for (int k = 0; k < candidates.size(); k++) {
      Candidate<T> candidate = candidates.get(k);
      isRight[k] = isRight(question, candidate.answer(), answer);
      if (isRight[k]) {
        right += candidate.probability();
        if (bestRight == null || candidate.score() > bestRight.score()) {
          bestRight = candidate;
        }
      }
    }
    if (bestRight == null) {
      return best;
    }
    double importance = importance(question, answer);
    if (importance > 0 && right < 0.999) {
      update(candidates, isRight, Math.max(right, 1e-9), importance);
    }
    return bestRight;
  }

  private static double importance(Question question, Lesson.@Nullable Answer answer) {
    if (question != Question.PERIOD || answer == null || answer.period() != null) {
      return 1;
    }
    boolean tariff = answer.flow().isTariff();
    return tariff ? NO_PERIOD / 2 : NO_PERIOD;
  }

  private <T> void update(
      List<Candidate<T>> candidates, boolean[] isRight, double right, double importance) {
    clock++;
    Map<String, Double> gradient = new TreeMap<>();
    for (int k = 0; k < candidates.size(); k++) {
      Candidate<T> candidate = candidates.get(k);
      double wanted = isRight[k] ? candidate.probability() / right : 0;
      double step = (wanted - candidate.probability()) * importance;
      for (String name : candidate.features().names()) {
        gradient.merge(name, step, Double::sum);
      }
    }
    gradient.forEach(this::move);
  }

  private void move(String name, double gradient) {
    if (Math.abs(gradient) < 1e-6) {
      return;
    }
    Weight weight = weights.computeIfAbsent(name, n -> new Weight());
    weight.sum += weight.value * (clock - weight.since);
    weight.since = clock;
    double pulled = gradient - PULL * weight.value;
    weight.squares += pulled * pulled;
    weight.value += STEP * pulled / Math.sqrt(weight.squares);
  }

  private static boolean isRight(
      Question question, Object candidate, Lesson.@Nullable Answer answer) {
    if (answer == null) {
      return candidate instanceof Governor governor && governor.label() == Label.NONE;
    }
    return switch (question) {
      case FLOW -> candidate instanceof Governor governor && governor.label() == label(answer);
      case AREAS -> candidate instanceof AreaPair pair && isRight(pair, answer);
      case STATUS -> candidate instanceof Status status && status == answer.status();
      case PERIOD ->
          candidate instanceof Optional<?> period
              && period.equals(Optional.<TimePeriod>ofNullable(answer.period()));
    };
  }

  private static boolean isRight(AreaPair pair, Lesson.Answer answer) {
    boolean straight =
        pair.reporter().equals(answer.reporter()) && pair.partner().equals(answer.partner());
    boolean swapped =
        pair.reporter().equals(answer.partner()) && pair.partner().equals(answer.reporter());
    return straight || swapped && answer.flow().isSymmetric();
  }

  private static Label label(Lesson.Answer answer) {
    if (answer.flow() == Flow.BALANCE) {
      return answer.value().signum() < 0 ? Label.DEFICIT : Label.SURPLUS;
    }
    return answer.flow().isTariff() ? Label.TARIFF : Label.valueOf(answer.flow().name());
  }

  @Override
  public String toString() {
    return "Learner[" + weights.size() + " weights]";
  }
}
