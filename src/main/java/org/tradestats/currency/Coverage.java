package org.tradestats.currency;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a period an average stands on: the days or months at hand over those due.
 *
 * <p>The days due are those on which the provider quotes (for the ECB, {@link TargetCalendar}).
 */
public final class Coverage {
  /**
   * The least share that makes an average: 90 %. Of 306 currency-years that begin or end in the
   * ECB's file, those at or above it differ from the full year by less than 1 %; the rouble of 2022
   * at 16 % differs by 14 %.
   */
  public static final BigDecimal REQUIRED = new BigDecimal("0.90");

  private Coverage() {}

  /** The share of the due at hand, 0 to 1, to four places, never rounded up. */
  public static BigDecimal of(long atHand, long due) {
    if (due <= 0) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(Math.min(atHand, due))
        .divide(BigDecimal.valueOf(due), 4, RoundingMode.DOWN);
  }

  public static boolean suffices(BigDecimal coverage) {
    return coverage.compareTo(REQUIRED) >= 0;
  }

  static boolean suffices(long atHand, long due) {
    return suffices(of(atHand, due));
  }
}
