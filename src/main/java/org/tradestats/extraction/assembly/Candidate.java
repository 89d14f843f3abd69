package org.tradestats.extraction.assembly;

import org.jspecify.annotations.Nullable;

/**
 * One answer to a question about an amount, with its features.
 *
 * @param <T> the answer
 */
public final class Candidate<T> {
  private final T answer;
  private final Features features;
  private double score;
  private double probability;

  Candidate(T answer, Features features) {
    this.answer = answer;
    this.features = features;
  }

  public T answer() {
    return answer;
  }

  public Features features() {
    return features;
  }

  /** The sum of its features' weights. */
  public double score() {
    return score;
  }

  /** What a governor says of the amount: several words may say the same. Null for other answers. */
  @Nullable Label label() {
    return answer instanceof Governor governor ? governor.label() : null;
  }

  /** Its share among all candidates for the same question, 0 to 1. */
  public double probability() {
    return probability;
  }

  public void weigh(double newScore) {
    score = newScore;
  }

  public void share(double newProbability) {
    probability = newProbability;
  }
}
