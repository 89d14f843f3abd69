package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;

/**
 * How an article writes numbers: which sign is the decimal one. The article's own unambiguous
 * numbers decide (11.924,7 or 2.5), then the language's habit.
 */
final class NumberStyle {

  private final boolean habitComma;
  private final int commaEvidence;
  private final int pointEvidence;

  private NumberStyle(boolean habitComma, int commaEvidence, int pointEvidence) {
    this.habitComma = habitComma;
    this.commaEvidence = commaEvidence;
    this.pointEvidence = pointEvidence;
  }

  static NumberStyle of(FoldedText text, boolean habitComma) {
    int comma = 0;
    int point = 0;
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.at(i);
      if (c != '.' && c != ',' || !Characters.isDigit(text.at(i - 1))) {
        continue;
      }
      int digits = 0;
      while (digits < 5 && Characters.isDigit(text.at(i + 1 + digits))) {
        digits++;
      }
      char after = text.at(i + 1 + digits);
      boolean more = (after == '.' || after == ',') && Characters.isDigit(text.at(i + 2 + digits));
      if (digits == 1 || digits == 2) {
        if (!more) {
          comma += c == ',' ? 1 : 0;
          point += c == '.' ? 1 : 0;
        }
      } else if (digits == 3 && more) {
        // A grouping mark: the other sign, or none, is the decimal one.
        comma += c == '.' ? 1 : 0;
        point += c == ',' ? 1 : 0;
      }
    }
    return new NumberStyle(habitComma, comma, point);
  }

  /** Whether a sign with exactly three digits behind it is a decimal sign. */
  private boolean isDecimal(char sign, String digitsBefore, boolean beforeBillions) {
    if (digitsBefore.equals("0")) {
      return true;
    }
    if (digitsBefore.length() > 3) {
      return true;
    }
    boolean habit = habitComma == (sign == ',');
    if (commaEvidence != pointEvidence) {
      boolean evidence = (commaEvidence > pointEvidence) == (sign == ',');
      return evidence && (beforeBillions || habit);
    }
    return habit && beforeBillions;
  }

  /** A number read, and the index after it. */
  record Read(BigDecimal value, int end) {}

  /**
   * Reads the number whose first digit stands at an index; null if there is none.
   *
   * @param beforeBillions tells, for an index, whether a scale of at least 10^9 follows there
   */
  @Nullable Read read(FoldedText text, int start, int limit, IntPredicate beforeBillions) {
    StringBuilder whole = new StringBuilder();
    StringBuilder fraction = new StringBuilder();
    int i = digits(text, start, limit, whole);
    if (whole.isEmpty()) {
      return null;
    }
    int groups = 0;
    char grouping = 0;
    while (i + 1 < limit && Characters.isDigit(text.at(i + 1))) {
      char sign = text.at(i);
      StringBuilder next = new StringBuilder();
      int after = digits(text, i + 1, limit, next);
      if (sign == 'ر') {
        // SPA and others write the fraction first: 4ر213 is 213.4.
        String integer = next.toString();
        return new Read(new BigDecimal(integer + "." + whole), after);
      }
      boolean decimal =
          isDecimalSign(text, sign, whole, next, after, limit, groups, grouping, beforeBillions);
      if (decimal) {
        fraction.append(next);
        i = after;
        break;
      }
      if (!isGroup(sign, whole, next, text, after, groups, grouping)) {
        break;
      }
      whole.append(next);
      groups++;
      grouping = sign;
      i = after;
    }
    String digits = fraction.isEmpty() ? whole.toString() : whole + "." + fraction;
    return digits.length() > 40 ? null : new Read(new BigDecimal(digits), i);
  }

  private static int digits(FoldedText text, int from, int limit, StringBuilder into) {
    int i = from;
    while (i < limit && Characters.isDigit(text.at(i))) {
      into.append(text.at(i));
      i++;
    }
    return i;
  }

  private boolean isDecimalSign(
      FoldedText text,
      char sign,
      StringBuilder whole,
      StringBuilder next,
      int after,
      int limit,
      int groups,
      char grouping,
      IntPredicate beforeBillions) {
    if ("٫·・。点點".indexOf(sign) >= 0) {
      return true;
    }
    char mark = sign == '،' ? ',' : sign;
    if (mark != '.' && mark != ',') {
      return false;
    }
    if (groups > 0) {
      // 548'000,000: behind an apostrophe for the millions, a mark before three digits groups too.
      boolean millions = grouping == '\'' && groups == 1 && next.length() == 3;
      return mark != grouping && !millions;
    }
    char then = text.at(after);
    boolean again =
        (then == '.' || then == ',') && after + 1 < limit && Characters.isDigit(text.at(after + 1));
    if (again) {
      return false;
    }
    return next.length() != 3 || isDecimal(mark, whole.toString(), beforeBillions.test(after));
  }

  private static boolean isGroup(
      char sign,
      StringBuilder whole,
      StringBuilder next,
      FoldedText text,
      int after,
      int groups,
      char grouping) {
    boolean mark =
        sign == ' ' || sign == '\'' || sign == '.' || sign == ',' || sign == '٬' || sign == '،';
    if (!mark
        || groups > 0 && sign != grouping && !(grouping == '\'' && (sign == ',' || sign == '.'))) {
      return false;
    }
    if (groups == 0 && whole.length() > 3 || Characters.isDigit(text.at(after))) {
      return false;
    }
    boolean indian = sign == ',' && next.length() == 2 && text.at(after) == ',';
    return next.length() == 3 || indian;
  }
}
