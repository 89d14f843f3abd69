package org.tradestats.extraction.annotation;

import java.math.BigDecimal;

/**
 * A number with what directly belongs to it, before anything is inherited from its neighbours.
 *
 * @param numberEnd the index after number and scale
 * @param currency empty where none is told
 * @param scaled whether a scale is told
 * @param scale the scale that is told: 10^9 of billions, 1 if none
 * @param yearLike whether it may be a year
 */
record RawAmount(
    int start,
    int end,
    int numberEnd,
    BigDecimal value,
    String currency,
    boolean scaled,
    BigDecimal scale,
    boolean yearLike,
    boolean negative,
    boolean over,
    int sentence) {
  private static final String NOTHING = "-";

  /** A number that is no amount (percentage points, tonnes). */
  static RawAmount nothing(int start, int end, int sentence) {
    return new RawAmount(
        start,
        end,
        end,
        BigDecimal.ZERO,
        NOTHING,
        false,
        BigDecimal.ONE,
        false,
        false,
        false,
        sentence);
  }

  boolean isNothing() {
    return currency.equals(NOTHING);
  }

  /** Whether it is told in cents or the like. */
  boolean isSubunit() {
    return currency.equals(AmountRecogniser.LOCAL);
  }

  boolean isPercent() {
    return currency.equals("PERCENT");
  }

  boolean isMoney() {
    return !currency.isEmpty() && !isNothing() && !isPercent();
  }
}
