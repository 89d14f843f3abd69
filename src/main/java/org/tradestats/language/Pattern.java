package org.tradestats.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way of writing a term, in the notation of the lexicons: {@code (a|b)} is a choice, {@code [x]}
 * may be absent, a final {@code *} lets the word go on, a first one lets it begin earlier, {@code
 * {n}} is a number and {@code {y}} a year, {@code a ... b} has other words in between, and a first
 * {@code =} demands the accents, {@code ==} also the first letter's case.
 *
 * @param text the literal text; {@link #NUMBER} and {@link #YEAR} stand for the slots
 * @param openStart whether the match may start inside a word
 * @param openEnd whether the word may go on after the match
 * @param accents whether the original must have the accents of the text
 * @param sameCase whether its first letter must be small or a capital as that of the text
 * @param tail the part behind a gap, or null where there is no gap
 */
record Pattern(
    String text,
    boolean openStart,
    boolean openEnd,
    boolean accents,
    boolean sameCase,
    @Nullable Pattern tail) {
  static final char NUMBER = '\uE000';
  static final char YEAR = '\uE001';
  private static final int MOST_VARIANTS = 2000;
  private static final String GAP = " ... ";

  /**
   * All literal patterns of a notation.
   *
   * @throws LexiconException if brackets don't match, or if the notation means over 2,000 patterns
   */
  static List<Pattern> expand(String notation) {
    String slotted =
        notation.replace("{n}", String.valueOf(NUMBER)).replace("{y}", String.valueOf(YEAR));
    int marks = slotted.startsWith("==") ? 2 : slotted.startsWith("=") ? 1 : 0;
    Expansion expansion = new Expansion(slotted.substring(marks));
    Set<String> texts = expansion.choice();
    if (expansion.position != expansion.notation.length()) {
      throw new LexiconException(
          "Pattern \"" + notation + "\": bracket at " + expansion.position + " opens nothing");
    }
    List<Pattern> patterns = new ArrayList<>();
    for (String text : texts) {
      int gap = text.indexOf(GAP);
      patterns.add(
          gap < 0
              ? literal(notation, text, marks, null)
              : literal(
                  notation,
                  text.substring(0, gap),
                  marks,
                  literal(notation, text.substring(gap + GAP.length()), marks, null)));
    }
    return patterns;
  }

  private static Pattern literal(String notation, String text, int marks, @Nullable Pattern tail) {
    String trimmed = text.strip();
    boolean openStart = trimmed.length() > 1 && trimmed.startsWith("*");
    boolean openEnd = trimmed.length() > 1 && trimmed.endsWith("*");
    String literal =
        trimmed.substring(openStart ? 1 : 0, trimmed.length() - (openEnd ? 1 : 0)).strip();
    if (literal.isEmpty() || literal.contains("...")) {
      throw new LexiconException(
          "Pattern \"" + notation + "\": expected some text, at most one gap in it");
    }
    return new Pattern(literal, openStart, openEnd, marks > 0, marks > 1, tail);
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
