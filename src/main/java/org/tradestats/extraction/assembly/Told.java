package org.tradestats.extraction.assembly;

import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.Cue;

/**
 * What was decided of an amount.
 *
 * @param label what it measures; {@link Label#NONE} for what is no figure
 * @param governor why, or null where it restates another amount
 * @param restates the amount that this one restates in another currency, or null
 * @param probability the product of the shares of the winners
 */
record Told(
    Amount amount,
    Unit unit,
    Label label,
    @Nullable Governor governor,
    @Nullable AreaPair areas,
    Status status,
    @Nullable TimePeriod period,
    @Nullable Told restates,
    double probability) {

  boolean isFigure() {
    return label != Label.NONE && areas != null;
  }

  /** The word that governs it; null where none does. */
  @Nullable Cue topic() {
    return governor == null ? null : governor.cue();
  }

  /** Reporter and partner. */
  record AreaPair(Area reporter, Area partner) {
    /** The same two, the other way round. */
    AreaPair turned() {
      Area second = reporter;
      return new AreaPair(partner, second);
    }
  }
}
