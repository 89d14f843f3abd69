package org.tradestats.extraction.assembly;

import java.util.Set;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** The words around a percentage that tell a rate from a change, and an old rate from a new one. */
final class RateMarkers {
  private static final int NEAR = 40;
  private static final Set<String> CHANGES =
      Set.of("up", "down", "by", "after_by", "from", "replaced");

  private RateMarkers() {}

  /** Up, down or by within a few words before a percentage or behind it, or empty. */
  static String changeNear(Surroundings around, Amount amount) {
    Sentence sentence = around.sentences().get(amount.sentence());
    int from = Math.max(sentence.start(), amount.start() - NEAR);
    String near = "";
    int to = Math.min(sentence.end(), amount.end() + NEAR);
    for (Match match : around.annotated().matchesIn(from, to)) {
      boolean before = match.end() <= amount.start();
      String key = match.term().key();
      if (!match.is(TermKind.CHANGE) || !CHANGES.contains(key)) {
        continue;
      }
      int start = before ? match.end() : amount.end();
      int end = before ? amount.start() : match.start();
      if (end >= start
          && around.annotated().distance(start, end) <= (before ? 4 : 2)
          && around.amountsBetween(amount.sentence(), start, end) == 0
          && around.marks(start, end) == 0) {
        near = (before ? "before-" : "after-") + key;
        if (!before) {
          break;
        }
      }
    }
    return near;
  }

  /** Whether a word such as "currently" or "until now" stands near a tariff rate. */
  static boolean isOldRate(Surroundings around, Amount amount) {
    Sentence sentence = around.sentences().get(amount.sentence());
    int from = Math.max(sentence.start(), amount.start() - 2 * NEAR);
    int to = Math.min(sentence.end(), amount.end() + NEAR);
    for (Match match : around.annotated().matchesIn(from, to)) {
      boolean old =
          match.is(TermKind.CHANGE) && match.term().key().equals("replaced")
              || match.is(TermKind.PERIOD) && match.term().key().equals("now");
      boolean before = match.end() <= amount.start();
      int start = before ? match.end() : amount.end();
      int end = before ? amount.start() : match.start();
      if (old && end >= start && around.amountsBetween(amount.sentence(), start, end) == 0) {
        return true;
      }
    }
    return false;
  }
}
