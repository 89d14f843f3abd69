package org.tradestats.extraction.annotation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** The atoms of a sentence, taken one after another where only small words stand between. */
final class PeriodCursor {
  private final AnnotatedText annotated;
  private final FoldedText text;
  private final List<Match> atoms;
  private int index;
  private int lastEnd;
  private int lastMonthEnd;

  PeriodCursor(AnnotatedText annotated, List<Match> atoms) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.atoms = atoms;
  }

  /** The place among the atoms. */
  int index() {
    return index;
  }

  void next() {
    index++;
  }

  /** Where the part taken last ends. */
  int lastEnd() {
    return lastEnd;
  }

  /** Goes on behind an index, as if a part taken ended there. */
  void goBehind(int end) {
    lastEnd = end;
    skipInside(end);
  }

  /** A place to come back to. */
  record Place(int index, int lastEnd, int lastMonthEnd) {}

  Place place() {
    return new Place(index, lastEnd, lastMonthEnd);
  }

  void goBack(Place place) {
    index = place.index();
    lastEnd = place.lastEnd();
    lastMonthEnd = place.lastMonthEnd();
  }

  /** Where the next atom starts; the end of the part taken last if there is none. */
  int nextStart() {
    return hasNext() ? atoms.get(index).start() : lastEnd;
  }

  boolean hasNext() {
    return index < atoms.size();
  }

  Match peek() {
    Match atom = atoms.get(index);
    lastEnd = atom.start();
    return atom;
  }

  /** Whether an atom of one of these keys, or of any, begins inside an atom and ends behind it. */
  boolean isOverlapped(Match atom, Set<String> keys) {
    for (int k = index + 1; k < atoms.size() && atoms.get(k).start() < atom.end(); k++) {
      if (atoms.get(k).end() > atom.end()
          && (keys.contains("") || keys.contains(atoms.get(k).term().key()))) {
        return true;
      }
    }
    return false;
  }

  void skipInside(int end) {
    while (index < atoms.size() && atoms.get(index).start() < end) {
      index++;
    }
  }

  @Nullable Match take(String key) {
    return takeIf(key, false);
  }

  @Nullable Match takePrefix(String prefix) {
    return takeIf(prefix, true);
  }

  @Nullable Match takeMonth() {
    Match named = take("months");
    Match month = named == null ? take("month_number") : named;
    lastMonthEnd = month == null ? lastMonthEnd : month.end();
    return month;
  }

  /** A month with a day between it and what was taken last: "that ended on 7 July". */
  @Nullable Match takeMonthBehindDay() {
    if (index >= atoms.size() || !isMonth(atoms.get(index))) {
      return null;
    }
    int at = annotated.skipSpacesBack(atoms.get(index).start());
    if (text.at(at - 1) == '.') {
      at--;
    }
    int digits = at;
    while (digits > lastEnd && Characters.isDigit(text.at(digits - 1))) {
      digits--;
    }
    if (digits == at
        || at - digits > 2
        || !isGlued(lastEnd, annotated.skipSpacesBack(digits), false)) {
      return null;
    }
    lastEnd = atoms.get(index).start();
    return takeMonth();
  }

  private @Nullable Match takeIf(String key, boolean prefix) {
    for (int k = index; k < atoms.size() && atoms.get(k).start() == start(k); k++) {
      Match atom = atoms.get(k);
      String found = atom.term().key();
      if (atom.start() != atoms.get(index).start()) {
        return null;
      }
      if ((prefix ? found.startsWith(key) : found.equals(key))
          && isGlued(lastEnd, atom.start(), found.equals("fiscal"))) {
        lastEnd = atom.end();
        index = k + 1;
        skipInside(lastEnd);
        return atom;
      }
    }
    return null;
  }

  private int start(int k) {
    return atoms.get(k).start();
  }

  /** The month that a joiner connects with what ends at an index: January to May. */
  @Nullable Match takeJoinedMonth(int end) {
    if (index >= atoms.size() || !isMonth(atoms.get(index))) {
      return null;
    }
    Match second = atoms.get(index);
    int at = annotated.skipSpacesBack(second.start());
    int from = end;
    while (from < at && text.at(from) == ' ') {
      from++;
    }
    boolean dash =
        at - from == 1 && (text.at(from) == '-' || text.at(from) == '–' || text.at(from) == '/');
    boolean word = false;
    for (Match match : annotated.matchesIn(from, from + 1)) {
      word |=
          match.is(TermKind.PERIOD)
              && match.term().key().equals("range_joiners")
              && match.end() == at;
    }
    if (!dash && !word) {
      return null;
    }
    if (text.at(from) == '/'
        && SpanReader.argument(second) == SpanReader.argument(atoms.get(index - 1))) {
      index++;
      return null;
    }
    lastEnd = second.end();
    index++;
    skipInside(lastEnd);
    return second;
  }

  private boolean isMonth(Match match) {
    return match.term().key().equals("months") || match.term().key().equals("month_number");
  }

  /** The small word that an index stands in; it may have begun with the part before. */
  private @Nullable Match glueOver(int index) {
    Match glue = annotated.find(TermKind.PERIOD_GLUE, index);
    for (int start = index - 1; glue == null && start >= index - 12; start--) {
      Match longer = annotated.find(TermKind.PERIOD_GLUE, start);
      glue = longer != null && longer.end() > index ? longer : null;
    }
    return glue;
  }

  /** May 16, 2024: the index after a day between a month and its year; 0 if none stands there. */
  private int afterDay(int index, int from, boolean overDay) {
    if (from == 0 || lastMonthEnd != from || !Characters.isDigit(text.at(index))) {
      return 0;
    }
    int end = index;
    while (Characters.isDigit(text.at(end))) {
      end++;
    }
    if (text.at(end) == '日' || text.at(end) == '号') {
      return end - index > 2 || !overDay ? 0 : end + 1;
    }
    int ordinal = end;
    while (Characters.isLetter(text.at(ordinal)) && ordinal - end < 3) {
      ordinal++;
    }
    return end - index > 2 ? 0 : ordinal - end == 2 ? ordinal : end;
  }

  /** Whether only spaces, commas and small words stand between two indexes. */
  private boolean isGlued(int from, int to, boolean overDay) {
    int i = from;
    while (i < to) {
      char c = text.at(i);
      boolean hyphen = c == '-' && text.at(i - 1) != ' ';
      if (c == ' ' || c == ',' || hyphen || c == '،' || c == '(' || c == '\'') {
        i++;
        continue;
      }
      Match glue = glueOver(i);
      if (glue == null || glue.end() > to) {
        int afterDay = afterDay(i, from, overDay);
        if (afterDay == 0) {
          return false;
        }
        i = afterDay;
        continue;
      }
      i = glue.end();
    }
    return true;
  }
}
