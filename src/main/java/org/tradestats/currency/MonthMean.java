package org.tradestats.currency;

import java.math.BigDecimal;

/**
 * The average of one month, or of the part of it that lies in a span.
 *
 * @param mean the mean of the days at hand
 * @param atHand the days at hand, or 1 for a month that was published as a whole
 * @param due the days due, or 1 likewise
 * @param source who published it
 */
record MonthMean(BigDecimal mean, int atHand, int due, String source) {
  boolean isCovered() {
    return Coverage.suffices(atHand, due);
  }
}
