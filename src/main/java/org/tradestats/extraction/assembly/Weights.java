package org.tradestats.extraction.assembly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    Map<String, Double> named = new LinkedHashMap<>();
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + ": not found, expected the learned weights");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          named.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": can't be read", e);
    }
    return new Weights(named);
  }

  @Override
  public boolean wantsNames() {
    return false;
  }

  @Override
  public <T> Candidate<T> choose(Question question, Amount amount, List<Candidate<T>> candidates) {
    return weigh(candidates, this);
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

  /** Gives each scored candidate its share; returns the heaviest. */
  public static <T> Candidate<T> share(List<Candidate<T>> candidates) {
    Candidate<T> best = candidates.get(0);
    for (Candidate<T> candidate : candidates) {
      if (candidate.score() > best.score()) {
        best = candidate;
      }
    }
    double sum = 0;
    for (Candidate<T> candidate : candidates) {
      sum += StrictMath.exp(candidate.score() - best.score());
    }
    for (Candidate<T> candidate : candidates) {
      candidate.share(StrictMath.exp(candidate.score() - best.score()) / sum);
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
