package org.tradestats.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the whole numbers and years that fill the slots of patterns. */
final class SlotNumbers {
  private static final String HAN_DIGITS = "零一二三四五六七八九";
  private static final int MOST_DIGITS = 4;

  /** A number, and the index after it. */
  record Found(int value, int end) {}

  private final TermTrie numberWords;

  SlotNumbers(TermTrie numberWords) {
    this.numberWords = numberWords;
  }

  /**
   * The number at an index.
   *
   * @param year whether it must be a year, 1900 to 2199 or, of an older calendar, 1380 to 1460
   */
  @Nullable Found find(FoldedText text, int index, boolean year) {
    Found found = digits(text, index);
    if (found == null) {
      found = year ? hanDigits(text, index) : hanNumber(text, index);
    }
    if (found == null && !year) {
      found = word(text, index);
    }
    return found != null && year && !isYear(found.value()) ? null : found;
  }

  /** Gregorian and Nepali years, and those of the Persian and Hijri calendars. */
  private static boolean isYear(int value) {
    return value >= 1900 && value <= 2199 || value >= 1380 && value <= 1460;
  }

  private static @Nullable Found digits(FoldedText text, int index) {
    if (!Characters.isDigit(text.at(index))) {
      return null;
    }
    char before = text.at(index - 1);
    boolean inside = (before == '.' || before == ',') && Characters.isDigit(text.at(index - 2));
    if (Characters.isDigit(before) || inside) {
      return null;
    }
    int end = index;
    int value = 0;
    while (Characters.isDigit(text.at(end)) && end - index <= MOST_DIGITS) {
      value = value * 10 + (text.at(end) - '0');
      end++;
    }
    char after = text.at(end);
    boolean decimal = (after == '.' || after == ',') && Characters.isDigit(text.at(end + 1));
    return end - index > MOST_DIGITS || decimal ? null : new Found(value, end);
  }

  private static @Nullable Found hanDigits(FoldedText text, int index) {
    int end = index;
    int value = 0;
    while (end - index < MOST_DIGITS && hanDigit(text.at(end)) >= 0) {
      value = value * 10 + hanDigit(text.at(end));
      end++;
    }
    return end - index == MOST_DIGITS ? new Found(value, end) : null;
  }

  /** Numbers such as 八, 十二, 二十五. */
  private static @Nullable Found hanNumber(FoldedText text, int index) {
    int end = index;
    int sum = 0;
    int digit = -1;
    while (true) {
      char c = text.at(end);
      int next = hanDigit(c);
      if (next >= 0) {
        digit = digit < 0 ? next : digit * 10 + next;
      } else if (c == '十' || c == '百') {
        sum += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
        digit = -1;
      } else if (c == '廿' || c == '卅') {
        sum += c == '廿' ? 20 : 30;
        digit = -1;
      } else {
        break;
      }
      end++;
      if (end - index > 6) {
        return null;
      }
    }
    return end == index ? null : new Found(sum + Math.max(digit, 0), end);
  }

  private static int hanDigit(char c) {
    if (c < '○') {
      // The least of them all: letters of other scripts are dismissed at once.
      return -1;
    }
    if (c == '〇' || c == '○') {
      return 0;
    }
    if (c == '两' || c == '兩') {
      return 2;
    }
    return HAN_DIGITS.indexOf(c);
  }

  private @Nullable Found word(FoldedText text, int index) {
    Found longest = null;
    int node = TermTrie.ROOT;
    for (int position = index; node >= 0; position++) {
      if (numberWords.isEnd(node) && Characters.isBoundary(text, position)) {
        BigDecimal value = numberWords.terminals(node).get(0).term().number();
        longest = new Found(value.intValue(), position);
      }
      char c = text.at(position);
      node = c == '\n' ? TermTrie.NOWHERE : numberWords.next(node, c);
    }
    return longest;
  }
}
