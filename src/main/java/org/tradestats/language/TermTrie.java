package org.tradestats.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The automaton of a language: all its patterns in one trie over folded characters, whose edges
 * stand in one open-addressing table (node and character to node).
 *
 * <p>A walk from one position ends after the longest pattern at the latest, so that a scan is
 * linear in the text.
 */
final class TermTrie {
  /**
   * A pattern's end.
   *
   * @param openEnd whether the word may go on
   * @param encliticOnly whether something must be glued behind (تجارت of تجارتها)
   * @param capitals how the original must be written
   * @param spelling the letters that the original must have, accents included; empty if any do
   * @param gap 0 for a whole pattern; of a pattern with a gap its number, negative at its second
   *     part
   */
  record Terminal(
      Term term,
      boolean openEnd,
      boolean encliticOnly,
      Capitals capitals,
      String spelling,
      int gap) {}

  /** How the original of a match must be written. */
  enum Capitals {
    ANY,
    /** A small first letter. */
    SMALL,
    /** A first letter that is a capital. */
    FIRST,
    ALL
  }

  private static final int ROOT = 0;

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int edges;
  private final List<@Nullable List<Terminal>> terminals = new ArrayList<>();

  /** The edges of the root, by character: most walks end there. */
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /** Nodes from which a slot for a number or a year leads on. */
  private final BitSet slots = new BitSet();

  TermTrie() {
    Arrays.fill(keys, -1);
    Arrays.fill(first, -1);
    terminals.add(null);
  }

  void add(String folded, Terminal terminal) {
    int node = ROOT;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i) == '-' ? ' ' : folded.charAt(i);
      int next = next(node, c);
      if (next < 0) {
        next = terminals.size();
        terminals.add(null);
        put(node, c, next);
      }
      node = next;
    }
    List<Terminal> ends = terminals.get(node);
    if (ends == null) {
      ends = new ArrayList<>(1);
      terminals.set(node, ends);
    }
    if (!ends.contains(terminal)) {
      ends.add(terminal);
    }
  }

  /** The node after an edge, or -1. */
  int next(int node, char c) {
    if (node == ROOT) {
      return first[c];
    }
    long key = ((long) node << 16) | c;
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] >= 0) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  boolean hasSlot(int node) {
    return slots.get(node);
  }

  @Nullable List<Terminal> terminals(int node) {
    return terminals.get(node);
  }

  boolean isEmpty() {
    return edges == 0;
  }

  private void put(int node, char c, int target) {
    if (edges * 2 >= keys.length) {
      grow();
    }
    if (node == ROOT) {
      first[c] = target;
    }
    if (c == Pattern.NUMBER || c == Pattern.YEAR) {
      slots.set(node);
    }
    insert(((long) node << 16) | c, target);
    edges++;
  }

  private void insert(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] >= 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        insert(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    long hash = key * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 40) & mask;
  }
}
