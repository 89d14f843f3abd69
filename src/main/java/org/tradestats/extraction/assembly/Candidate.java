package org.tradestats.extraction.assembly;

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

  /** What it says: candidates of one meaning reach one answer by different words. */
  Object meaning() {
    return answer instanceof Governor governor ? governor.label() : answer;
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
