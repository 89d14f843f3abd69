package org.tradestats.language;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;

/**
 * Folds characters for matching: NFKC, lower case, no accents on letters of the Latin, Greek and
 * Cyrillic scripts, digits of all scripts as 0 to 9, Arabic letters without marks and with their
 * variants unified, one kind each of space, apostrophe, quotation mark, hyphen and dash.
 *
 * <p>Works one character at a time from a table that fills as characters are met, so that texts
 * fold at the speed of an array look-up. Thread-safe: filling an entry twice gives the same entry.
 */
final class Folding {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  /** NFKC makes three letters of each, whose digits would be numbers. */
  private static final String VULGAR_FRACTIONS = "¼½¾";

  private static final String REMOVED = "";
  private static final String ARABIC_FROM = "أإآٱىیةک";
  private static final String ARABIC_TO = "ااااييهك";
  private static final String DASHES = "\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u301C\uFF5E~";

  private final String[] table = new String[Character.MAX_VALUE + 1];

  /** The folded form where it is one character; 0 where it is not, or not known yet. */
  private final char[] single = new char[Character.MAX_VALUE + 1];

  private final boolean simplified;

  /**
   * @param simplified whether traditional Chinese characters fold to simplified ones
   */
  Folding(boolean simplified) {
    this.simplified = simplified;
  }

  /** Whether this folds traditional Chinese characters to simplified ones. */
  boolean isSimplified() {
    return simplified;
  }

  /** What a character folds to: mostly one character, sometimes more, empty if it is removed. */
  String fold(char c) {
    String folded = table[c];
    if (folded == null) {
      folded = compute(c);
      table[c] = folded;
      if (folded.length() == 1) {
        single[c] = folded.charAt(0);
      }
    }
    return folded;
  }

  /** The one character that a character folds to; 0 if {@link #fold(char)} must tell. */
  char foldSingle(char c) {
    return single[c];
  }

  /** The folded form of a short text such as a pattern; white space is collapsed and stripped. */
  String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString().replaceAll(" +", " ").strip();
  }

  private String compute(char c) {
    if (c == '\n') {
      return "\n";
    }
    if (Character.isSurrogate(c) || c == Pattern.NUMBER || c == Pattern.YEAR) {
      return String.valueOf(c);
    }
    if (c == '\r' || isRemoved(c)) {
      return REMOVED;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return " ";
    }
    int arabic = ARABIC_FROM.indexOf(c);
    if (arabic >= 0) {
      return ARABIC_TO.substring(arabic, arabic + 1);
    }
    if (DASHES.indexOf(c) >= 0) {
      return "–";
    }
    if (c == '\u2010' || c == '\u2011' || c == '\uFE63' || c == '\uFF0D') {
      return "-";
    }
    if ("’‘‛ʼ´`′".indexOf(c) >= 0) {
      return "'";
    }
    if ("“”„‟«»″".indexOf(c) >= 0) {
      return "\"";
    }
    if (Character.isDigit(c)) {
      return String.valueOf((char) ('0' + Character.digit(c, 10)));
    }
    return letters(c);
  }

  private static boolean isRemoved(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL && !Character.isWhitespace(c)
        || c == '\u0640'
        || type == Character.NON_SPACING_MARK && c != '\u3099' && c != '\u309A';
  }

  private String letters(char c) {
    if (VULGAR_FRACTIONS.indexOf(c) >= 0) {
      return String.valueOf(c);
    }
    String composed = NFKC.normalize(String.valueOf(c));
    StringBuilder folded = new StringBuilder(composed.length());
    composed.codePoints().forEach(point -> appendLetter(folded, point));
    String lower = folded.toString();
    if (lower.length() == 1 && lower.charAt(0) != c) {
      // A wide or compatibility form may be a character that folds on its own terms (． → .)
      return fold(lower.charAt(0));
    }
    return simplified && !lower.isEmpty() && isHan(lower.charAt(0))
        ? Traditional.SIMPLIFIER.transliterate(lower)
        : lower;
  }

  private static void appendLetter(StringBuilder folded, int point) {
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    String letter = new String(Character.toChars(Character.toLowerCase(point)));
    if (letter.equals("ß")) {
      folded.append("ss");
    } else if (letter.equals("ı")) {
      folded.append('i');
    } else if (letter.equals("ø")) {
      folded.append('o');
    } else if (letter.equals("ł")) {
      folded.append('l');
    } else if (script == Character.UnicodeScript.LATIN
        || script == Character.UnicodeScript.GREEK
        || script == Character.UnicodeScript.CYRILLIC) {
      NFD.normalize(letter)
          .codePoints()
          .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
          .forEach(folded::appendCodePoint);
    } else if (Character.isSpaceChar(point)) {
      folded.append(' ');
    } else {
      folded.append(letter);
    }
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Loaded only where a language folds traditional characters. */
  private static final class Traditional {
    static final Transliterator SIMPLIFIER = Transliterator.getInstance("Traditional-Simplified");
  }

  @Override
  public String toString() {
    return "Folding[simplified="
        + simplified
        + ", characters="
        + Arrays.stream(table).filter(s -> s != null).count()
        + "]";
  }
}
