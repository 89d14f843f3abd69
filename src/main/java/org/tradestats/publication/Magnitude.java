package org.tradestats.publication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The scale in which people read amounts: trillion, billion, million, thousand or one. */
enum Magnitude {
  TRILLION("trillion", 12),
  BILLION("billion", 9),
  MILLION("million", 6),
  THOUSAND("thousand", 3),
  ONE("", 0);

  private static final BigDecimal FROM = new BigDecimal(2);

  private final String english;
  private final int zeros;

  Magnitude(String english, int zeros) {
    this.english = english;
    this.zeros = zeros;
  }

  /** The greatest scale in which an amount is at least 2, so that axes don't read 0.2, 0.4. */
  static Magnitude ofAxis(BigDecimal largest) {
    for (Magnitude magnitude : values()) {
      if (magnitude.scale(largest.abs()).compareTo(FROM) >= 0) {
        return magnitude;
      }
    }
    return ONE;
  }

  BigDecimal scale(BigDecimal amount) {
    return amount.movePointLeft(zeros);
  }

  /** For example {@code billion USD}. */
  String of(String currency) {
    return english.isEmpty() ? currency : english + " " + currency;
  }

  /** For example {@code 240.1 billion}; four digits at most. */
  static String words(BigDecimal amount) {
    for (Magnitude magnitude : values()) {
      BigDecimal scaled = magnitude.scale(amount);
      if (scaled.abs().compareTo(BigDecimal.ONE) >= 0 || magnitude == ONE) {
        String number = number(scaled, 4);
        return magnitude == ONE ? number : number + " " + magnitude.english;
      }
    }
    throw new IllegalStateException(amount.toPlainString());
  }

  /** A number with so many significant digits, a point, and commas between thousands. */
  static String number(BigDecimal number, int digits) {
    BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(rounded);
  }
}
