package org.tradestats.extraction.assembly;

import java.util.List;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Tells whether an amount says the one before it once more in another currency: in a bracket behind
 * it, right behind it, or as the opening of the next sentence ("That is about 219.6 bn dollars").
 */
final class Restatements {
  private static final int LONGEST_LINK = 5;

  /** "Or what comes close to": a hedge makes the link longer. */
  private static final int LONGEST_HEDGE = 2;

  private static final int LONGEST_OPENING = 4;

  private final Surroundings around;

  Restatements(Surroundings around) {
    this.around = around;
  }

  boolean restates(Amount amount, Unit unit, Told previous) {
    Amount before = previous.amount();
    if (amount.isPercent() || before.isPercent() || unit.equals(previous.unit())) {
      return false;
    }
    if (before.sentence() == amount.sentence()) {
      return isLinked(before.end(), amount.start(), amount);
    }
    return amount.sentence() == before.sentence() + 1 && isOpening(amount);
  }

  /** Only hedges and small words stand between, no cue, area, period or other number. */
  private boolean isLinked(int from, int to, Amount amount) {
    if (to < from) {
      return false;
    }
    int hedge = around.has(TermKind.QUALIFIER, from, to) ? LONGEST_HEDGE : 0;
    if (around.annotated().distance(from, to) > LONGEST_LINK + hedge) {
      return false;
    }
    boolean bracket = false;
    for (int i = from; i < to; i++) {
      char c = around.annotated().text().at(i);
      bracket |= c == '(' || c == '（';
    }
    boolean moved = false;
    for (Match match : around.annotated().matchesIn(from, to)) {
      switch (match.term().kind()) {
        case FLOW, OTHER, AREA_NAME, AREA_ADJECTIVE, AREA_PAIR -> {
          return false;
        }
        case CHANGE -> moved |= isMove(match) && !isInHedge(match, from);
        default -> {
          // Hedges, joiners and the like link.
        }
      }
    }
    boolean listed = isOnlyJoiner(from, to);
    boolean amountBetween = around.amountsBetween(amount.sentence(), from, to) > 0;
    return !amountBetween && (bracket || !moved && !listed && from < to - 1);
  }

  private static boolean isMove(Match match) {
    return switch (match.term().key()) {
      case "from", "by", "up", "down" -> true;
      default -> false;
    };
  }

  /** The preposition of "close to" (ما يقرب من) moves nothing. */
  private boolean isInHedge(Match move, int from) {
    for (Match match : around.annotated().matchesIn(from, move.start() + 1)) {
      if (match.is(TermKind.QUALIFIER) && match.end() >= move.end()) {
        return true;
      }
    }
    return false;
  }

  /** "5 bn dollars and 3 bn euros" is a list. */
  private boolean isOnlyJoiner(int from, int to) {
    int start = around.annotated().skipSpaces(from);
    for (TermKind kind : List.of(TermKind.COMPOUND_JOINER, TermKind.JOINER)) {
      Match joiner = around.annotated().find(kind, start);
      if (joiner != null && around.annotated().skipSpaces(joiner.end()) >= to) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpening(Amount amount) {
    int start = around.sentences().get(amount.sentence()).start();
    boolean cue =
        around.cues(amount.sentence()).stream().anyMatch(c -> !c.isOther())
            || around.amounts(amount.sentence()).size() > 1
            || !around.areas(amount.sentence()).isEmpty();
    return !cue && around.annotated().distance(start, amount.start()) <= LONGEST_OPENING;
  }
}
