package org.tradestats.currency;

import java.math.BigDecimal;
import java.math.MathContext;
import org.tradestats.concept.Unit;

/**
 * A rate between two currencies, whose direction is this formula:
 *
 * <pre>1 base = rate × counter</pre>
 *
 * <p>{@code ExchangeRate.of(EUR, USD, 1.08)} says that one euro is 1.08 dollars.
 *
 * @param base the currency of which there is one unit
 * @param counter the currency in which that unit is priced
 * @param rate units of the counter for one unit of the base, above 0
 */
public record ExchangeRate(Unit base, Unit counter, BigDecimal rate) {
  /** Rates are kept to 16 significant digits, ten more than any provider quotes. */
  static final MathContext PRECISION = MathContext.DECIMAL64;

  public ExchangeRate {
    if (!base.isCurrency() || !counter.isCurrency()) {
      throw new IllegalArgumentException(
          "Exchange rate of " + base + " in " + counter + ": expected two currencies");
    }
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException(
          "Exchange rate 1 " + base + " = " + rate + " " + counter + ": expected a rate above 0");
    }
  }

  public static ExchangeRate of(Unit base, Unit counter, BigDecimal rate) {
    return new ExchangeRate(base, counter, rate);
  }

  /** The same rate, told from the other side: 1 counter = 1/rate × base. */
  public ExchangeRate inverse() {
    return new ExchangeRate(counter, base, BigDecimal.ONE.divide(rate, PRECISION));
  }

  /**
   * The cross rate through this one's counter: 1 base = rate × next.rate × next.counter.
   *
   * @throws IllegalArgumentException if the next rate's base is not this rate's counter
   */
  public ExchangeRate then(ExchangeRate next) {
    if (!next.base.equals(counter)) {
      throw new IllegalArgumentException(
          "Cross rate of "
              + this
              + " and "
              + next
              + ": expected the second to start at "
              + counter);
    }
    return new ExchangeRate(base, next.counter, rate.multiply(next.rate, PRECISION));
  }

  /** The value in the counter currency of an amount in the base currency, not rounded. */
  public BigDecimal convert(BigDecimal amount) {
    return amount.multiply(rate);
  }

  /** For example {@code 1 EUR = 1.08 USD}. */
  @Override
  public String toString() {
    return "1 " + base + " = " + rate.toPlainString() + " " + counter;
  }
}
