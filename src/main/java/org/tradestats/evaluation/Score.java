package org.tradestats.evaluation;

/**
 * The counts of some articles, and the measures that follow from them.
 *
 * @param articles how many articles
 * @param gold how many figures they state
 * @param predicted how many different rows were extracted
 * @param amounts how many rows have unit and value of a figure
 * @param flow how many of these have its flow, and the sign of its balance
 * @param areas how many have its areas
 * @param period how many have its period
 * @param status how many have its status
 * @param tuples how many have all of these
 * @param perfect how many articles have every figure right and no row too many
 */
public record Score(
    int articles,
    int gold,
    int predicted,
    int amounts,
    int flow,
    int areas,
    int period,
    int status,
    int tuples,
    int perfect) {

  static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Score plus(Score other) {
    return new Score(
        articles + other.articles,
        gold + other.gold,
        predicted + other.predicted,
        amounts + other.amounts,
        flow + other.flow,
        areas + other.areas,
        period + other.period,
        status + other.status,
        tuples + other.tuples,
        perfect + other.perfect);
  }

  public double amountPrecision() {
    return precision(amounts);
  }

  public double amountRecall() {
    return recall(amounts);
  }

  public double amountF1() {
    return f1(amounts);
  }

  public double tuplePrecision() {
    return precision(tuples);
  }

  public double tupleRecall() {
    return recall(tuples);
  }

  public double tupleF1() {
    return f1(tuples);
  }

  /** The share of the matched amounts that are right in one respect: {@code share(flow())}. */
  public double share(int right) {
    return amounts == 0 ? 0 : (double) right / amounts;
  }

  public double perfectShare() {
    return articles == 0 ? 0 : (double) perfect / articles;
  }

  /** Of nothing predicted, all is right where nothing was to be found. */
  private double precision(int right) {
    return predicted > 0 ? (double) right / predicted : gold == 0 ? 1 : 0;
  }

  private double recall(int right) {
    return gold > 0 ? (double) right / gold : 1;
  }

  private double f1(int right) {
    double p = precision(right);
    double r = recall(right);
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
  }
}
