package org.tradestats.language;

import java.util.BitSet;
import java.util.Set;

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
  private final TermTrie words;
  private final boolean boundaries;
  private final BitSet telling = new BitSet(Character.MAX_VALUE + 1);

  /**
   * A sieve.
   *
   * @param words the patterns that are {@linkplain #isTelling telling}
   * @param han whether Han numerals are numbers
   * @param boundaries whether a word begins where a letter follows none
   */
  AmountSieve(Folding folding, TermTrie words, boolean han, boolean boundaries) {
    this.folding = folding;
    this.words = words;
    this.boundaries = boundaries;
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isDigit(c) || han && HAN.indexOf(c) >= 0) {
        telling.set(c);
      }
    }
  }

  /**
   * Whether a pattern, folded, is a sign of an amount even without a digit. Abbreviations stand
   * behind digits only.
   *
   * @param spaced whether words are separated by spaces
   */
  static boolean isTelling(TermKind kind, String folded, boolean spaced) {
    boolean abbreviation =
        spaced && folded.length() <= LONGEST_ABBREVIATION && Characters.isLetter(folded.charAt(0));
    return TELLING.contains(kind) && !abbreviation;
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
      if (start && folded != 0 && words.next(TermTrie.ROOT, folded) >= 0 && isWord(text, i)) {
        return true;
      }
      before = folded == 0 ? before : folded;
    }
    return false;
  }

  private boolean isMatch(int node, String text, int index) {
    if (!words.isEnd(node)) {
      return false;
    }
    boolean whole =
        !boundaries || index >= text.length() || !Character.isLetter(text.charAt(index));
    return whole || words.isOpen(node);
  }

  private boolean isWord(String text, int start) {
    int node = TermTrie.ROOT;
    for (int i = start; i < text.length() && node >= 0; i++) {
      String folded = folding.fold(text.charAt(i));
      for (int k = 0; k < folded.length() && node >= 0; k++) {
        node = words.next(node, folded.charAt(k));
        if (node >= 0 && isMatch(node, text, i + 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
