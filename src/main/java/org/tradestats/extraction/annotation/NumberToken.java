package org.tradestats.extraction.annotation;

import java.math.BigDecimal;

/**
 * A number in a text, before scale and currency.
 *
 * @param start index of its first folded character
 * @param end index after its last folded character
 * @param scaled whether it already holds a scale (3兆2714億, ملياران)
 * @param words whether it is written in words
 * @param over whether it says that it is a little more (20多亿)
 */
record NumberToken(
    int start, int end, BigDecimal value, boolean scaled, boolean words, boolean over) {
  static NumberToken digits(int start, int end, BigDecimal value) {
    return new NumberToken(start, end, value, false, false, false);
  }

  /** Whether it may be a calendar year: four digits, 1900 to 2100. */
  boolean isYearLike() {
    return !scaled
        && end - start == 4
        && value.scale() <= 0
        && value.compareTo(BigDecimal.valueOf(1900)) >= 0
        && value.compareTo(BigDecimal.valueOf(2100)) <= 0;
  }
}
