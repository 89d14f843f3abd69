package org.tradestats.language;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells at the speed of reading whether a text can hold an amount at all: it must have a digit, a
 * Han numeral, or a word for a scale, a percent sign or a zero rate. Most articles without figures
 * end here.
 *
 * <p>Errs only on the safe side: what it lets pass may still hold none.
 */
final class AmountSieve {
  private static final Set<TermKind> TELLING =
      Set.of(
          TermKind.SCALE, TermKind.BARE_SCALE, TermKind.DUAL, TermKind.PERCENT, TermKind.ZERO_RATE);
  private static final int LONGEST_ABBREVIATION = 2;
  private static final String HAN = "亿億万萬兆千百十";

  private final Folding folding;
  private final boolean spaced;
  private final boolean boundaries;
  private final TermTrie words = new TermTrie();
  private final BitSet telling = new BitSet(Character.MAX_VALUE + 1);

  /**
   * @param han whether Han numerals are numbers
   * @param spaced whether words are separated by spaces
   * @param proclitics whether small words are glued before others
   */
  AmountSieve(Folding folding, boolean han, boolean spaced, boolean proclitics) {
    this.folding = folding;
    this.spaced = spaced;
    this.boundaries = spaced && !proclitics;
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isDigit(c) || han && HAN.indexOf(c) >= 0) {
        telling.set(c);
      }
    }
  }

  static boolean isTelling(TermKind kind) {
    return TELLING.contains(kind);
  }

  /**
   * Adds a pattern of a {@linkplain #isTelling telling} kind, folded. Abbreviations stand behind
   * digits only.
   */
  void add(String folded, TermTrie.Terminal terminal) {
    boolean abbreviation = spaced && folded.length() <= LONGEST_ABBREVIATION;
    if (!abbreviation || !Characters.isLetter(folded.charAt(0))) {
      words.add(folded, terminal);
    }
  }

  /** Whether a text may hold an amount. */
  boolean passes(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (telling.get(c)) {
        return true;
      }
      char folded = folding.foldSingle(c);
      if (folded == 0) {
        String known = folding.fold(c);
        folded = known.isEmpty() ? 0 : known.charAt(0);
      }
      boolean start = !boundaries || !Characters.isLetter(before);
      if (start && folded != 0 && words.next(0, folded) >= 0 && isWord(text, i)) {
        return true;
      }
      before = folded == 0 ? before : folded;
    }
    return false;
  }

  private boolean isMatch(@Nullable List<TermTrie.Terminal> ends, String text, int index) {
    if (ends == null) {
      return false;
    }
    boolean whole =
        !boundaries || index >= text.length() || !Character.isLetter(text.charAt(index));
    return whole || ends.stream().anyMatch(TermTrie.Terminal::openEnd);
  }

  private boolean isWord(String text, int start) {
    int node = 0;
    for (int i = start; i < text.length() && node >= 0; i++) {
      String folded = folding.fold(text.charAt(i));
      for (int k = 0; k < folded.length() && node >= 0; k++) {
        char c = folded.charAt(k);
        node = words.next(node, c == '-' ? ' ' : c);
        if (node >= 0 && isMatch(words.terminals(node), text, i + 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
