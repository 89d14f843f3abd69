package org.tradestats.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A way of writing a term, in the notation of the lexicons: {@code (a|b)} is a choice, {@code [x]}
 * may be absent, a final {@code *} lets the word go on, a first one lets it begin earlier, {@code
 * {n}} is a number and {@code {y}} a year.
 *
 * @param text the literal text; {@link #NUMBER} and {@link #YEAR} stand for the slots
 * @param openStart whether the match may start inside a word
 * @param openEnd whether the word may go on after the match
 */
record Pattern(String text, boolean openStart, boolean openEnd) {
  static final char NUMBER = '\uE000';
  static final char YEAR = '\uE001';
  private static final int MOST_VARIANTS = 2000;

  /**
   * All literal patterns of a notation.
   *
   * @throws LexiconException if brackets don't match, or if the notation means over 2,000 patterns
   */
  static List<Pattern> expand(String notation) {
    String slotted =
        notation.replace("{n}", String.valueOf(NUMBER)).replace("{y}", String.valueOf(YEAR));
    Expansion expansion = new Expansion(slotted);
    Set<String> texts = expansion.choice();
    if (expansion.position != slotted.length()) {
      throw new LexiconException(
          "Pattern \"" + notation + "\": bracket at " + expansion.position + " opens nothing");
    }
    List<Pattern> patterns = new ArrayList<>();
    for (String text : texts) {
      String trimmed = text.strip();
      boolean openStart = trimmed.length() > 1 && trimmed.startsWith("*");
      boolean openEnd = trimmed.length() > 1 && trimmed.endsWith("*");
      String literal =
          trimmed.substring(openStart ? 1 : 0, trimmed.length() - (openEnd ? 1 : 0)).strip();
      if (literal.isEmpty()) {
        throw new LexiconException("Pattern \"" + notation + "\": expected some text");
      }
      patterns.add(new Pattern(literal, openStart, openEnd));
    }
    return patterns;
  }

  /** Recursive descent over the notation: choice = sequence ('|' sequence)*. */
  private static final class Expansion {
    private final String notation;
    private int position;

    Expansion(String notation) {
      this.notation = notation;
    }

    Set<String> choice() {
      Set<String> all = new LinkedHashSet<>(sequence());
      while (position < notation.length() && notation.charAt(position) == '|') {
        position++;
        all.addAll(sequence());
      }
      return all;
    }

    private Set<String> sequence() {
      Set<String> all = new LinkedHashSet<>();
      all.add("");
      while (position < notation.length() && "|)]".indexOf(notation.charAt(position)) < 0) {
        all = product(all, piece());
      }
      return all;
    }

    private Set<String> piece() {
      char c = notation.charAt(position);
      if (c != '(' && c != '[') {
        position++;
        return Set.of(String.valueOf(c));
      }
      position++;
      Set<String> inner = new LinkedHashSet<>(choice());
      char close = c == '(' ? ')' : ']';
      if (position >= notation.length() || notation.charAt(position) != close) {
        throw new LexiconException(
            "Pattern \"" + notation + "\": expected " + close + " at " + position);
      }
      position++;
      if (c == '[') {
        inner.add("");
      }
      return inner;
    }

    private Set<String> product(Set<String> left, Set<String> right) {
      Set<String> all = new LinkedHashSet<>();
      for (String first : left) {
        for (String second : right) {
          all.add(first + second);
        }
      }
      if (all.size() > MOST_VARIANTS) {
        throw new LexiconException(
            "Pattern \"" + notation + "\": means over " + MOST_VARIANTS + " patterns");
      }
      return all;
    }
  }
}
