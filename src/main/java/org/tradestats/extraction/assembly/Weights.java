package org.tradestats.extraction.assembly;

import java.util.Arrays;
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

  /** What is summed over features: own weights, squares of links, then each of the links. */
  private static final int SUMS = LINKS + 2;

  private static final int OWN = 0;
  private static final int SQUARES = 1;
  private static final int FIRST_LINK = 2;
  private static final String RESOURCE = "/extraction/weights.tsv";

  /** The hashes of names, in an open-addressing table, and beside each the place of its values. */
  private final long[] keys;

  private final int[] places;
  private final double[] values;

  /**
   * The weights of named features.
   *
   * @param named for each name its own weight, then its links
   */
  public Weights(Map<String, double[]> named) {
    int capacity = Math.max(16, Integer.highestOneBit(named.size() * 4));
    keys = new long[capacity];
    places = new int[capacity];
    values = new double[named.size() * SUMS];
    int place = 0;
    for (Map.Entry<String, double[]> entry : named.entrySet()) {
      put(Features.hashOf(entry.getKey()), entry.getValue(), place);
      place += SUMS;
    }
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
    int place = place(Features.hashOf(name));
    if (place < 0) {
      return NOTHING;
    }
    double[] row = Arrays.copyOfRange(values, place + SQUARES, place + SUMS);
    row[0] = values[place + OWN];
    return row;
  }

  private double score(Features features) {
    double[] sums = sums(features);
    double pairs = -sums[SQUARES];
    for (int k = FIRST_LINK; k < SUMS; k++) {
      pairs += sums[k] * sums[k];
    }
    return sums[OWN] + pairs / 2;
  }

  private double[] sums(Features features) {
    double[] sums = new double[SUMS];
    for (Features part : features.parts()) {
      double[] shared = part.sums(this::sums);
      for (int k = 0; k < SUMS; k++) {
        sums[k] += shared[k];
      }
    }
    for (int i = 0; i < features.size(); i++) {
      int place = place(features.hash(i));
      if (place >= 0) {
        for (int k = 0; k < SUMS; k++) {
          sums[k] += values[place + k];
        }
      }
    }
    return sums;
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
      double weight = StrictMath.exp(candidate.score() - highest);
      candidate.share(weight);
      sum += weight;
    }
    double[] labels = new double[Label.values().length];
    for (Candidate<T> candidate : candidates) {
      candidate.share(candidate.probability() / sum);
      Label label = candidate.label();
      if (label != null) {
        labels[label.ordinal()] += candidate.probability();
      }
    }
    Candidate<T> best = candidates.get(0);
    double most = 0;
    for (Candidate<T> candidate : candidates) {
      Label label = candidate.label();
      double share = label == null ? candidate.probability() : labels[label.ordinal()];
      boolean same = label == null ? candidate == best : label == best.label();
      if (share > most || same && candidate.score() > best.score()) {
        best = candidate;
        most = share;
      }
    }
    return best;
  }

  /** Where a feature's values stand, or -1. */
  private int place(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return places[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private void put(long key, double[] row, int place) {
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
    places[slot] = place;
    values[place + OWN] = row[0];
    for (int k = 0; k < LINKS; k++) {
      double link = row[k + 1];
      values[place + FIRST_LINK + k] = link;
      values[place + SQUARES] += link * link;
    }
  }

  @Override
  public String toString() {
    return "Weights[" + Arrays.stream(keys).filter(k -> k != 0).count() + "]";
  }
}
