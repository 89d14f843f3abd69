package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.Amount.Elision;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Gives numbers the scale and currency that a neighbour tells for them ("from 1.1 to 1.9 billion
 * euros", "8.4 billion, after 7.9"), and joins the two ends of a range.
 */
final class ElisionResolver {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_JOINER = 24;

  private final AnnotatedText annotated;
  private final FoldedText text;

  ElisionResolver(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
  }

  List<Amount> resolve(List<RawAmount> raw) {
    @Nullable Amount[] amounts = new @Nullable Amount[raw.size()];
    for (int k = raw.size() - 1; k >= 0; k--) {
      Amount next = k + 1 < amounts.length ? amounts[k + 1] : null;
      amounts[k] = fromNext(raw.get(k), next, k + 1 < raw.size() ? raw.get(k + 1) : null);
    }
    Amount previous = null;
    for (int k = 0; k < amounts.length; k++) {
      if (amounts[k] == null) {
        amounts[k] = fromPrevious(raw.get(k), previous);
      }
      Amount amount = amounts[k];
      if (amount != null && !amount.isPercent()) {
        previous = amount;
      }
    }
    return joinRanges(amounts);
  }

  /** What a number says itself, or shares with the amount behind it. */
  private @Nullable Amount fromNext(
      RawAmount raw, @Nullable Amount next, @Nullable RawAmount rawNext) {
    if (raw.isNothing()) {
      return null;
    }
    if (next != null
        && rawNext != null
        && next.sentence() == raw.sentence()
        && isListJoint(raw.end(), next.start())) {
      Amount shared = shared(raw, next, rawNext);
      if (shared != null) {
        return shared;
      }
    }
    if (rawNext != null && isFirstOfRange(raw, rawNext)) {
      return scaled(raw, rawNext.scale(), raw.currency(), Elision.SCALE);
    }
    return raw.currency().isEmpty() ? null : amount(raw, raw.value(), raw.currency(), Elision.NONE);
  }

  /** $6-7 billion: the scale stands behind the second number, the currency before the first. */
  private boolean isFirstOfRange(RawAmount raw, @Nullable RawAmount next) {
    return next != null
        && raw.isMoney()
        && !raw.scaled()
        && next.scaled()
        && next.currency().isEmpty()
        && next.sentence() == raw.sentence()
        && isRangeJoint(raw.end(), next.start())
        && isComparable(raw.value().multiply(next.scale()), next.value());
  }

  private @Nullable Amount shared(RawAmount raw, Amount next, RawAmount rawNext) {
    boolean range = isRangeJoint(raw.end(), next.start());
    if (!raw.currency().isEmpty()) {
      boolean scaleOnly =
          raw.isMoney()
              && !raw.scaled()
              && range
              && !next.isPercent()
              && rawNext.scaled()
              && isComparable(raw.value().multiply(next.scale()), next.value());
      return scaleOnly ? scaled(raw, next.scale(), raw.currency(), Elision.SCALE) : null;
    }
    // "111 bn in 2019 to 227.8 bn": a year never takes a neighbour's scale.
    if (raw.yearLike() || isInsideName(raw)) {
      return null;
    }
    if (next.isPercent()) {
      return raw.scaled() || raw.value().compareTo(THOUSAND) > 0
          ? null
          : amount(raw, raw.value(), next.currency(), Elision.CURRENCY);
    }
    if (raw.scaled()) {
      return amount(raw, raw.value(), next.currency(), Elision.CURRENCY);
    }
    boolean scales =
        rawNext.scaled() || next.elision() == Elision.BOTH || next.elision() == Elision.SCALE;
    return scales
        ? scaled(raw, next.scale(), next.currency(), Elision.BOTH)
        : amount(raw, raw.value(), next.currency(), Elision.CURRENCY);
  }

  /** The number of FY23, "the eight months", 9M, "the two" or the Group of 20 is no amount. */
  private boolean isInsideName(RawAmount raw) {
    return annotated.matchesIn(raw.start() - LONGEST_NAME, raw.start() + 1).stream()
        .filter(m -> m.end() >= raw.end())
        .anyMatch(
            m ->
                m.is(TermKind.PERIOD) && m.number() >= 0
                    || m.is(TermKind.ANAPHORA)
                    || m.is(TermKind.AREA_NAME)
                    || m.is(TermKind.AREA_UNCODED));
  }

  /** Two ends of a range are of one order of magnitude. */
  private static boolean isComparable(BigDecimal first, BigDecimal second) {
    return first.compareTo(second.multiply(BigDecimal.valueOf(20))) < 0
        && second.compareTo(first.multiply(BigDecimal.valueOf(20))) < 0;
  }

  /** A number without currency, or without both, that a marker calls an amount. */
  private @Nullable Amount fromPrevious(RawAmount raw, @Nullable Amount previous) {
    if (raw.isNothing() || previous == null || !raw.currency().isEmpty() || isInsideName(raw)) {
      return null;
    }
    boolean near = raw.sentence() - previous.sentence() <= 3;
    if (raw.scaled()) {
      return near ? amount(raw, raw.value(), previous.currency(), Elision.CURRENCY) : null;
    }
    if (previous.sentence() != raw.sentence() || raw.yearLike() || !isMarked(raw)) {
      return null;
    }
    BigDecimal factor = previous.scale();
    return factor.compareTo(BigDecimal.ONE) == 0
        ? null
        : scaled(raw, factor, previous.currency(), Elision.BOTH);
  }

  /**
   * Whether a change marker stands right before a bare number, and no noun that counts behind it.
   */
  private boolean isMarked(RawAmount raw) {
    int before = annotated.skipSpacesBack(raw.start());
    boolean marker = annotated.findEnding(TermKind.CHANGE, before) != null;
    if (!marker) {
      Match hedge = annotated.findEnding(TermKind.QUALIFIER, before);
      marker =
          hedge != null
              && annotated.findEnding(TermKind.CHANGE, annotated.skipSpacesBack(hedge.start()))
                  != null;
    }
    int after = annotated.skipSpaces(raw.end());
    boolean period =
        annotated.matchesIn(after, after + 1).stream()
                .anyMatch(m -> m.is(TermKind.PERIOD) && !m.term().key().equals("range_joiners"))
            || annotated.matchesIn(raw.start(), raw.start() + 1).stream()
                .anyMatch(m -> m.is(TermKind.PERIOD) && m.end() > raw.end());
    boolean decimals = raw.value().scale() > 0;
    return marker
        && !period
        && (decimals || text.at(after) == ',' || text.at(after) == '.' || text.at(after) == ';');
  }

  private Amount amount(RawAmount raw, BigDecimal value, String currency, Elision elision) {
    return amount(raw, value, currency, elision, raw.scale());
  }

  /** An amount with the scale of its neighbour, which it passes on: 3.4, 1.3 and 0.9 billion. */
  private Amount scaled(RawAmount raw, BigDecimal scale, String currency, Elision elision) {
    return amount(raw, raw.value().multiply(scale), currency, elision, scale);
  }

  private Amount amount(
      RawAmount raw, BigDecimal value, String currency, Elision elision, BigDecimal scale) {
    return new Amount(
        raw.start(),
        raw.end(),
        plain(value),
        null,
        null,
        currency,
        elision,
        raw.negative(),
        raw.over(),
        raw.sentence(),
        scale);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether only joining words and marks stand between two numbers. */
  private boolean isListJoint(int from, int to) {
    int i = from;
    if (to < from || to - from > LONGEST_JOINER) {
      return false;
    }
    while (i < to) {
      char c = text.at(i);
      if (c == ' ' || c == ',' || c == '-' || c == '–' || c == '、' || c == '،' || c == '/'
          || c == ';') {
        i++;
        continue;
      }
      Match joint = joint(i);
      if (joint == null || joint.end() > to) {
        // A letter glued before the number: و10.2
        return i + 1 == to && Character.isLetter(c) && text.at(i - 1) == ' ';
      }
      i = joint.end();
    }
    return true;
  }

  private @Nullable Match joint(int index) {
    for (TermKind kind :
        List.of(TermKind.RANGE, TermKind.JOINER, TermKind.COMPOUND_JOINER, TermKind.QUALIFIER)) {
      Match match = annotated.find(kind, index);
      if (match != null) {
        return match;
      }
    }
    Match change = annotated.find(TermKind.CHANGE, index);
    return change != null
            && (change.term().key().equals("to") || change.term().key().equals("from"))
        ? change
        : null;
  }

  private boolean isRangeJoint(int from, int to) {
    int start = annotated.skipSpaces(from);
    char c = text.at(start);
    if (c == '-' || c == '–') {
      return true;
    }
    Match range = annotated.find(TermKind.RANGE, start);
    return range != null && annotated.skipSpaces(range.end()) >= to;
  }

  private List<Amount> joinRanges(@Nullable Amount[] amounts) {
    List<Amount> joined = new ArrayList<>();
    for (int k = 0; k < amounts.length; k++) {
      Amount first = amounts[k];
      Amount second = k + 1 < amounts.length ? amounts[k + 1] : null;
      if (first != null && second != null && isRange(first, second)) {
        joined.add(range(first, second));
        k++;
      } else if (first != null) {
        joined.add(first);
      }
    }
    return joined;
  }

  private boolean isRange(Amount first, Amount second) {
    if (first.sentence() != second.sentence()
        || !first.currency().equals(second.currency())
        || first.value().compareTo(second.value()) >= 0
        || second.start() - first.end() > LONGEST_JOINER) {
      return false;
    }
    int gap = first.end();
    boolean dash = false;
    while (gap < second.start() && " -–".indexOf(text.at(gap)) >= 0) {
      dash |= text.at(gap) != ' ';
      gap++;
    }
    if (gap == second.start()) {
      return dash;
    }
    if (!isRangeJoint(first.end(), second.start())) {
      return false;
    }
    int before = annotated.skipSpacesBack(first.start());
    Match opening = annotated.findEnding(TermKind.ROLE_BEFORE, before);
    if (opening != null && opening.term().key().equals("between")) {
      return true;
    }
    return !isListJoiner(first.end()) && !isMove(first, before);
  }

  /** "Rose to 5 to 6 billion" reaches a range; "from 5 to 6 billion" moves, where anything does. */
  private boolean isMove(Amount first, int before) {
    boolean reaches =
        annotated.language().hasSpaces()
            && annotated.findEnding(TermKind.CHANGE, before, "to") != null
            && annotated.findEnding(TermKind.CHANGE, before, "from") == null;
    return !reaches && hasMove(first);
  }

  /** "And" joins a list, "to" a range. */
  private boolean isListJoiner(int end) {
    int start = annotated.skipSpaces(end);
    return annotated.find(TermKind.JOINER, start) != null
        || annotated.find(TermKind.COMPOUND_JOINER, start) != null;
  }

  /** Whether the sentence says that something rose or fell: then "from … to" is no range. */
  private boolean hasMove(Amount first) {
    Sentence sentence = annotated.sentences().get(first.sentence());
    return annotated.matchesIn(sentence.start(), first.start()).stream()
        .anyMatch(
            m ->
                m.is(TermKind.CHANGE)
                    && (m.term().key().equals("up")
                        || m.term().key().equals("down")
                        || m.term().key().equals("to")));
  }

  private static Amount range(Amount first, Amount second) {
    BigDecimal middle = first.value().add(second.value()).divide(TWO, MathContext.DECIMAL64);
    return new Amount(
        first.start(),
        second.end(),
        plain(middle),
        first.value(),
        second.value(),
        second.currency(),
        Elision.NONE,
        first.negative() && second.negative(),
        false,
        first.sentence(),
        second.scale());
  }
}
