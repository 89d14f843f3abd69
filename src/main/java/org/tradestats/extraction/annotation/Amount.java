package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money or a percentage in a text.
 *
 * @param start index of its first folded character, a currency sign before the number included
 * @param end index after its last folded character
 * @param value in full units; the middle of a range
 * @param low the lower end of a range, or null
 * @param high the upper end of a range, or null
 * @param currency an ISO code, a shared name such as {@code dollar}, or {@code PERCENT}
 * @param elision what the text left out and another amount told
 * @param negative whether a minus stands before it
 * @param over whether the number itself says that it is a little more (20多亿)
 * @param sentence the index of its sentence
 * @param scale the scale that was told or inherited: 10^9 of billions, 1 if none
 */
public record Amount(
    int start,
    int end,
    BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String currency,
    Elision elision,
    boolean negative,
    boolean over,
    int sentence,
    BigDecimal scale) {

  /** What was inherited from a neighbour. */
  public enum Elision {
    NONE,
    CURRENCY,
    SCALE,
    BOTH
  }

  public boolean isPercent() {
    return currency.equals("PERCENT");
  }
}
