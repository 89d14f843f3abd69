package org.tradestats.language;

import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/** Whether the original of a match is written as its pattern demands. */
final class Spelling {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Shorter words in capitals are acronyms: US is not us. */
  private static final int LONGEST_ACRONYM = 3;

  private final FoldedText text;

  /** Whether the text has letters with accents at all; null as long as nobody asked. */
  private @Nullable Boolean accented;

  Spelling(FoldedText text) {
    this.text = text;
  }

  /** Whether a match has the capitals that its pattern demands. */
  boolean isWritten(TermTrie.Capitals capitals, int start, int end) {
    if (capitals == TermTrie.Capitals.ANY) {
      return true;
    }
    boolean capital = Character.isUpperCase(text.original().charAt(text.originalStart(start)));
    return switch (capitals) {
      case SMALL -> !capital || end - start > LONGEST_ACRONYM && isInCapitals(start, end);
      case FIRST -> capital;
      default -> capital && isInCapitals(start, end);
    };
  }

  private boolean isInCapitals(int start, int end) {
    return text.quote(start, end).chars().noneMatch(Character::isLowerCase);
  }

  /**
   * Whether a match has the letters of a spelling with their accents. A text that has no accents at
   * all was written without.
   *
   * @param spelling the pattern's text; empty demands nothing
   */
  boolean isSpelled(String spelling, int start, int end) {
    return spelling.isEmpty()
        || !isAccented()
        || letters(NFC.normalize(text.quote(start, end))).equals(letters(spelling));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars()
        .filter(Character::isLetter)
        .forEach(c -> letters.append(Character.toLowerCase((char) c)));
    return letters.toString();
  }

  private boolean isAccented() {
    if (accented == null) {
      accented = false;
      String original = text.original();
      for (int i = 0; i < text.length() && !accented; i++) {
        char c = original.charAt(text.originalStart(i));
        accented = c > 127 && Character.isLetter(c) && Character.toLowerCase(c) != text.at(i);
      }
    }
    return accented;
  }
}
