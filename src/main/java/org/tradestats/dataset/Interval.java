package org.tradestats.dataset;

import java.math.BigDecimal;
import java.math.MathContext;
import org.tradestats.concept.Qualifier;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.RateMethod;
import org.tradestats.extraction.Figure;

/**
 * The values that a statement leaves open. Two statements agree if their intervals overlap: "227.8
 * billion" and "about 230 billion" do, "227.8 billion" and "240.1 billion" don't.
 *
 * @param from the least value meant
 * @param to the greatest value meant
 */
record Interval(BigDecimal from, BigDecimal to) {
  /** What "about" leaves open on either side, as a share of the value. */
  private static final BigDecimal ABOUT = new BigDecimal("0.05");

  /** How far "over" reaches up and "under" down: who means more says another number. */
  private static final BigDecimal BEYOND = new BigDecimal("0.10");

  /**
   * What a period's average rate leaves open: offices weigh months by their trade, we weigh them
   * alike. China's published dollar and yuan totals of 2019 to 2024 differ by up to 0.7 % at the
   * plain average.
   */
  private static final BigDecimal AVERAGE_RATE = new BigDecimal("0.02");

  /** What a rate of another period than the figure's own leaves open. */
  private static final BigDecimal OTHER_RATE = new BigDecimal("0.05");

  Interval {
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          "Interval from " + from + " to " + to + ": expected the lower end first");
    }
  }

  /** What a figure leaves open in its own unit: rounding, range and qualifier. */
  static Interval meantBy(Figure figure) {
    BigDecimal value = figure.value();
    BigDecimal low = figure.valueLow() == null ? value : figure.valueLow();
    BigDecimal high = figure.valueHigh() == null ? value : figure.valueHigh();
    Interval meant = new Interval(low.min(high), low.max(high)).widen(Precision.halfUnit(value));
    Qualifier qualifier = figure.qualifier();
    if (qualifier == null) {
      return meant;
    }
    if (qualifier == Qualifier.ABOUT) {
      return meant.widen(value.abs().multiply(ABOUT));
    }
    BigDecimal reach = value.abs().multiply(BEYOND);
    // A deficit of over 5 is a balance under -5: the word follows the size.
    boolean upwards = (qualifier == Qualifier.OVER) == (value.signum() >= 0);
    return upwards
        ? new Interval(meant.from, meant.to.add(reach))
        : new Interval(meant.from.subtract(reach), meant.to);
  }

  /** The same, in the currency of a conversion of the figure. */
  Interval converted(Conversion conversion) {
    Interval scaled =
        new Interval(from.multiply(conversion.rate()), to.multiply(conversion.rate()));
    return scaled.widen(conversion.value().abs().multiply(tolerance(conversion.method())));
  }

  private static BigDecimal tolerance(RateMethod method) {
    return switch (method) {
      case SAME_CURRENCY -> BigDecimal.ZERO;
      case AVERAGE, PEG -> AVERAGE_RATE;
      default -> OTHER_RATE;
    };
  }

  Interval widen(BigDecimal each) {
    return new Interval(from.subtract(each), to.add(each));
  }

  Interval plus(Interval other) {
    return new Interval(from.add(other.from), to.add(other.to));
  }

  Interval minus(Interval other) {
    return new Interval(from.subtract(other.to), to.subtract(other.from));
  }

  /** The values of a year earlier, given growth between two factors such as 1.05 and 1.07. */
  Interval dividedBy(Interval factors) {
    BigDecimal a = from.divide(factors.to, MathContext.DECIMAL64);
    BigDecimal b = from.divide(factors.from, MathContext.DECIMAL64);
    BigDecimal c = to.divide(factors.to, MathContext.DECIMAL64);
    BigDecimal d = to.divide(factors.from, MathContext.DECIMAL64);
    return new Interval(a.min(b).min(c).min(d), a.max(b).max(c).max(d));
  }

  boolean overlaps(Interval other) {
    return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
  }
}
