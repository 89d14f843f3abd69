package org.tradestats.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * States dollar values in the prices of one year: constant dollars = dollars × index of that year ÷
 * index of the value's own period.
 *
 * <p>The value's own period is the figure's, or that of its rate where it has none; a target or
 * forecast is in the prices of the latest full year before publication, as its rate is.
 */
public final class RealTerms {
  private final ConsumerPrices prices;
  private final int year;
  private final BigDecimal indexOfYear;

  /**
   * Constant dollars of a year.
   *
   * @throws IllegalArgumentException if the index has no such year
   */
  public RealTerms(ConsumerPrices prices, int year) {
    this.prices = prices;
    this.year = year;
    this.indexOfYear =
        prices
            .findIndex(year)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Prices of \""
                            + year
                            + "\": expected a year of the index, one of "
                            + prices.years()));
  }

  /** The year whose prices values are stated in. */
  public int year() {
    return year;
  }

  /**
   * A figure in constant dollars, not rounded.
   *
   * @param published the article's publication date, or null where it is not known
   * @return empty where the figure has no dollar value, or its period no index
   */
  public Optional<BigDecimal> findValue(ConvertedFigure converted, @Nullable LocalDate published) {
    return converted
        .findConversion(Unit.USD)
        .flatMap(
            dollars ->
                findPricesPeriod(converted, dollars, published)
                    .flatMap(prices::findIndex)
                    .map(
                        index ->
                            dollars
                                .value()
                                .multiply(indexOfYear)
                                .divide(index, ExchangeRate.PRECISION)));
  }

  private static Optional<TimePeriod> findPricesPeriod(
      ConvertedFigure converted, Conversion dollars, @Nullable LocalDate published) {
    if (converted.figure().status() != Status.ACTUAL) {
      return Optional.ofNullable(published).map(day -> TimePeriod.ofYear(day.getYear() - 1));
    }
    TimePeriod own = converted.figure().period();
    return Optional.ofNullable(own != null ? own : dollars.ratePeriod());
  }
}
