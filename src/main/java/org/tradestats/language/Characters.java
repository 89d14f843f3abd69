package org.tradestats.language;

/** Classes of folded characters, and where words begin and end. */
public final class Characters {
  private Characters() {}

  private enum Kind {
    OTHER,
    LETTER,
    DIGIT,
    UNSPACED
  }

  private static final Kind[] KINDS = new Kind[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = computeKind((char) c);
    }
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A letter of a script that separates words. */
  public static boolean isLetter(char c) {
    return kind(c) == Kind.LETTER;
  }

  /** A letter of a script without spaces between words: Han, kana. */
  public static boolean isUnspaced(char c) {
    return kind(c) == Kind.UNSPACED;
  }

  /** Whether a word may end before, or begin at, the character at an index. */
  public static boolean isBoundary(FoldedText text, int index) {
    Kind before = kind(text.at(index - 1));
    return before == Kind.OTHER || before == Kind.UNSPACED || before != kind(text.at(index));
  }

  /** The index after the word that the index stands in. */
  public static int wordEnd(FoldedText text, int index) {
    int end = index;
    while (!isBoundary(text, end)) {
      end++;
    }
    return end;
  }

  private static Kind kind(char c) {
    return KINDS[c];
  }

  private static Kind computeKind(char c) {
    if (c < 128) {
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        return Kind.LETTER;
      }
      return isDigit(c) ? Kind.DIGIT : Kind.OTHER;
    }
    if (c >= 0x3041 && c <= 0x30FF && c != '\u30FB'
        || c >= 0x3400 && c <= 0x9FFF
        || c == '々'
        || c == '〇') {
      return Kind.UNSPACED;
    }
    return Character.isLetter(c) || Character.isSurrogate(c) ? Kind.LETTER : Kind.OTHER;
  }
}
