package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AnnotatedText;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.annotation.PeriodMention;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** The annotations of an article by sentence, and what stands around an amount. */
final class Surroundings {
  private static final int FARTHEST = 400;
  private static final int FARTHEST_SIGN = 4;

  private final Recognition recognition;
  private final AnnotatedText annotated;
  private final FoldedText text;
  private final List<List<Amount>> amounts;
  private final List<List<Cue>> cues;

  /** The cues of flows, those of other topics left out. */
  private final List<List<Cue>> flows;

  private final List<List<AreaMention>> areas;
  private final List<List<PeriodMention>> periods;
  private final ArticleTopic topic;

  /** Where the amount starts that was asked for last, and its marker. */
  private int marked = -1;

  private String marker = "";

  /** The sentence that was asked for last whether it is respective, and the answer. */
  private int asked = -1;

  private boolean respective;

  Surroundings(Recognition recognition) {
    this.recognition = recognition;
    this.annotated = recognition.text();
    this.text = annotated.text();
    this.amounts = bySentence(recognition.amounts(), Amount::sentence);
    this.cues = bySentence(recognition.cues(), Cue::sentence);
    this.flows =
        bySentence(recognition.cues().stream().filter(c -> !c.isOther()).toList(), Cue::sentence);
    AreaMention dateline = DatelinePlace.find(recognition);
    this.areas =
        bySentence(
            recognition.areas().stream().filter(a -> !a.equals(dateline)).toList(),
            AreaMention::sentence);
    this.periods = bySentence(recognition.periods(), PeriodMention::sentence);
    this.topic = ArticleTopic.of(recognition);
  }

  private <T> List<List<T>> bySentence(List<T> all, ToIntFunction<T> sentence) {
    List<List<T>> lists = new ArrayList<>(Collections.nCopies(sentences().size(), List.of()));
    for (T each : all) {
      int index = sentence.applyAsInt(each);
      if (lists.get(index).isEmpty()) {
        lists.set(index, new ArrayList<>(4));
      }
      lists.get(index).add(each);
    }
    return lists;
  }

  Recognition recognition() {
    return recognition;
  }

  AnnotatedText annotated() {
    return annotated;
  }

  List<Sentence> sentences() {
    return annotated.sentences();
  }

  List<Amount> amounts(int sentence) {
    return amounts.get(sentence);
  }

  List<Cue> cues(int sentence) {
    return cues.get(sentence);
  }

  /** The cues of flows. */
  List<Cue> flows(int sentence) {
    return flows.get(sentence);
  }

  List<AreaMention> areas(int sentence) {
    return areas.get(sentence);
  }

  List<PeriodMention> periods(int sentence) {
    return periods.get(sentence);
  }

  /** The first word in an amount's sentence that tells a status, or none. */
  String statusHere(Amount amount) {
    Sentence span = sentences().get(amount.sentence());
    Match status = first(TermKind.STATUS, span.start(), span.end());
    return status == null ? "none" : status.term().key();
  }

  /** Whether a word such as "respectively" stands in a sentence. */
  boolean isRespective(int sentence) {
    if (sentence != asked) {
      Sentence span = sentences().get(sentence);
      respective = has(TermKind.RESPECTIVELY, span.start(), span.end());
      asked = sentence;
    }
    return respective;
  }

  /** Words between two spans, in classes. */
  String distance(int end, int start) {
    return bucket(annotated.distance(end, start));
  }

  static String bucket(int words) {
    if (words <= 3) {
      return switch (words) {
        case 0 -> "0";
        case 1 -> "1";
        case 2 -> "2";
        default -> "3";
      };
    }
    return words <= 5 ? "5" : words <= 8 ? "8" : words <= 13 ? "13" : words <= 21 ? "21" : "far";
  }

  static String count(int n) {
    return n <= 0 ? "0" : n == 1 ? "1" : n == 2 ? "2" : "more";
  }

