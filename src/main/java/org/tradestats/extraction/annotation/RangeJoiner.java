package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.Amount.Elision;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Joins the two ends of a range into one amount, its middle: "5 to 6 billion". A move ("from 5 to 6
 * billion") and a list ("5 and 6 billion") stay two.
 */
final class RangeJoiner {
  private static final int NEAR_VERB = 12;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final AnnotatedText annotated;
  private final Joints joints;

  RangeJoiner(AnnotatedText annotated, Joints joints) {
    this.annotated = annotated;
    this.joints = joints;
  }

  List<Amount> join(@Nullable Amount[] amounts) {
    List<Amount> joined = new ArrayList<>();
    for (int k = 0; k < amounts.length; k++) {
      Amount first = amounts[k];
      Amount second = k + 1 < amounts.length ? amounts[k + 1] : null;
      Amount before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (first != null && second != null && isRange(first, second, before)) {
        joined.add(range(first, second));
        k++;
      } else if (first != null) {
        joined.add(first);
      }
    }
    return joined;
  }

  private boolean isRange(Amount first, Amount second, @Nullable Amount before) {
    if (first.sentence() != second.sentence()
        || !first.currency().equals(second.currency())
        || first.value().compareTo(second.value()) >= 0
        || !joints.isNear(first.end(), second.start())) {
      return false;
    }
    if (joints.isDash(first.end(), second.start())) {
      return true;
    }
    if (!joints.isRangeJoint(first.end(), second.start())) {
      return false;
    }
    return isFramed(first, second)
        || !joints.isListJoiner(first.end()) && !isMove(first, second, before);
  }

  /** "Between" before the first, or 之间 and の間 behind the second, makes a range of both. */
  private boolean isFramed(Amount first, Amount second) {
    int after = annotated.skipSpaces(second.end());
    Match closing = annotated.find(TermKind.ROLE_AFTER, after);
    return annotated.findEnding(TermKind.ROLE_BEFORE, beforeNumber(first), "between") != null
        || closing != null && closing.term().key().equals("between");
  }

  /** The index before a number and an article or a hedge in front of it. */
  private int beforeNumber(Amount amount) {
    int at = joints.beforeArticle(annotated.skipSpacesBack(amount.start()));
    Match hedge = annotated.findEnding(TermKind.QUALIFIER, at);
    return hedge == null ? at : annotated.skipSpacesBack(hedge.start());
  }

  /**
   * Whether two amounts are where something came from and where it went, not the ends of a range:
   * "rose from 5 to 6 billion". What joins them must be able to mean a move, and "from" or the like
   * stand before, or the sentence tell of one.
   */
  private boolean isMove(Amount first, Amount second, @Nullable Amount level) {
    if (isTold(first, level)) {
      return false;
    }
    int joint = annotated.skipSpaces(first.end());
    Match origin = annotated.find(TermKind.ROLE_AFTER, joint);
    if (origin != null && origin.term().key().equals("source")) {
      return isFollowedByMove(second);
    }
    Match goal = annotated.find(TermKind.CHANGE, joint);
    if (goal == null || !goal.term().key().equals("to")) {
      return false;
    }
    int before = beforeNumber(first);
    Match from = annotated.findEnding(TermKind.CHANGE, before, "from");
    if (from != null && annotated.text().slice(from.start(), from.end()).indexOf(' ') > 0) {
      // "Pasó de" holds the verb that moves.
      return true;
    }
    boolean reaches = from == null && annotated.findEnding(TermKind.CHANGE, before, "to") != null;
    return !reaches
        && (from != null || isOrigin(before) || !isTight(first, second))
        && hasMove(first);
  }

  private boolean isOrigin(int before) {
    Match role = annotated.findEnding(TermKind.ROLE_BEFORE, before);
    Match change = annotated.findEnding(TermKind.CHANGE, before);
    return role != null && (role.term().key().equals("source") || role.term().key().equals("of"))
        || change != null;
  }

  /** 3 to 4 billion, not 3 to 30. */
  private static boolean isTight(Amount first, Amount second) {
    return second.value().compareTo(first.value().multiply(TWO)) < 0;
  }

  /** 100億円から150億円に増え: where the verb stands last, the move is told behind. */
  private boolean isFollowedByMove(Amount second) {
    int end = second.end();
    Match goal = annotated.find(TermKind.ROLE_AFTER, annotated.skipSpaces(end));
    return goal != null && goal.term().key().equals("goal")
        || annotated.matchesIn(end, end + NEAR_VERB).stream()
            .anyMatch(
                m ->
                    m.is(TermKind.CHANGE)
                        && (m.term().key().equals("up") || m.term().key().equals("down")));
  }

  /** "Rose to 7 billion, from 5 to 6 billion": the level is told before, so that nothing moves. */
  private boolean isTold(Amount first, @Nullable Amount level) {
    if (level == null
        || level.sentence() != first.sentence()
        || !level.currency().equals(first.currency())) {
      return false;
    }
    int from = level.end();
    int to = first.start();
    return annotated.matchesIn(from, to).stream()
        .noneMatch(
            m ->
                m.is(TermKind.FLOW)
                    || m.term().key().equals("up")
                    || m.term().key().equals("down"));
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
        ElisionResolver.plain(middle),
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
