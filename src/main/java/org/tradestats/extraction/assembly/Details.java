package org.tradestats.extraction.assembly;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Qualifier;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AnnotatedText;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * What a text tells about a figure beside its key: hedge, goods, and the change on a year earlier.
 */
final class Details {
  private static final int NEAR_PRODUCT = 4;

  private final Surroundings around;
  private final AnnotatedText annotated;

  Details(Surroundings around) {
    this.around = around;
    this.annotated = around.annotated();
  }

  @Nullable Qualifier qualifier(Amount amount) {
    int at = annotated.skipSpacesBack(amount.start());
    Match before = annotated.findEnding(TermKind.QUALIFIER, at, "before.");
    if (before == null) {
      char bracket = annotated.text().at(at - 1);
      Match marker = bracket == '(' ? null : annotated.findEnding(TermKind.CHANGE, at);
      if (marker != null) {
        before =
            annotated.findEnding(
                TermKind.QUALIFIER, annotated.skipSpacesBack(marker.start()), "before.");
      }
    }
    if (before != null) {
      return hedge(before, "before.");
    }
    int after = annotated.skipSpaces(amount.end());
    for (Match match : annotated.matchesIn(after, after + 1)) {
      if (match.is(TermKind.QUALIFIER) && match.term().key().startsWith("after.")) {
        return hedge(match, "after.");
      }
    }
    return amount.over() ? Qualifier.OVER : null;
  }

  private static Qualifier hedge(Match match, String prefix) {
    return Qualifier.parse(match.term().key().substring(prefix.length()));
  }

  /** The goods named beside the governing word, as the text names them; null for all goods. */
  @Nullable String product(Told told) {
    Governor governor = told.governor();
    Amount amount = told.amount();
    Sentence sentence = around.sentences().get(amount.sentence());
    Cue cue = governor == null ? null : governor.cue();
    Match best = null;
    int nearest = Integer.MAX_VALUE;
    for (Match match : annotated.matchesIn(sentence.start(), sentence.end())) {
      if (!match.is(TermKind.PRODUCT)) {
        continue;
      }
      boolean before = match.end() <= amount.start();
      int from = before ? match.end() : amount.end();
      int to = before ? amount.start() : match.start();
      boolean cross = around.moneyBetween(amount.sentence(), from, to) > 0;
      int toAmount = annotated.distance(from, to);
      int toCue =
          cue == null || cue.sentence() != amount.sentence()
              ? Integer.MAX_VALUE
              : match.end() <= cue.start()
                  ? annotated.distance(match.end(), cue.start())
                  : annotated.distance(cue.end(), match.start());
      int distance = Math.min(toAmount, toCue);
      if (!cross && distance <= NEAR_PRODUCT && distance < nearest) {
        nearest = distance;
        best = match;
      }
    }
    return best == null ? null : annotated.text().quote(best.start(), best.end());
  }

  /**
   * The percentage nearest to the figure that says up or down, with its sign; null if none does.
   */
  @Nullable BigDecimal change(Told told) {
    if (told.label() == Label.TARIFF) {
      return null;
    }
    Amount figure = told.amount();
    List<Amount> amounts = around.amounts(figure.sentence());
    Amount nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Amount amount : amounts) {
      if (!amount.isPercent() || isShare(amount)) {
        continue;
      }
      boolean before = amount.end() <= figure.start();
      int from = before ? amount.end() : figure.end();
      int to = before ? figure.start() : amount.start();
      if (to < from || around.moneyBetween(figure.sentence(), from, to) > 0) {
        continue;
      }
      int words = annotated.distance(from, to) + (before ? 1 : 0);
      if (words < distance) {
        distance = words;
        nearest = amount;
      }
    }
    if (nearest == null) {
      return null;
    }
    String direction = direction(nearest, figure);
    if (direction.isEmpty()) {
      return null;
    }
    return direction.equals("down") && !nearest.negative()
        ? nearest.value().negate()
        : nearest.value();
  }

  private boolean isShare(Amount percent) {
    int after = annotated.skipSpaces(percent.end());
    Match of = annotated.find(TermKind.ROLE_BEFORE, after);
    boolean share = of != null && of.term().key().equals("of");
    for (Cue cue : around.cues(percent.sentence())) {
      share |= cue.form().equals("share") && Math.abs(cue.start() - percent.start()) < 25;
    }
    return share;
  }

  /** The nearest word of rise or fall: right before the percentage, right behind it, or between. */
  private String direction(Amount percent, Amount figure) {
    Sentence sentence = around.sentences().get(percent.sentence());
    String found = "";
    int nearest = Integer.MAX_VALUE;
    for (Match match : annotated.matchesIn(sentence.start(), sentence.end())) {
      if (!match.is(TermKind.CHANGE)) {
        continue;
      }
      String key = match.term().key();
      if (!key.equals("up") && !key.equals("down")) {
        continue;
      }
      boolean before = match.end() <= percent.start();
      int from = before ? match.end() : percent.end();
      int to = before ? percent.start() : match.start();
      int words = annotated.distance(from, to);
      if (words < nearest && words <= 8 && around.moneyBetween(percent.sentence(), from, to) == 0) {
        nearest = words;
        found = key;
      }
    }
    if (found.isEmpty()
        && percent.start() > figure.end()
        && around.markBefore(percent).equals("open")) {
      return percent.negative() ? "down" : "up";
    }
    return found;
  }
}
