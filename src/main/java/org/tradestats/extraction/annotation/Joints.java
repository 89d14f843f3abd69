package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** Tells what joins two numbers: a list ("3, 4 and 5 billion"), a range ("5 to 6 billion"). */
final class Joints {
  private static final int LONGEST_JOINER = 24;
  private static final String MARKS = " ,-–、،/;";
  private static final List<TermKind> ONES = List.of(TermKind.NUMBER_WORD, TermKind.FRACTION);
  private static final List<TermKind> LIST_JOINERS =
      List.of(TermKind.JOINER, TermKind.COMPOUND_JOINER, TermKind.RESPECTIVELY);
  private static final List<TermKind> JOINERS =
      List.of(
          TermKind.RANGE,
          TermKind.JOINER,
          TermKind.COMPOUND_JOINER,
          TermKind.RESPECTIVELY,
          TermKind.QUALIFIER);

  private final AnnotatedText annotated;
  private final FoldedText text;

  Joints(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
  }

  /** Whether two numbers stand so near that they can be one range. */
  boolean isNear(int from, int to) {
    return to >= from && to - from <= LONGEST_JOINER;
  }

  /** Whether only joining words and marks stand between two numbers. */
  boolean isListJoint(int from, int to) {
    int i = from;
    if (!isNear(from, to)) {
      return false;
    }
    while (i < to) {
      char c = text.at(i);
      if (MARKS.indexOf(c) >= 0) {
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
    for (TermKind kind : JOINERS) {
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

  /** Whether a dash, or a word such as "to" alone, stands between two numbers. */
  boolean isRangeJoint(int from, int to) {
    return isDash(from, to) || isWord(TermKind.RANGE, from, to);
  }

  /** Whether a dash alone stands between two numbers. */
  boolean isDash(int from, int to) {
    int gap = from;
    boolean dash = false;
    while (gap < to && " -–".indexOf(text.at(gap)) >= 0) {
      dash |= text.at(gap) != ' ';
      gap++;
    }
    return dash && gap == to;
  }

  /** "And" joins a list, "to" a range. */
  boolean isListJoiner(int from) {
    int start = annotated.skipSpaces(from);
    Match range = annotated.find(TermKind.RANGE, start);
    int length = range == null ? 0 : range.length();
    for (TermKind kind : LIST_JOINERS) {
      Match joiner = annotated.find(kind, start);
      if (joiner != null && joiner.length() >= length) {
        return true;
      }
    }
    return false;
  }

  /** A word of a kind between two numbers; an article may follow it: "y un 20 %". */
  private boolean isWord(TermKind kind, int from, int to) {
    Match word = annotated.find(kind, annotated.skipSpaces(from));
    if (word == null) {
      return false;
    }
    int next = annotated.skipSpaces(word.end());
    return next >= to || annotated.skipSpaces(afterArticle(next)) >= to;
  }

  /** The index after an article, which is the word for one: un 20 %. */
  private int afterArticle(int start) {
    for (TermKind kind : ONES) {
      Match one = annotated.find(kind, start);
      if (one != null && one.term().number().compareTo(BigDecimal.ONE) == 0) {
        return one.end();
      }
    }
    return start;
  }

  /** The index before an article that ends at an index. */
  int beforeArticle(int end) {
    for (TermKind kind : ONES) {
      Match one = annotated.findEnding(kind, end);
      if (one != null && one.term().number().compareTo(BigDecimal.ONE) == 0) {
        return annotated.skipSpacesBack(one.start());
      }
    }
    return end;
  }
}
