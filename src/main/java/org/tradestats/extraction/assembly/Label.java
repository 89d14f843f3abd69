package org.tradestats.extraction.assembly;

import org.tradestats.concept.Flow;

/** What an amount measures, with the sign of a balance. */
enum Label {
  TOTAL,
  EXPORTS,
  IMPORTS,
  SURPLUS,
  DEFICIT,
  /** A tariff: a rate where the amount is a percentage, covered imports where it is money. */
  TARIFF,
  /** No figure. */
  NONE;

  /** The flow of a figure with this label. */
  Flow flow(boolean percent) {
    return switch (this) {
      case TOTAL -> Flow.TOTAL;
      case EXPORTS -> Flow.EXPORTS;
      case IMPORTS -> Flow.IMPORTS;
      case SURPLUS, DEFICIT -> Flow.BALANCE;
      case TARIFF -> percent ? Flow.TARIFF_RATE : Flow.TARIFFED_IMPORTS;
      case NONE -> throw new IllegalStateException("NONE is no flow");
    };
  }
}
