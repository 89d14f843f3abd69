package org.tradestats.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A number, a word or a mark of a folded line. A Chinese character is a word of its own; Chinese
 * numerals in a row are a number.
 *
 * @param value the number's value; -1 for words and marks
 * @param digits how many digits the number was written with
 */
record DateToken(int start, int end, String text, int value, int digits) {
  static final DateToken NONE = new DateToken(0, 0, "", -1, 0);

  private static final String NUMERALS = "〇一二三四五六七八九";

  static List<DateToken> tokens(String line) {
    List<DateToken> tokens = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      int c = line.codePointAt(i);
      int end = i + Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i = end;
        continue;
      }
      if (Character.isDigit(c)) {
        while (end < line.length() && Character.isDigit(line.codePointAt(end))) {
          end += Character.charCount(line.codePointAt(end));
        }
        tokens.add(number(line, i, end));
      } else if (isNumeral(c)) {
        while (end < line.length() && isNumeral(line.charAt(end))) {
          end++;
        }
        String text = line.substring(i, end);
        tokens.add(new DateToken(i, end, text, numeralValue(text), text.length()));
      } else {
        if (Character.isLetter(c) && !Character.isIdeographic(c)) {
          while (end < line.length() && isWordPart(line.codePointAt(end))) {
            end += Character.charCount(line.codePointAt(end));
          }
        }
        tokens.add(new DateToken(i, end, line.substring(i, end), -1, 0));
      }
      i = end;
    }
    return tokens;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetter(c) && !Character.isIdeographic(c);
  }

  private static DateToken number(String line, int start, int end) {
    int value = 0;
    int digits = 0;
    for (int i = start; i < end; i += Character.charCount(line.codePointAt(i))) {
      digits++;
      value = digits > 8 ? value : value * 10 + Character.digit(line.codePointAt(i), 10);
    }
    return new DateToken(start, end, line.substring(start, end), value, digits);
  }

  private static boolean isNumeral(int c) {
    return NUMERALS.indexOf(c) >= 0 || c == '零' || c == '十' || c == '廿' || c == '卅';
  }

  /** 二〇二四 is 2024, 十六 is 16, 廿一 is 21; anything longer than a year is no number of a date. */
  private static int numeralValue(String text) {
    int value = 0;
    for (int i = 0; i < text.length() && i < 8; i++) {
      char c = text.charAt(i);
      boolean last = i == text.length() - 1;
      if (c == '十' || c == '廿' || c == '卅') {
        int tens = c == '廿' ? 2 : c == '卅' ? 3 : value == 0 ? 1 : value;
        value = last ? tens * 10 : tens;
      } else {
        value = value * 10 + (c == '零' ? 0 : NUMERALS.indexOf(c));
      }
    }
    return value;
  }

  boolean isNumber() {
    return value >= 0;
  }

  boolean isWord() {
    return value < 0 && !text.isEmpty() && Character.isLetter(text.codePointAt(0));
  }

  boolean is(String expected) {
    return text.equals(expected);
  }

  boolean isSeparator() {
    return is("-") || is("/") || is(".");
  }

  boolean isCurrencySign() {
    return !text.isEmpty() && Character.getType(text.codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }
}
