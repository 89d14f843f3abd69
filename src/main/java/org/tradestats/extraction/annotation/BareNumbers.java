package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import java.util.List;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Tells whether a number without scale and currency can be an amount whose neighbour tells both:
 * "8.4 billion, after 7.9", "35 percent on cars, on wine 27."
 */
final class BareNumbers {
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);
  private static final int LONGEST_ARTICLE = 3;
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_LABEL = 40;
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_GAP = 60;
  private static final String ENDS = ",.;:)]»”\"!?、。，；）」–—\n";
  private static final List<TermKind> LEVELS = List.of(TermKind.CHANGE);
  private static final List<TermKind> MARKERS =
      List.of(
          TermKind.CHANGE,
          TermKind.WORTH,
          TermKind.FLOW,
          TermKind.AREA_NAME,
          TermKind.AREA_ADJECTIVE,
          TermKind.AREA_CAPITAL,
          TermKind.PRODUCT);
  private static final List<TermKind> AREAS =
      List.of(
          TermKind.AREA_NAME,
          TermKind.AREA_CAPITAL,
          TermKind.AREA_UNCODED,
          TermKind.AREA_AMBIGUOUS);

  private final AnnotatedText annotated;
  private final FoldedText text;

  BareNumbers(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
  }

  /**
   * Whether a number belongs to a name: FY23, "the eight months", 9M, "the two", "day one", 2014-15
   * or March 20.
   */
  boolean isInsideName(RawAmount raw) {
    boolean named =
        annotated.matchesIn(raw.start() - LONGEST_NAME, raw.start() + 1).stream()
            .filter(m -> m.end() >= raw.end())
            .anyMatch(
                m ->
                    m.is(TermKind.PERIOD) && m.number() >= 0
                        || m.is(TermKind.ANAPHORA)
                        || m.is(TermKind.AREA_NAME)
                        || m.is(TermKind.AREA_UNCODED));
    boolean one = raw.value().compareTo(BigDecimal.ONE) == 0 && !raw.scaled();
    boolean word = Characters.isLetter(text.at(raw.start()));
    char before = text.at(raw.start() - 1);
    boolean glued = before >= 'a' && before <= 'z' && !raw.scaled();
    boolean hyphened =
        before == '-' && Characters.isLetter(text.at(raw.start() - 2)) && !raw.scaled();
    return named
        || one && word
        || glued
        || hyphened
        || isDay(raw)
        || isYearEnd(raw)
        || !raw.scaled() && isLabelled(raw);
  }

  /** The 12 and the 9 of "from rank 12 to 9"; what a currency is worth in another. */
  private boolean isLabelled(RawAmount raw) {
    int from =
        Math.max(annotated.sentences().get(raw.sentence()).start(), raw.start() - LONGEST_LABEL);
    boolean labelled = false;
    for (Match match : annotated.matchesIn(from, raw.start())) {
      if (match.end() > raw.start()) {
        continue;
      }
      boolean priced = Characters.isDigit(text.at(match.start() - 1)) || isBehindNumber(match);
      switch (match.term().kind()) {
        case LABEL -> labelled = true;
        case SCALE, PERCENT -> labelled = false;
        case CURRENCY -> labelled = !priced && match.length() > SHORTEST_NAME;
        default -> {
          // says nothing of what the number is
        }
      }
    }
    return labelled;
  }

  private boolean isBehindNumber(Match currency) {
    int end = annotated.skipSpacesBack(currency.start());
    return Characters.isDigit(text.at(end - 1))
        || annotated.findEnding(TermKind.SCALE, end) != null
        || annotated.findEnding(TermKind.SCALE, currency.start()) != null
        || annotated.findEnding(TermKind.ROLE_BEFORE, end) != null;
  }

  /** The 20 of March 20, of 20 March and of Saturday 20. */
  private boolean isDay(RawAmount raw) {
    boolean dayLike =
        raw.value().scale() <= 0
            && raw.value().signum() > 0
            && raw.value().compareTo(LAST_DAY) <= 0;
    if (!dayLike || raw.scaled()) {
      return false;
    }
    int before = annotated.skipSpacesBack(raw.start());
    int after = annotated.skipSpaces(raw.end());
    after = text.at(after) == '.' ? annotated.skipSpaces(after + 1) : after;
    Match glue = annotated.find(TermKind.PERIOD_GLUE, after);
    return annotated.findEnding(TermKind.PERIOD, before, "months") != null
        || annotated.findEnding(TermKind.PERIOD, before, "weekdays") != null
        || isMonth(after)
        || glue != null && isMonth(annotated.skipSpaces(glue.end()));
  }

  /** Sábado 5: a small number behind a word that says nothing of amounts may be a day. */
  private boolean isLoneDay(RawAmount raw) {
    return raw.value().compareTo(LAST_DAY) <= 0
        && !isMarkedBy(raw, MARKERS, true)
        && !isMarkedBy(raw, List.of(TermKind.QUALIFIER, TermKind.GOODS), false)
        && !isWith(raw)
        && !isAfterDash(raw)
        && !isTaxed(raw)
        && !Characters.isLetter(text.at(raw.start()));
  }

  /** "On apples 25": one word stands between the number and what puts a rate on it. */
  private boolean isTaxed(RawAmount raw) {
    int word = annotated.skipSpacesBack(raw.start());
    while (Characters.isLetter(text.at(word - 1))) {
      word--;
    }
    return annotated.findEnding(TermKind.ROLE_BEFORE, annotated.skipSpacesBack(word), "on") != null;
  }

  private boolean isMonth(int start) {
    Match month = annotated.find(TermKind.PERIOD, start);
    return month != null && month.term().key().equals("months");
  }

  /** The 15 of 2014-15. */
  private boolean isYearEnd(RawAmount raw) {
    int mark = raw.start() - 1;
    if (raw.end() - raw.start() != 2 || "-–/".indexOf(text.at(mark)) < 0) {
      return false;
    }
    int digit = mark;
    while (Characters.isDigit(text.at(digit - 1))) {
      digit--;
    }
    return mark - digit == 4;
  }

  /**
   * Whether a number shares the scale of an amount before it.
   *
   * @param comparable whether it is then of the same order
   */
  boolean isMoney(RawAmount raw, boolean comparable) {
    boolean decimals = raw.value().scale() > 0;
    boolean closed = isClosed(raw);
    boolean level = isMarkedBy(raw, LEVELS, comparable) && !isInsidePeriod(raw, comparable);
    if (level && (decimals || closed || comparable && isBeforeRole(raw))) {
      return true;
    }
    if (!comparable || isInsidePeriod(raw, decimals)) {
      return false;
    }
    boolean marked = isMarkedBy(raw, MARKERS, true) || isWith(raw) || isAfterDash(raw);
    return (closed || isBeforePeriod(raw)) && (decimals || marked)
        || decimals && (marked || isBeforeRole(raw));
  }

  /** Whether a number in brackets stands behind an area: "ahead of Armenia (782)". */
  boolean isBracketed(RawAmount raw) {
    if (text.at(raw.start() - 1) != '(' || text.at(raw.end()) != ')') {
      return false;
    }
    int before = annotated.skipSpacesBack(raw.start() - 1);
    return AREAS.stream().anyMatch(kind -> annotated.findEnding(kind, before) != null);
  }

  /** Whether a number shares the percent sign of a rate before it: "on wine 27." */
  boolean isRate(RawAmount raw, Amount rate) {
    boolean tariff =
        annotated.matchesIn(annotated.sentences().get(raw.sentence()).start(), raw.start()).stream()
            .anyMatch(m -> m.is(TermKind.FLOW) && m.term().key().startsWith("TARIFF"));
    int before = annotated.skipSpacesBack(rate.start());
    Match change = annotated.findEnding(TermKind.CHANGE, before);
    boolean isChange = change != null && !change.term().key().equals("to");
    return (tariff || !isChange)
        && raw.value().compareTo(MOST_PERCENT) <= 0
        && !isInsidePeriod(raw, false)
        && (isClosed(raw) && !isLoneDay(raw) || isBeforeRole(raw));
  }

  /** Whether a level is told for a number: "up to 900." */
  boolean isLevel(RawAmount raw) {
    int before = beforeHedge(raw);
    return isClosed(raw)
        && !isInsidePeriod(raw, false)
        && (before < annotated.skipSpacesBack(raw.start())
            || annotated.findEnding(TermKind.CHANGE, before, "to") != null);
  }

  /**
   * Whether a number shares the scale of an amount that comes later, over words: "742 from Germany,
   * 497 from Austria and 331 million from Italy".
   */
  boolean isGappedList(RawAmount raw, int next) {
    int from = raw.end();
    if (next - from > LONGEST_GAP || isInsidePeriod(raw, false)) {
      return false;
    }
    int mark = annotated.skipSpaces(from);
    boolean joined =
        text.at(mark) == ','
            || text.at(mark) == '、'
            || annotated.find(TermKind.JOINER, mark) != null
            || annotated.find(TermKind.COMPOUND_JOINER, mark) != null;
    boolean decimals = raw.value().scale() > 0;
    return joined
        && (decimals
            || annotated.matchesIn(from, next).stream()
                .anyMatch(m -> AREAS.contains(m.term().kind())));
  }

  /** "Von 25, auf Aluminium von 10 Prozent": the same word before both numbers. */
  boolean isParallel(RawAmount raw, int next) {
    String word = wordBefore(raw.start());
    return raw.value().compareTo(MOST_PERCENT) <= 0
        && !word.isEmpty()
        && next - raw.end() <= LONGEST_GAP
        && isClosed(raw)
        && word.equals(wordBefore(next));
  }

  private String wordBefore(int start) {
    int end = annotated.skipSpacesBack(start);
    int word = end;
    while (Characters.isLetter(text.at(word - 1))) {
      word--;
    }
    return text.slice(word, end);
  }

  /**
   * Whether a word of one of some kinds stands before a number.
   *
   * @param over whether it may stand before an article: "frente a los 1.888"
   */
  private boolean isMarkedBy(RawAmount raw, List<TermKind> kinds, boolean over) {
    int before = annotated.skipSpacesBack(raw.start());
    int hedged = beforeHedge(raw);
    int article = over ? beforeArticle(before) : before;
    return kinds.stream()
        .anyMatch(
            kind ->
                annotated.findEnding(kind, before) != null
                    || annotated.findEnding(kind, hedged) != null
                    || article < before && annotated.findEnding(kind, article) != null);
  }

  private int beforeHedge(RawAmount raw) {
    int before = annotated.skipSpacesBack(raw.start());
    Match hedge = annotated.findEnding(TermKind.QUALIFIER, before);
    return hedge == null ? before : annotated.skipSpacesBack(hedge.start());
  }

  /** The index before a short word, as an article is. */
  private int beforeArticle(int before) {
    int start = before;
    while (before - start < LONGEST_ARTICLE && Characters.isLetter(text.at(start - 1))) {
      start--;
    }
    return text.at(start - 1) == ' ' ? annotated.skipSpacesBack(start) : before;
  }

  private boolean isWith(RawAmount raw) {
    return annotated.findEnding(TermKind.ROLE_BEFORE, beforeHedge(raw), "with") != null;
  }

  /** Дания — 4,4: a dash stands for the verb. */
  boolean isAfterDash(RawAmount raw) {
    int before = annotated.skipSpacesBack(raw.start());
    char mark = text.at(before - 1);
    return (mark == '–' || mark == '—') && before < raw.start();
  }

  /** Whether a role, or a short word with an area behind it, follows: 19 for Vietnam. */
  private boolean isBeforeRole(RawAmount raw) {
    int after = annotated.skipSpaces(raw.end());
    if (annotated.find(TermKind.ROLE_BEFORE, after) != null) {
      return true;
    }
    int end = after;
    while (end - after < LONGEST_ARTICLE && Characters.isLetter(text.at(end))) {
      end++;
    }
    int next = annotated.skipSpaces(end);
    return end > after
        && text.at(end) == ' '
        && AREAS.stream().anyMatch(kind -> annotated.find(kind, next) != null);
  }

  /** Whether a period follows: 4.1 billion in 2022 and 4.5 in 2023. */
  private boolean isBeforePeriod(RawAmount raw) {
    int after = annotated.skipSpaces(raw.end());
    return annotated.matchesIn(after, after + 1).stream()
        .anyMatch(m -> m.is(TermKind.PERIOD) && !m.term().key().equals("range_joiners"));
  }

  /** Whether a clause ends behind a number. */
  private boolean isClosed(RawAmount raw) {
    int after = raw.end();
    while (text.at(after) == ' ') {
      after++;
    }
    return after >= text.length() || ENDS.indexOf(text.at(after)) >= 0;
  }

  /**
   * Whether a period holds a number, or follows it.
   *
   * @param followed whether a period may follow: "against 1.9 billion the year before"
   */
  private boolean isInsidePeriod(RawAmount raw, boolean followed) {
    return !followed && isBeforePeriod(raw)
        || annotated.matchesIn(raw.start(), raw.start() + 1).stream()
            .anyMatch(m -> m.is(TermKind.PERIOD) && m.end() > raw.end());
  }
}
