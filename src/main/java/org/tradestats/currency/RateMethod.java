package org.tradestats.currency;

import java.util.Locale;

/** How the rate of a conversion was chosen. */
public enum RateMethod {
  /** The average of the figure's own period. */
  AVERAGE,
  /** The average of a longer period that holds the figure's own, for want of its own. */
  LONGER_PERIOD,
  /** The average of the month of publication: the figure has no period. */
  PUBLICATION_MONTH,
  /** The average of the latest full year: the figure is a target or a forecast. */
  LATEST_YEAR,
  /** An official parity, or the fixed rate of a currency that was replaced. */
  PEG,
  /** The figure is in the base currency. */
  SAME_CURRENCY;

  /** The code in files, for example {@code longer-period}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
