package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
  private static final double LINK_STEP = 0.02;
  private static final double LINK_START = 0.03;
  private static final double NO_PERIOD = 0.3;

  /** Features that moved more rarely are left out: nothing is known of them. */
  private static final int FEWEST_MOVES = 10;

  private static final double LEAST_STEP = 1e-4;
  private static final int ROW = Weights.LINKS + 1;

  /**
   * A feature's weight and links on their way: the values, the sums of their squared gradients, the
   * sums of the values over time.
   */
  private static final class Row {
    private final double[] values = new double[ROW];
    private final double[] squares = new double[ROW];
    private final double[] sums = new double[ROW];
    private int since;
    private int moves;

    /** Links start at random, that is by the name: equal links would stay equal. */
    Row(String name, int now) {
      Random random = new Random(name.hashCode());
      squares[0] = 1e-6;
      for (int k = 1; k < ROW; k++) {
        values[k] = random.nextGaussian() * LINK_START;
        squares[k] = 1e-2;
      }
      since = now;
    }

    void rest(int now) {
      for (int k = 0; k < ROW; k++) {
        sums[k] += values[k] * (now - since);
      }
      since = now;
    }

    void move(int k, double gradient, double step) {
      double pulled = gradient - PULL * values[k];
      squares[k] += pulled * pulled;
      values[k] += step * pulled / Math.sqrt(squares[k]);
    }
  }

  private final Map<String, Row> rows = new HashMap<>();
  private Alignment alignment;
  private int clock = 1;

  private Learner(Alignment first) {
    this.alignment = first;
  }

  /**
   * What the lessons teach: for each feature its weight and its links.
   *
   * @param rounds how often to go through all lessons
   */
  public static Map<String, double[]> learn(List<Lesson> lessons, int rounds) {
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

  private Map<String, double[]> averages() {
    Map<String, double[]> averages = new TreeMap<>();
    rows.forEach(
        (name, row) -> {
          if (row.moves >= FEWEST_MOVES) {
            row.rest(clock);
            averages.put(
                name,
                Arrays.stream(row.sums).map(s -> Math.round(s / clock * 1e3) / 1e3).toArray());
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
      candidate.weigh(score(candidate.features().names()));
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

  private double score(List<String> names) {
    double[] sums = new double[ROW];
    double squares = 0;
    for (String name : names) {
      Row row = rows.get(name);
      if (row != null) {
        for (int k = 0; k < ROW; k++) {
          sums[k] += row.values[k];
          squares += k == 0 ? 0 : row.values[k] * row.values[k];
        }
      }
    }
    double pairs = -squares;
    for (int k = 1; k < ROW; k++) {
      pairs += sums[k] * sums[k];
    }
    return sums[0] + pairs / 2;
  }

  private <T> void update(
      List<Candidate<T>> candidates, boolean[] isRight, double right, double importance) {
    clock++;
    Map<String, double[]> gradients = new TreeMap<>();
    for (int k = 0; k < candidates.size(); k++) {
      Candidate<T> candidate = candidates.get(k);
      double wanted = isRight[k] ? candidate.probability() / right : 0;
      double step = (wanted - candidate.probability()) * importance;
      if (Math.abs(step) >= LEAST_STEP) {
        add(gradients, candidate.features().names(), step);
      }
    }
    gradients.forEach(this::move);
  }

  /** What a candidate's share asks of each of its features. */
  private void add(Map<String, double[]> gradients, List<String> names, double step) {
    double[] sums = new double[ROW];
    for (String name : names) {
      Row row = rows.computeIfAbsent(name, n -> new Row(n, clock));
      for (int k = 1; k < ROW; k++) {
        sums[k] += row.values[k];
      }
    }
    for (String name : names) {
      Row row = rows.computeIfAbsent(name, n -> new Row(n, clock));
      double[] gradient = gradients.computeIfAbsent(name, n -> new double[ROW]);
      gradient[0] += step;
      for (int k = 1; k < ROW; k++) {
        gradient[k] += step * (sums[k] - row.values[k]);
      }
    }
  }

  private void move(String name, double[] gradient) {
    Row row = rows.computeIfAbsent(name, n -> new Row(n, clock));
    row.rest(clock);
    row.moves++;
    row.move(0, gradient[0], STEP);
    for (int k = 1; k < ROW; k++) {
      row.move(k, gradient[k], LINK_STEP);
    }
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
    return "Learner[" + rows.size() + " features]";
  }
}
