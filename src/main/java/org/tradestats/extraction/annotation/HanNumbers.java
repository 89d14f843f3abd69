package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;

/**
 * Numbers with Han characters: 6.75万亿, 3兆2714亿, 两千七百二十三亿, 五八四点九亿, 20多亿.
 *
 * <p>Units below 10^4 multiply the digit before them; 万, 亿 and 兆 close a part, and parts add up.
 */
final class HanNumbers {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String SMALL = "十百千";
  private static final String OVER = "多余餘強强";
  private static final String VAGUE_BEFORE = "数數几幾上成若";

  private final FoldedText text;
  private final int limit;
  private int position;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private @Nullable BigDecimal digits;
  private int lastPower;
  private boolean scaled;
  private boolean small;
  private boolean over;

  private HanNumbers(FoldedText text, int start, int limit) {
    this.text = text;
    this.position = start;
    this.limit = limit;
  }

  /**
   * The number with Han characters that begins at an index; null if there is none, or only plain
   * digits, or if it is vague (数千亿).
   */
  static @Nullable NumberToken read(FoldedText text, int start, int limit, NumberStyle style) {
    if (VAGUE_BEFORE.indexOf(text.at(start - 1)) >= 0) {
      return null;
    }
    HanNumbers numbers = new HanNumbers(text, start, limit);
    boolean han = !Characters.isDigit(text.at(start));
    while (numbers.position < limit && numbers.step(style)) {
      // each step takes at least one character
    }
    int end = numbers.position;
    if (end == start || !han && !numbers.scaled && !numbers.small) {
      return null;
    }
    BigDecimal value = numbers.total.add(numbers.section).add(numbers.orZero());
    return new NumberToken(start, end, value, numbers.scaled, han, numbers.over);
  }

  private BigDecimal orZero() {
    return digits == null ? BigDecimal.ZERO : digits;
  }

  private boolean step(NumberStyle style) {
    char c = text.at(position);
    if (Characters.isDigit(c)) {
      NumberStyle.Read read = style.read(text, position, limit, i -> true);
      if (read == null || digits != null) {
        return false;
      }
      digits = read.value();
      position = read.end();
      return true;
    }
    if (digit(c) >= 0 || c == '廿' || c == '卅') {
      return digits == null && hanDigits();
    }
    if (isPoint(c) && small && digits == null && digit(text.at(position + 1)) >= 0) {
      // 三十．五: the point follows a unit, so that the part before it is closed.
      int start = position++;
      hanDigits();
      digits = orZero().movePointLeft(position - start - 1);
      return true;
    }
    int unit = SMALL.indexOf(c);
    if (unit >= 0) {
      section = section.add((digits == null ? BigDecimal.ONE : digits).scaleByPowerOfTen(unit + 1));
      digits = null;
      small = true;
      position++;
      return true;
    }
    if (OVER.indexOf(c) >= 0 && isOver()) {
      over = true;
      position++;
      return true;
    }
    return isUnit(c) && myriad(c);
  }

  /** 三千多亿, 12亿多美元: the mark stands before a unit, or behind one and before no digit. */
  private boolean isOver() {
    char next = text.at(position + 1);
    return isUnit(next)
        ? digits != null || small
        : scaled && digits == null && !small && !Characters.isDigit(next) && digit(next) < 0;
  }

  private boolean myriad(char c) {
    int power = c == '万' || c == '萬' ? 4 : c == '兆' ? 12 : 8;
    BigDecimal part = section.add(orZero());
    if (power > lastPower && lastPower > 0) {
      // 一万七千亿, 万亿: a greater unit multiplies all that stands before it.
      total = total.add(part).scaleByPowerOfTen(power);
    } else {
      total = total.add((part.signum() == 0 ? BigDecimal.ONE : part).scaleByPowerOfTen(power));
    }
    lastPower = power;
    section = BigDecimal.ZERO;
    digits = null;
    scaled = true;
    position++;
    return true;
  }

  /** A run of Han digits: one digit, or several read as places (五八四), with 点 as the point. */
  private boolean hanDigits() {
    StringBuilder read = new StringBuilder();
    int i = position;
    while (i < limit) {
      char c = text.at(i);
      int digit = digit(c);
      if (digit >= 0) {
        read.append(digit);
      } else if (c == '廿' || c == '卅') {
        read.append(digit(text.at(i + 1)) >= 0 ? c == '廿' ? "2" : "3" : c == '廿' ? "20" : "30");
      } else if (isPoint(c)
          && digit(text.at(i + 1)) >= 0
          && read.indexOf(".") < 0
          && !read.isEmpty()) {
        read.append('.');
      } else {
        break;
      }
      i++;
    }
    position = i;
    if (read.length() > 1 && read.charAt(0) == '0' && read.indexOf(".") < 0) {
      read.deleteCharAt(0);
    }
    digits = new BigDecimal(read.toString());
    return true;
  }

  private static boolean isPoint(char c) {
    return c == '点' || c == '點' || c == '・' || c == '.';
  }

  private static boolean isUnit(char c) {
    return "万萬亿億憶兆".indexOf(c) >= 0;
  }

  static boolean isHanNumeral(char c) {
    return digit(c) >= 0 || SMALL.indexOf(c) >= 0 || isUnit(c) || c == '廿' || c == '卅';
  }

  /** The value of a Han digit, or -1. */
  static int digit(char c) {
    return switch (c) {
      case '〇', '○' -> 0;
      case '两', '兩' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }
}
