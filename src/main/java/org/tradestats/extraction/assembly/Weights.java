package org.tradestats.extraction.assembly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradestats.extraction.annotation.Amount;

/**
 * The learned weights of features, and the choice of the heaviest candidate. Immutable.
 *
 * <p>The file has a line a feature, name, tab, weight; it is written by the learner.
 */
public final class Weights implements Chooser {
  private static final String RESOURCE = "/extraction/weights.tsv";

  private final long[] keys;
  private final double[] values;

  /** The weights of named features. */
  public Weights(Map<String, Double> named) {
    int capacity = Math.max(16, Integer.highestOneBit(named.size() * 4));
    keys = new long[capacity];
    values = new double[capacity];
    named.forEach((name, weight) -> put(Features.hashOf(name), weight));
  }

  /** The weights that the product ships. */
  public static Weights bundled() {
    return new Weights(NumberTable.read(RESOURCE));
  }

  @Override
  public boolean wantsNames() {
    return false;
  }

  @Override
  public <T> Candidate<T> choose(Question question, Amount amount, List<Candidate<T>> candidates) {
    return weigh(candidates, this);
  }

  /** The weight of a named feature, 0 if it was not learned. */
  double weight(String name) {
    return weight(Features.hashOf(name));
  }

  /** The sum of a candidate's weights. */
  double score(Features features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += weight(features.hash(i));
    }
    return sum;
  }

  /**
   * Scores all candidates, gives each its share, and returns the heaviest (the first of equals).
   */
  static <T> Candidate<T> weigh(List<Candidate<T>> candidates, Weights weights) {
    candidates.forEach(c -> c.weigh(weights.score(c.features())));
    return share(candidates);
  }

  /**
   * Gives each scored candidate its share; returns the heaviest of those whose meaning has the
   * greatest share in all. Several words may say the same of an amount: they support each other.
   */
  public static <T> Candidate<T> share(List<Candidate<T>> candidates) {
    double highest = candidates.get(0).score();
    for (Candidate<T> candidate : candidates) {
      highest = Math.max(highest, candidate.score());
    }
    double sum = 0;
    for (Candidate<T> candidate : candidates) {
      sum += StrictMath.exp(candidate.score() - highest);
    }
    Map<Object, Double> shares = new HashMap<>();
    for (Candidate<T> candidate : candidates) {
      candidate.share(StrictMath.exp(candidate.score() - highest) / sum);
      shares.merge(candidate.meaning(), candidate.probability(), Double::sum);
    }
    Candidate<T> best = candidates.get(0);
    double most = 0;
    for (Candidate<T> candidate : candidates) {
      double share = shares.getOrDefault(candidate.meaning(), 0.0);
      if (share > most
          || candidate.meaning().equals(best.meaning()) && candidate.score() > best.score()) {
        best = candidate;
        most = share;
      }
    }
    return best;
  }

  private double weight(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private void put(long key, double value) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    values[slot] = value;
  }

  @Override
  public String toString() {
    return "Weights[" + Arrays.stream(keys).filter(k -> k != 0).count() + "]";
  }
}
