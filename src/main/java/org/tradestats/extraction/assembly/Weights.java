package org.tradestats.extraction.assembly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradestats.extraction.annotation.Amount;

/**
 * The learned weights of features, and the choice of the heaviest candidate. Immutable.
 *
 * <p>A candidate weighs the sum of its features' own weights, and for each two of its features the
 * product of their links: a second-order factorisation machine (S. Rendle, "Factorization
 * Machines", ICDM 2010), which knows how two features work together without a weight for each pair.
 *
 * <p>The file has a line a feature: name, own weight, {@value #LINKS} links, parted by tabs; it is
 * written by the learn command.
 */
public final class Weights implements Chooser {
  /** The length of a feature's vector of links. */
  static final int LINKS = 8;

  private static final int ROW = LINKS + 1;
  private static final double[] NOTHING = new double[ROW];
  private static final String RESOURCE = "/extraction/weights.tsv";

  private final long[] keys;
  private final double[] values;

  /**
   * The weights of named features.
   *
   * @param named for each name its own weight, then its links
   */
  public Weights(Map<String, double[]> named) {
    int capacity = Math.max(16, Integer.highestOneBit(named.size() * 4));
    keys = new long[capacity];
    values = new double[capacity * ROW];
    named.forEach((name, row) -> put(Features.hashOf(name), row));
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
    candidates.forEach(c -> c.weigh(score(c.features())));
    return share(candidates);
  }

  /**
   * What each of a candidate's features adds to its score: its own weight and half of what it
   * weighs together with the others.
   */
  Map<String, Double> parts(Features features) {
    List<double[]> rows = features.names().stream().map(this::row).toList();
    double[] sums = new double[ROW];
    for (double[] row : rows) {
      for (int k = 1; k < ROW; k++) {
        sums[k] += row[k];
      }
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      double part = row[0];
      for (int k = 1; k < ROW; k++) {
        part += row[k] * (sums[k] - row[k]) / 2;
      }
      parts.put(features.names().get(i), part);
    }
    return parts;
  }

  private double[] row(String name) {
    int slot = slot(Features.hashOf(name));
    return slot < 0 ? NOTHING : Arrays.copyOfRange(values, slot * ROW, (slot + 1) * ROW);
  }

  private double score(Features features) {
    double own = 0;
    double squares = 0;
    double[] sums = new double[ROW];
    for (int i = 0; i < features.size(); i++) {
      int slot = slot(features.hash(i));
      if (slot >= 0) {
        int at = slot * ROW;
        own += values[at];
        for (int k = 1; k < ROW; k++) {
          double link = values[at + k];
          sums[k] += link;
          squares += link * link;
        }
      }
    }
    double pairs = -squares;
    for (double sum : sums) {
      pairs += sum * sum;
    }
    return own + pairs / 2;
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

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private void put(long key, double[] row) {
    if (row.length != ROW) {
      throw new IllegalArgumentException(
          row.length + " numbers of a feature, expected its weight and " + LINKS + " links");
    }
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    System.arraycopy(row, 0, values, slot * ROW, ROW);
  }

  @Override
  public String toString() {
    return "Weights[" + Arrays.stream(keys).filter(k -> k != 0).count() + "]";
  }
}
