package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The features of one candidate: a set of hashed names. Names are kept only where somebody wants to
 * read them, so that scoring allocates no text.
 *
 * <p>What several candidates for one question have in common is one set, a part of each of theirs:
 * a pair of areas has the features of the reporter, of the partner and a few of its own. Parts are
 * summed once for all candidates; the areas' candidates share five features in six.
 */
public final class Features {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[16];
  private int size;
  private final List<Features> parts = new ArrayList<>(2);
  private final @Nullable Set<String> names;
  private double @Nullable [] sums;

  Features(boolean named) {
    this.names = named ? new LinkedHashSet<>() : null;
  }

  void add(String a) {
    put(mix(0, a));
    if (names != null) {
      names.add(a);
    }
  }

  void add(String a, String b) {
    put(mix(mix(0, a), b));
    if (names != null) {
      names.add(a + "|" + b);
    }
  }

  void add(String a, String b, String c) {
    put(mix(mix(mix(0, a), b), c));
    if (names != null) {
      names.add(a + "|" + b + "|" + c);
    }
  }

  void add(String a, String b, String c, String d) {
    put(mix(mix(mix(mix(0, a), b), c), d));
    if (names != null) {
      names.add(a + "|" + b + "|" + c + "|" + d);
    }
  }

  /**
   * Makes another set a part of this one.
   *
   * @param part complete, and without a feature that this set or another part of it has
   */
  void addAll(Features part) {
    parts.add(part);
    if (names != null) {
      names.addAll(part.names());
    }
  }

  private void put(long hash) {
    for (int i = 0; i < size; i++) {
      if (hashes[i] == hash) {
        // The same feature from a second mention counts once.
        return;
      }
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  /** How many features it has itself, those of its parts not counted. */
  int size() {
    return size;
  }

  long hash(int index) {
    return hashes[index];
  }

  /** The sets that it shares with other candidates. */
  List<Features> parts() {
    return parts;
  }

  /** The sums that weights have made of it; made once, since a part is asked for many times. */
  double[] sums(Function<Features, double[]> weights) {
    double[] known = sums;
    if (known == null) {
      known = weights.apply(this);
      sums = known;
    }
    return known;
  }

  /** The names, in the order in which they were added; empty unless they are kept. */
  public List<String> names() {
    return names == null ? List.of() : List.copyOf(names);
  }

  /** The hash of a name as it stands in the weights' file, parts joined by a bar. */
  static long hashOf(String name) {
    long hash = 0;
    for (String part : name.split("\\|", -1)) {
      hash = mix(hash, part);
    }
    return hash;
  }

  private static long mix(long hash, String part) {
    long mixed = (hash ^ part.hashCode()) * PRIME;
    return mixed ^ (mixed >>> 29);
  }
}
