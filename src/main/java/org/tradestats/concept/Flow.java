package org.tradestats.concept;

/** What a figure measures, and in which direction goods and services go. */
public enum Flow {
  /** Two-way trade (turnover) of reporter and partner; either order of the areas is the same. */
  TOTAL,
  /** Goods and services that the reporter sold to the partner. */
  EXPORTS,
  /** Goods and services that the reporter bought from the partner. */
  IMPORTS,
  /** The reporter's exports to the partner less its imports from it; a deficit is negative. */
  BALANCE,
  /** The value of the imports from the partner that a tariff of the reporter covers. */
  TARIFFED_IMPORTS,
  /** The rate, in percent, that the reporter puts on the partner's goods. */
  TARIFF_RATE;

  /** Whether the order of reporter and partner carries no meaning. */
  public boolean isSymmetric() {
    return this == TOTAL;
  }

  /** Whether the flow is about tariffs, not about trade itself. */
  public boolean isTariff() {
    return this == TARIFFED_IMPORTS || this == TARIFF_RATE;
  }
}
