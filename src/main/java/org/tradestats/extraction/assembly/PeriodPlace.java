package org.tradestats.extraction.assembly;

import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AnnotatedText;
import org.tradestats.extraction.annotation.PeriodMention;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** How the mention of a period stands to the amounts of its sentence. */
final class PeriodPlace {
  private static final int SMALL_WORDS = 3;

  /** How many words a mark between counts for. */
  private static final int MARK = 3;

  private static final int FARTHEST_BRACKET = 80;

  private final Surroundings around;
  private final AnnotatedText annotated;
  private final FoldedText text;

  PeriodPlace(Surroundings around) {
    this.around = around;
    this.annotated = around.annotated();
    this.text = annotated.text();
  }

  /**
   * Whether the words around a period make it the basis of a comparison: the key of the change word
   * before it ("from" for "up from 2020", "up" for "mehr als 2020"), "after" for 去年より, else empty.
   */
  String basis(PeriodMention mention) {
    int at = annotated.skipSpacesBack(mention.start());
    for (int k = 0; k < SMALL_WORDS; k++) {
      Match change = annotated.findEnding(TermKind.CHANGE, at, "from");
      if (change == null) {
        change = annotated.findEnding(TermKind.CHANGE, at);
      }
      if (change != null && !change.term().key().equals("to")) {
        return change.term().key();
      }
      Match small = annotated.findEnding(TermKind.PERIOD_GLUE, at);
      if (small == null) {
        small = annotated.findEnding(TermKind.ROLE_BEFORE, at);
      }
      if (small == null) {
        break;
      }
      at = annotated.skipSpacesBack(small.start());
    }
    int end = annotated.skipSpaces(mention.end());
    for (Match match : annotated.matchesIn(end, end + 1)) {
      if (match.is(TermKind.CHANGE)
          && (match.term().key().equals("after_from") || match.term().key().equals("from"))) {
        return "after";
      }
    }
    return "";
  }

  /**
   * To which amount of the sentence a mention stands nearest: this one, other money, a percentage.
   */
  String owner(PeriodMention mention, Amount amount) {
    Amount nearest = null;
    int least = Integer.MAX_VALUE;
    for (Amount other : around.amounts(mention.sentence())) {
      boolean before = other.end() <= mention.start();
      int from = before ? other.end() : mention.end();
      int to = before ? mention.start() : other.start();
      if (to < from) {
        continue;
      }
      int cost = annotated.distance(from, to) + MARK * around.marks(from, to);
      if (cost < least) {
        least = cost;
        nearest = other;
      }
    }
    return nearest == null || nearest.equals(amount)
        ? "self"
        : nearest.isPercent() ? "percent" : "money";
  }

  /** How brackets part a mention from an amount. */
  String bracket(PeriodMention mention, Amount amount) {
    int ofMention = open(mention.start());
    int ofAmount = open(amount.start());
    if (ofMention == ofAmount) {
      return ofMention < 0 ? "" : "both";
    }
    if (ofAmount >= 0) {
      return ofAmount == annotated.skipSpaces(mention.end()) ? "amount-behind" : "amount";
    }
    return ofMention == annotated.skipSpaces(amount.end()) ? "mention-behind" : "mention";
  }

  /** Where the bracket opened that an index stands in; -1 if it stands in none. */
  private int open(int index) {
    for (int i = index - 1; i >= 0 && index - i <= FARTHEST_BRACKET; i--) {
      char c = text.at(i);
      if (c == ')' || c == '\n') {
        return -1;
      }
      if (c == '(') {
        return i;
      }
    }
    return -1;
  }
}