  /** Commas, brackets and the like between two indexes, 3 at most. */
  int marks(int from, int to) {
    int count = 0;
    if (to - from > FARTHEST) {
      return 3;
    }
    for (int i = from; i < to && count < 3; i++) {
      char c = text.at(i);
      if (c == ' ' || Characters.isLetter(c) || ",;:()、،；：（）–\"".indexOf(c) < 0) {
        continue;
      }
      boolean number =
          i > from && Character.isDigit(text.at(i - 1)) && Character.isDigit(text.at(i + 1));
      if (!number) {
        count++;
      }
    }
    return count;
  }

  /** Whether a mark that parts clauses stands between two indexes. */
  boolean isClauseBreak(int from, int to) {
    if (to - from > FARTHEST) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (c == ';' || c == '；' || c == '؛' || c == ':' && !Character.isDigit(text.at(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Amounts of a sentence strictly between two indexes; percentages are left out. */
  int moneyBetween(int sentence, int from, int to) {
    int count = 0;
    for (Amount amount : amounts(sentence)) {
      if (amount.start() >= to) {
        break;
      }
      if (amount.start() >= from && amount.end() <= to && !amount.isPercent()) {
        count++;
      }
    }
    return count;
  }

  int amountsBetween(int sentence, int from, int to) {
    int count = 0;
    for (Amount amount : amounts(sentence)) {
      if (amount.start() >= to) {
        break;
      }
      if (amount.start() >= from && amount.end() <= to) {
        count++;
      }
    }
    return count;
  }

  int cuesBetween(int sentence, int from, int to, boolean other) {
    int count = 0;
    for (Cue cue : cues(sentence)) {
      if (cue.start() >= to) {
        break;
      }
      if (cue.start() >= from && cue.end() <= to && cue.isOther() == other) {
        count++;
      }
    }
    return count;
  }

  /** The key of the change marker directly before an amount, hedges skipped; empty if none. */
  String markerBefore(Amount amount) {
    if (amount.start() != marked) {
      // Every candidate of every question about an amount asks.
      marker = readMarkerBefore(amount);
      marked = amount.start();
    }
    return marker;
  }

  private String readMarkerBefore(Amount amount) {
    int at = annotated.skipSpacesBack(amount.start());
    for (int k = 0; k < 3; k++) {
      Match change = annotated.findEnding(TermKind.CHANGE, at);
      if (change != null) {
        return isOldLevel(amount, at) ? "from" : change.term().key();
      }
      Match hedge = annotated.findEnding(TermKind.QUALIFIER, at, "before.");
      if (hedge == null) {
        break;
      }
      at = annotated.skipSpacesBack(hedge.start());
    }
    return isOldLevel(amount, at) ? "from" : "";
  }

  /**
   * Von A auf B, de A a B: a genitive before an amount and a goal word behind it make it the old
   * one.
   */
  private boolean isOldLevel(Amount amount, int before) {
    Match opening = annotated.findEnding(TermKind.ROLE_BEFORE, before);
    if (opening == null) {
      return false;
    }
    String role = opening.term().key();
    if (!role.equals("of") && !role.equals("source")) {
      return false;
    }
    for (Amount next : amounts(amount.sentence())) {
      int gap = next.start() - amount.end();
      if (next.start() > amount.end()
          && gap < 60
          && amountsBetween(amount.sentence(), amount.end(), next.start()) == 0) {
        int at = annotated.skipSpacesBack(next.start());
        Match to = annotated.findEnding(TermKind.CHANGE, at, "to");
        return to != null
            && next.isPercent() == amount.isPercent()
            && annotated.findEnding(TermKind.ROLE_BEFORE, at, role) == null
            && marks(amount.end(), next.start()) == 0;
      }
    }
    return false;
  }

  /** The sign that a word right behind an amount gives a balance: 貿易収支は3億ドルの赤字. */
  String signBehind(Amount amount) {
    for (Cue cue : cues(amount.sentence())) {
      boolean sign = cue.flow().equals("SURPLUS") || cue.flow().equals("DEFICIT");
      if (sign
          && cue.start() >= amount.end()
          && annotated.distance(amount.end(), cue.start()) <= FARTHEST_SIGN
          && marks(amount.end(), cue.start()) == 0) {
        return cue.flow();
      }
    }
    return "none";
  }

  /** The change marker or role word that ends directly before an index; empty if none. */
  String wordBefore(int index) {
    int at = annotated.skipSpacesBack(index);
    Match change = annotated.findEnding(TermKind.CHANGE, at);
    if (change != null) {
      return change.term().key();
    }
    Match role = annotated.findEnding(TermKind.ROLE_BEFORE, at);
    return role == null ? mark(text.at(at - 1)) : "role-" + role.term().key();
  }

  /** The role word directly before an amount, hedges skipped; empty if none. */
  String roleBefore(Amount amount) {
    int at = annotated.skipSpacesBack(amount.start());
    Match hedge = annotated.findEnding(TermKind.QUALIFIER, at, "before.");
    if (hedge != null) {
      at = annotated.skipSpacesBack(hedge.start());
    }
    Match role = annotated.findEnding(TermKind.ROLE_BEFORE, at);
    return role == null ? "" : role.term().key();
  }

  /** What stands directly behind an amount: a change marker, a price word, a rhythm, a mark. */
  String markerAfter(Amount amount) {
    int at = annotated.skipSpaces(amount.end());
    Match hedge = annotated.find(TermKind.QUALIFIER, at);
    if (hedge != null && hedge.term().key().startsWith("after.")) {
      at = annotated.skipSpaces(hedge.end());
    }
    for (Match match : annotated.matchesIn(at, at + 1)) {
      switch (match.term().kind()) {
        case PER:
          return "per";
        case RHYTHM:
          return "rhythm";
        case CHANGE:
          if (match.term().key().startsWith("after_")) {
            return match.term().key();
          }
          break;
        case WORTH:
          return "worth";
        default:
          break;
      }
    }
    return "";
  }

  /** The hedge directly before an amount ({@code over}, {@code under}, {@code about}), or empty. */
  String hedgeBefore(Amount amount) {
    int at = annotated.skipSpacesBack(amount.start());
    Match hedge = annotated.findEnding(TermKind.QUALIFIER, at, "before.");
    return hedge == null ? "" : hedge.term().key();
  }

  /** Whether a sentence stands in the paragraph of an amount: {@code same} or {@code new}. */
  String paragraph(int sentence, Amount amount) {
    boolean same =
        sentences().get(sentence).paragraph() == sentences().get(amount.sentence()).paragraph();
    return same ? "same" : "new";
  }

  /** What the article as a whole is about. */
  ArticleTopic topic() {
    return topic;
  }

  /** The role word directly behind an amount ("in", "of"), or empty. */
  String roleAfterWord(Amount amount) {
    Match role = annotated.find(TermKind.ROLE_BEFORE, annotated.skipSpaces(amount.end()));
    return role == null ? "" : role.term().key();
  }

  /** The punctuation directly before an amount, as a word. */
  String markBefore(Amount amount) {
    char c = text.at(annotated.skipSpacesBack(amount.start()) - 1);
    return mark(c);
  }

  String markAfter(Amount amount) {
    char c = text.at(annotated.skipSpaces(amount.end()));
    return mark(c);
  }

  private static String mark(char c) {
    return switch (c) {
      case '(', '（' -> "open";
      case ')', '）' -> "close";
      case ',', '،', '、', '，' -> "comma";
      case ':', '：' -> "colon";
      case '.', '。', '\n', ';', '；' -> "stop";
      case '–', '-' -> "dash";
      default -> "word";
    };
  }

  /** The first term of a kind in a span, or null. */
  @Nullable Match first(TermKind kind, int from, int to) {
    return annotated.first(kind, from, to);
  }

  boolean has(TermKind kind, int from, int to) {
    return first(kind, from, to) != null;
  }
}
