package org.tradestats.currency;

import java.util.List;
import org.tradestats.concept.Unit;

/**
 * Two currencies in the order in which their rate is quoted and averaged: units of the counter for
 * one unit of the base.
 *
 * <p>The mean of a rate is not the inverse of the mean of its inverse: for the Turkish lira of 2021
 * they are 3 % apart. Statistics offices, the IMF and the World Bank average national units per
 * dollar, so a pair with the dollar is averaged that way whichever of the two is asked for; a pair
 * with the euro likewise per euro; any other per the one whose code comes first.
 */
record QuotedPair(Unit base, Unit counter) {
  private static final List<Unit> BASES = List.of(Unit.USD, Unit.EUR);

  static QuotedPair of(Unit one, Unit other) {
    int rankOfOne = rank(one);
    int rankOfOther = rank(other);
    boolean oneFirst =
        rankOfOne == rankOfOther ? one.compareTo(other) < 0 : rankOfOne < rankOfOther;
    return oneFirst ? new QuotedPair(one, other) : new QuotedPair(other, one);
  }

  private static int rank(Unit currency) {
    int index = BASES.indexOf(currency);
    return index < 0 ? BASES.size() : index;
  }
}
