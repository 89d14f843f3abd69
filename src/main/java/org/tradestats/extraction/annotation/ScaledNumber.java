package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** Adds up the parts of a number: scales multiply, smaller parts behind them add. */
final class ScaledNumber {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int MOST_PARTS = 6;

  private final AnnotatedText annotated;
  private final NumberReader numbers;
  private final boolean priced;
  private BigDecimal closed = BigDecimal.ZERO;
  private BigDecimal open;
  private BigDecimal lastScale = BigDecimal.ONE;
  private BigDecimal greatest = BigDecimal.ONE;
  private boolean scaled;
  private @Nullable Match fused;
  private int end;

  /**
   * A number with nothing read behind it.
   *
   * @param priced whether a currency stands before it
   */
  ScaledNumber(AnnotatedText annotated, NumberReader numbers, NumberToken token, boolean priced) {
    this.annotated = annotated;
    this.numbers = numbers;
    this.priced = priced;
    open = token.value();
    scaled = token.scaled();
    end = token.end();
    if (scaled) {
      lastScale = token.words() ? thousands(token.value()) : lastScale;
      greatest = power(token.value());
    }
  }

  BigDecimal value() {
    return closed.add(open).stripTrailingZeros();
  }

  /** The greatest scale told, 1 if none is. */
  BigDecimal scale() {
    return scaled ? greatest : BigDecimal.ONE;
  }

  /** Whether a scale is told. */
  boolean scaled() {
    return scaled;
  }

  /** The currency that stands in one sign with the scale (MDT), or null. */
  @Nullable Match fused() {
    return fused;
  }

  /** The index after the last part read. */
  int end() {
    return end;
  }

  /** Reads the scales and smaller parts that follow the number. */
  void read(int limit) {
    for (int k = 0; k < MOST_PARTS && readPart(limit); k++) {
      // each part moves the end
    }
  }

  private boolean readPart(int limit) {
    int at = annotated.skipSpaces(end);
    Match fraction = annotated.find(TermKind.AND_FRACTION, at);
    if (fraction != null && fraction.end() <= limit) {
      BigDecimal unit = scaled ? lastScale : BigDecimal.ONE;
      open = open.add(fraction.term().number().multiply(unit));
      end = fraction.end();
      return true;
    }
    Match scale = annotated.find(TermKind.SCALE, at);
    Match sign = scale == null ? null : annotated.find(TermKind.CURRENCY, at);
    boolean longerSign = scale != null && sign != null && sign.length() > scale.length();
    if (scale != null && scale.end() <= limit && !longerSign) {
      if (sign != null && sign.length() == scale.length()) {
        // م.د, MDT: millions and a currency in one sign.
        fused = sign;
      }
      BigDecimal factor = scale.term().number();
      if (closed.signum() > 0 && factor.compareTo(lastScale) > 0) {
        open = closed.add(open).multiply(factor);
        closed = BigDecimal.ZERO;
      } else {
        open = open.multiply(factor);
      }
      lastScale = scaled && closed.signum() == 0 ? lastScale.multiply(factor) : factor;
      greatest = greatest.max(lastScale);
      scaled = true;
      end = scale.end();
      return true;
    }
    return scaled && compound(at, limit);
  }

  private boolean isQuantity(int end) {
    return annotated.find(TermKind.QUANTITY, annotated.skipSpaces(end)) != null;
  }

  /** 15 mil 700: hundreds behind a thousand are its rest. */
  private boolean isRest(NumberToken token, int at) {
    return lastScale.compareTo(THOUSAND) == 0
        && token.start() == at
        && !token.words()
        && token.end() - token.start() == 3
        && token.value().scale() <= 0;
  }

  /** The power of a thousand in a number: 10^9 of two billion. */
  private BigDecimal thousands(BigDecimal value) {
    int digits = value.precision() - value.scale();
    return BigDecimal.ONE.scaleByPowerOfTen((digits - 1) / 3 * 3);
  }

  /** The scale inside a number that holds it: 10^8 of 54亿, 10^12 of 3兆. */
  private BigDecimal power(BigDecimal value) {
    for (int exponent : new int[] {12, 8, 4}) {
      BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
      if (value.compareTo(power) >= 0) {
        return power;
      }
    }
    return BigDecimal.ONE;
  }

  /** 8 مليارات و917 مليون, 6 млрд 80,3 млн, 13 mil 550.6 millones. */
  private boolean compound(int at, int limit) {
    Match joiner = annotated.find(TermKind.COMPOUND_JOINER, at);
    int next = joiner == null ? at : annotated.skipSpaces(joiner.end());
    if (joiner == null && !numbers.mayStart(at) && numbers.isGlued(at)) {
      next = at + 1;
    }
    if (next >= limit || !numbers.mayStart(next)) {
      return false;
    }
    NumberToken token = numbers.read(next, limit);
    if (token == null || token.value().compareTo(THOUSAND) >= 0 && !token.scaled()) {
      return false;
    }
    Match scale = annotated.find(TermKind.SCALE, annotated.skipSpaces(token.end()));
    if (joiner == null && scale == null && isRest(token, at)) {
      closed = closed.add(open);
      open = token.value();
      end = token.end();
      return true;
    }
    if (scale == null) {
      boolean dual = token.scaled() && token.value().compareTo(lastScale) < 0;
      if (dual) {
        closed = closed.add(open);
        open = token.value();
        end = token.end();
      }
      return dual;
    }
    if (priced && isQuantity(scale.end())) {
      // A GDP of 400 billion and 78 million people.
      return false;
    }
    int order = scale.term().number().compareTo(lastScale);
    boolean thousandsOf = order > 0 && lastScale.compareTo(THOUSAND) == 0 && closed.signum() == 0;
    if (order >= 0 && !thousandsOf) {
      return false;
    }
    closed = closed.add(open);
    open = token.value();
    end = token.end();
    return true;
  }
}
