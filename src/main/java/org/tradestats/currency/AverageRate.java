package org.tradestats.currency;

import java.math.BigDecimal;
import org.tradestats.concept.TimePeriod;

/**
 * The average rate of a period, with what it stands on.
 *
 * @param rate 1 unit of the currency asked about = rate × the currency it was asked in
 * @param period the period whose average it is
 * @param coverage the share, 0 to 1, of the period's due days or months that were at hand
 * @param source who published it, for example {@code CBR}; {@code CBR+ECB} where two were crossed
 * @param basis whether it was observed or decreed
 */
public record AverageRate(
    ExchangeRate rate, TimePeriod period, BigDecimal coverage, String source, Basis basis) {

  /** Where a rate comes from. */
  public enum Basis {
    /** Quoted by a market or a central bank. */
    OBSERVED,
    /** A parity, crossed with a quoted rate. */
    PARITY_AND_OBSERVED,
    /** An official parity or the fixed rate of a replaced currency. */
    PARITY
  }

  public AverageRate {
    if (coverage.signum() < 0 || coverage.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "Coverage " + coverage + " of " + rate + ": expected 0 to 1");
    }
  }

  /** Whether enough of the period was at hand for its average to be used. */
  public boolean isCovered() {
    return Coverage.suffices(coverage);
  }

  /** The cross rate of two averages of one period: covered as the weaker of them. */
  AverageRate then(AverageRate next) {
    Basis joined = basis == next.basis ? basis : Basis.PARITY_AND_OBSERVED;
    return new AverageRate(
        rate.then(next.rate),
        period,
        coverage.min(next.coverage),
        Sources.join(source, next.source),
        joined);
  }
}
