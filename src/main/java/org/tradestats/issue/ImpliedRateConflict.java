package org.tradestats.issue;

import java.math.BigDecimal;

/**
 * A figure that its article gives in two currencies, at a rate that is not the one of its time.
 *
 * @param figureId the figure's id; the other amount has an issue of its own
 * @param quote the amount told first
 * @param restatedQuote the same quantity in another currency
 * @param impliedRate the rate of the two, for example {@code 1 CNY = 0.19 USD}
 * @param ourRate the rate it was compared with, its source and period
 * @param differencePercent how far the implied rate is from ours, in percent of ours
 */
public record ImpliedRateConflict(
    String figureId,
    String quote,
    String restatedQuote,
    String impliedRate,
    String ourRate,
    BigDecimal differencePercent)
    implements Issue {
  @Override
  public String kind() {
    return "implied-rate-conflict";
  }

  @Override
  public String subject() {
    return figureId;
  }

  @Override
  public String place() {
    return "";
  }

  @Override
  public String cause() {
    return "\""
        + quote
        + "\" and \""
        + restatedQuote
        + "\" imply "
        + impliedRate
        + ": expected "
        + ourRate
        + " within 5 %, differs by "
        + differencePercent.toPlainString()
        + " %";
  }

  @Override
  public String consequence() {
    return "the figure is kept with half its confidence";
  }
}
