package org.tradestats.language;

import java.util.List;

/**
 * The automaton of a language: all its patterns in one trie over folded characters. A hyphen and a
 * space are the same to it.
 *
 * <p>A walk from one position ends after the longest pattern at the latest, so that a scan is
 * linear in the text. The trie is a double array (J. Aoe, "An Efficient Digital Search Algorithm by
 * Using a Double-Array Structure", IEEE TSE 1989): a node's child for a character stands at the
 * node's base plus the character's code, if the cell there names the node as its parent. So a step
 * reads one cell, which also tells what the child is; a hash table of edges took three reads from
 * all over a table of many megabytes, and three times as long.
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

  static final int ROOT = 0;

  /** No node. */
  static final int NOWHERE = -1;

  /** A cell is a parent and, beside it, a base with these marks. */
  static final int END_MARK = 1;

  static final int OPEN_MARK = 2;
  static final int SLOT_MARK = 4;
  static final int MARKS = 3;

  /** The code of each character; 0 of those that no pattern holds. */
  private final char[] codes;

  private final int[] cells;
  private final List<List<Terminal>> terminals;

  /**
   * A trie as its builder has laid it out.
   *
   * @param cells for each node its parent, then its base shifted by {@link #MARKS} with its marks
   */
  TermTrie(char[] codes, int[] cells, List<List<Terminal>> terminals) {
    this.codes = codes;
    this.cells = cells;
    this.terminals = terminals;
  }

  /** The node after an edge, or {@link #NOWHERE}. */
  int next(int node, char c) {
    int code = codes[c];
    if (code == 0) {
      return NOWHERE;
    }
    int child = (cells[2 * node + 1] >>> MARKS) + code;
    return cells[2 * child] == node ? child : NOWHERE;
  }

  /** Whether a slot for a number or a year leads on from a node. */
  boolean hasSlot(int node) {
    return (cells[2 * node + 1] & SLOT_MARK) != 0;
  }

  /** Whether a pattern ends at a node whose word may go on. */
  boolean isOpen(int node) {
    return (cells[2 * node + 1] & OPEN_MARK) != 0;
  }

  /** Whether a pattern ends at a node. */
  boolean isEnd(int node) {
    return (cells[2 * node + 1] & END_MARK) != 0;
  }

  /** The patterns that end at a node. */
  List<Terminal> terminals(int node) {
    return terminals.get(node);
  }

  boolean isEmpty() {
    return terminals.size() <= 1;
  }
}
