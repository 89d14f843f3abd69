package org.tradestats.dataset;

import java.math.BigDecimal;

/**
 * How exactly a text states a number, told by its significant digits: 227.8 billion has four, 200
 * billion one.
 */
public final class Precision {
  /**
   * Digits that are read as meant even where a number ends in zeros: 200 billion stands for 195 to
   * 205, not for 150 to 250.
   */
  private static final int LEAST_DIGITS = 2;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Precision() {}

  /** The number of digits from the first to the last that is not zero; 1 for zero. */
  public static int significantDigits(BigDecimal value) {
    return value.signum() == 0 ? 1 : value.stripTrailingZeros().precision();
  }

  /** Half a unit of the last digit that counts: 0.05 billion for 227.8 billion. */
  static BigDecimal halfUnit(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    int missing = Math.max(0, LEAST_DIGITS - stripped.precision());
    return HALF.scaleByPowerOfTen(-(stripped.scale() + missing));
  }

  /** The same number without trailing zeros behind the decimal point and without an exponent. */
  public static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
