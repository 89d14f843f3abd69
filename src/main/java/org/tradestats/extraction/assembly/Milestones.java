package org.tradestats.extraction.assembly;

import java.math.BigDecimal;
import java.util.List;
import org.tradestats.concept.Qualifier;
import org.tradestats.extraction.annotation.Amount;

/**
 * Tells the round number that a figure passed from the figure: 400 of "broke 400 billion for the
 * first time, reaching 401 billion".
 */
final class Milestones {
  private static final BigDecimal FARTHEST = new BigDecimal("1.15");
  private static final int MOST_DIGITS = 2;
  private static final int MOST_NEIGHBOURS = 8;

  private final Surroundings around;
  private final Details details;

  Milestones(Surroundings around) {
    this.around = around;
    this.details = new Details(around);
  }

  boolean isMilestone(Amount amount) {
    boolean round =
        !amount.isPercent()
            && amount.low() == null
            && amount.value().stripTrailingZeros().precision() <= MOST_DIGITS;
    if (!round || details.qualifier(amount) != Qualifier.OVER) {
      return false;
    }
    for (int k = -1; k <= 1; k++) {
      int sentence = amount.sentence() + k;
      if (sentence >= 0
          && sentence < around.sentences().size()
          && hasPassed(amount, around.amounts(sentence))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPassed(Amount amount, List<Amount> others) {
    return others.stream()
        .limit(MOST_NEIGHBOURS)
        .anyMatch(
            other ->
                other.currency().equals(amount.currency())
                    && other.value().compareTo(amount.value()) > 0
                    && other.value().compareTo(amount.value().multiply(FARTHEST)) <= 0);
  }
}
