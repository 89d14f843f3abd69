package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The features of one candidate: a set of hashed names. Names are kept only where somebody wants to
 * read them, so that scoring allocates no text.
 */
public final class Features {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[32];
  private int size;
  private final @Nullable List<String> names;

  Features(boolean named) {
    this.names = named ? new ArrayList<>() : null;
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

  /** Adds all features of another set. */
  void addAll(Features other) {
    for (int i = 0; i < other.size; i++) {
      put(other.hashes[i]);
    }
    if (names != null) {
      names.addAll(other.names());
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

  int size() {
    return size;
  }

  long hash(int index) {
    return hashes[index];
  }

  /** The names, in the order in which they were added; empty unless they are kept. */
  public List<String> names() {
    return names == null ? List.of() : names.stream().distinct().toList();
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
