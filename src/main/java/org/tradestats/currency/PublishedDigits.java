package org.tradestats.currency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one place where converted values are rounded: at publication, to the figure's own significant
 * digits and two more, so that converting back gives what the article said and no exactness is
 * feigned.
 *
 * <p>227.8 billion has four digits: its value in euros, 210,661.6756…, is published to six, 210662
 * million.
 */
public final class PublishedDigits {
  private static final int MORE_DIGITS = 2;

  private PublishedDigits() {}

  /**
   * Rounds a converted value, half up.
   *
   * @param converted the value to be published, not rounded
   * @param own the figure's value in its own currency, as the article gives it
   */
  public static BigDecimal round(BigDecimal converted, BigDecimal own) {
    BigDecimal stripped = own.stripTrailingZeros();
    int digits = (stripped.signum() == 0 ? 1 : stripped.precision()) + MORE_DIGITS;
    BigDecimal rounded =
        converted.round(new MathContext(digits, RoundingMode.HALF_UP)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
