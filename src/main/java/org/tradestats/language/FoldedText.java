package org.tradestats.language;

import java.util.Arrays;

/**
 * A text as the recognisers see it, with the way back to the original: folded characters, white
 * space collapsed to one space, line feeds kept.
 *
 * <p>Example: the folded text of {@code "٢٢٧٫٨ ملي\u0640ار"} is {@code "227٫8 مليار"}.
 */
public final class FoldedText {
  private final String original;
  private final char[] chars;
  private final int[] origins;
  private final int length;

  /** Letters of the longest syllable of pinyin: zhuang. */
  private static final int LONGEST_READING = 6;

  private FoldedText(String original, char[] chars, int[] origins, int length) {
    this.original = original;
    this.chars = chars;
    this.origins = origins;
    this.length = length;
  }

  static FoldedText of(String original, Folding folding) {
    char[] chars = new char[original.length() + 16];
    int[] origins = new int[original.length() + 17];
    int n = 0;
    for (int i = 0; i < original.length(); i++) {
      if (folding.isSimplified() && original.charAt(i) == '(') {
        i = afterReading(original, i);
      }
      if (i == original.length()) {
        break;
      }
      char plain = folding.foldSingle(original.charAt(i));
      if (plain > ' ' && n < chars.length) {
        chars[n] = plain;
        origins[n++] = i;
        continue;
      }
      String folded = folding.fold(original.charAt(i));
      for (int k = 0; k < folded.length(); k++) {
        char c = folded.charAt(k);
        if (c == ' ' && n > 0 && (chars[n - 1] == ' ' || chars[n - 1] == '\n')) {
          continue;
        }
        if (n == chars.length) {
          chars = Arrays.copyOf(chars, n + n / 2 + 16);
          origins = Arrays.copyOf(origins, chars.length + 1);
        }
        chars[n] = c;
        origins[n] = i;
        n++;
      }
    }
    origins[n] = original.length();
    return new FoldedText(original, chars, origins, n);
  }

  /**
   * The index behind a reading that a converter of scripts has left behind a character, as in
   * 貿(mào)易; the same index if there is none.
   */
  private static int afterReading(String original, int open) {
    int i = open + 1;
    while (i < original.length()
        && i - open <= LONGEST_READING
        && Character.isLowerCase(original.charAt(i))) {
      i++;
    }
    boolean reading =
        i > open + 1
            && i < original.length()
            && original.charAt(i) == ')'
            && open > 0
            && Characters.isUnspaced(original.charAt(open - 1));
    return reading ? i + 1 : open;
  }

  public int length() {
    return length;
  }

  /** The folded character at an index; a line feed before the start and after the end. */
  public char at(int index) {
    return index < 0 || index >= length ? '\n' : chars[index];
  }

  /** The folded characters from an index to before another. */
  public String slice(int start, int end) {
    return new String(chars, start, end - start);
  }

  /** Where in the original the folded character at an index begins. */
  public int originalStart(int index) {
    return origins[index];
  }

  /**
   * Where in the original the folded characters before an index end, combining marks that folding
   * removed included.
   */
  public int originalEnd(int index) {
    if (index == 0) {
      return 0;
    }
    int end = origins[index - 1];
    end += Character.charCount(original.codePointAt(end));
    while (end < original.length() && end < origins[index] && isMark(original.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The piece of the original that the folded characters stand for. */
  public String quote(int start, int end) {
    return original.substring(originalStart(start), originalEnd(end));
  }

  public String original() {
    return original;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
