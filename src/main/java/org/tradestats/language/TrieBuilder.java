package org.tradestats.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.TermTrie.Terminal;

/** Gathers patterns and lays them out as a {@link TermTrie}. */
final class TrieBuilder {
  /** Edges from node and character to node, in an open-addressing table. */
  private long[] keys = new long[1 << 10];

  private int[] targets = new int[1 << 10];

  /** For each node its parent and the character that leads to it. */
  private int[] parents = new int[1 << 9];

  private char[] labels = new char[1 << 9];
  private final List<@Nullable List<Terminal>> terminals = new ArrayList<>();

  /** Patterns that mean the same share one end, so that the ends of a text stay in the cache. */
  private final Map<Terminal, Terminal> shared = new HashMap<>();

  TrieBuilder() {
    Arrays.fill(keys, -1);
    terminals.add(null);
  }

  void add(String folded, Terminal terminal) {
    int node = TermTrie.ROOT;
    for (int i = 0; i < folded.length(); i++) {
      node = child(node, folded.charAt(i) == '-' ? ' ' : folded.charAt(i));
    }
    List<Terminal> ends = terminals.get(node);
    if (ends == null) {
      ends = new ArrayList<>(1);
      terminals.set(node, ends);
    }
    if (!ends.contains(terminal)) {
      ends.add(shared.computeIfAbsent(terminal, t -> t));
    }
  }

  /** The node after an edge, made if there is none. */
  private int child(int node, char c) {
    long key = ((long) node << 16) | c;
    int slot = slot(key);
    if (keys[slot] == key) {
      return targets[slot];
    }
    int child = terminals.size();
    if (child * 2 >= keys.length) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    targets[slot] = child;
    parents[child] = node;
    labels[child] = c;
    terminals.add(null);
    return child;
  }

  /** Where a key stands in the table, or would. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    parents = Arrays.copyOf(parents, keys.length / 2);
    labels = Arrays.copyOf(labels, keys.length / 2);
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  TermTrie build() {
    return new Layout().trie();
  }

  /**
   * Gives each node a cell. Where walks branch, nodes are placed level by level, so that those near
   * the root, where most walks end, share few cache lines; what follows a node without a choice
   * stands in a row. Most of a step's time is the wait for its cell.
   */
  private final class Layout {
    private final int nodes = terminals.size();
    private final char[] codes = codes();
    private final int[] cell = new int[nodes];
    private final int[] base = new int[nodes];
    private final BitSet taken = new BitSet(nodes + nodes / 4);

    /** The children of node n stand in {@code children} from {@code first[n]} on. */
    private final int[] first = new int[nodes + 1];

    private final int[] children = new int[nodes];

    Layout() {
      for (int node = 1; node < nodes; node++) {
        first[parents[node] + 1]++;
      }
      for (int node = 0; node < nodes; node++) {
        first[node + 1] += first[node];
      }
      int[] next = Arrays.copyOf(first, nodes);
      for (int node = 1; node < nodes; node++) {
        children[next[parents[node]]++] = node;
      }
    }

    TermTrie trie() {
      place();
      int greatest = 0;
      for (char code : codes) {
        greatest = Math.max(greatest, code);
      }
      // A step from any base with any code stays inside the array.
      int length = taken.length() + greatest + 1;
      int[] cells = new int[2 * length];
      List<List<Terminal>> ends = new ArrayList<>(Collections.nCopies(length, List.of()));
      Map<List<Terminal>, List<Terminal>> sharedEnds = new HashMap<>();
      Arrays.fill(cells, TermTrie.NOWHERE);
      for (int node = 0; node < nodes; node++) {
        int at = cell[node];
        cells[2 * at] = node == TermTrie.ROOT ? TermTrie.NOWHERE : cell[parents[node]];
        cells[2 * at + 1] = base[node] << TermTrie.MARKS;
        List<Terminal> told = terminals.get(node);
        if (told != null) {
          boolean open = told.stream().anyMatch(Terminal::openEnd);
          cells[2 * at + 1] |= open ? TermTrie.END_MARK | TermTrie.OPEN_MARK : TermTrie.END_MARK;
          ends.set(at, sharedEnds.computeIfAbsent(List.copyOf(told), t -> t));
        }
      }
      for (int node = 1; node < nodes; node++) {
        if (labels[node] == Pattern.NUMBER || labels[node] == Pattern.YEAR) {
          cells[2 * cell[parents[node]] + 1] |= TermTrie.SLOT_MARK;
        }
      }
      return new TermTrie(codes, cells, nodes == 1 ? List.of() : ends);
    }

    /** The most frequent characters have the lowest codes, so that children lie close together. */
    private char[] codes() {
      int[] frequency = new int[Character.MAX_VALUE + 1];
      for (int node = 1; node < nodes; node++) {
        frequency[labels[node]]++;
      }
      List<Character> order = new ArrayList<>();
      for (int c = 0; c < frequency.length; c++) {
        if (frequency[c] > 0) {
          order.add((char) c);
        }
      }
      order.sort((a, b) -> Integer.compare(frequency[b], frequency[a]));
      char[] codes = new char[Character.MAX_VALUE + 1];
      for (int k = 0; k < order.size(); k++) {
        codes[order.get(k)] = (char) (k + 1);
      }
      codes['-'] = codes[' '];
      return codes;
    }

    private void place() {
      int[] queue = new int[nodes];
      int end = 1;
      taken.set(cell[TermTrie.ROOT]);
      int lowest = 0;
      for (int k = 0; k < end; k++) {
        int node = queue[k];
        lowest = taken.nextClearBit(lowest);
        int row = lowest;
        while (first[node + 1] - first[node] == 1) {
          row = place(node, row);
          node = children[first[node]];
        }
        if (first[node] < first[node + 1]) {
          place(node, lowest);
          for (int c = first[node]; c < first[node + 1]; c++) {
            queue[end++] = children[c];
          }
        }
      }
    }

    /** Places the children of a node on free cells from one on; returns the cell of the last. */
    private int place(int node, int lowest) {
      base[node] = fit(first[node], first[node + 1], lowest);
      int last = lowest;
      for (int c = first[node]; c < first[node + 1]; c++) {
        last = base[node] + codes[labels[children[c]]];
        cell[children[c]] = last;
        taken.set(last);
      }
      return last;
    }

    /** The least base that puts each of some children on a cell that is free. */
    private int fit(int from, int to, int lowest) {
      int code = codes[labels[children[from]]];
      int free = taken.nextClearBit(Math.max(lowest, code));
      while (!isFree(free - code, from, to)) {
        free = taken.nextClearBit(free + 1);
      }
      return free - code;
    }

    private boolean isFree(int at, int from, int to) {
      for (int c = from; c < to; c++) {
        if (taken.get(at + codes[labels[children[c]]])) {
          return false;
        }
      }
      return true;
    }
  }
}
