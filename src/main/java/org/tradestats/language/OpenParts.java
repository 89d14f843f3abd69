package org.tradestats.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradestats.language.TermTrie.Terminal;

/**
 * Joins the two parts of patterns with a gap (führte ... aus) that stand in one sentence, the
 * second one where a clause ends. The match stands at the first part; where one first part serves
 * two second ones (führte Waren für 3 Mrd. aus und für 4 Mrd. ein), the later match stands at its
 * second part.
 */
final class OpenParts {
  /** About 25 words. */
  private static final int LONGEST_GAP = 240;

  private static final String MARKS = ".,;:!?()\"–";

  /** A first part that waits for its second one. */
  private record First(int start, int end, int sentence) {}

  private final FoldedText text;
  private final TermTrie words;
  private final Map<Integer, First> firsts = new HashMap<>();

  /** The second part that a first part serves, by where they start. */
  private final Map<Integer, Integer> served = new HashMap<>();

  private final List<Match> joined = new ArrayList<>();

  OpenParts(FoldedText text, TermTrie words) {
    this.text = text;
    this.words = words;
  }

  /**
   * Notes a part.
   *
   * @param sentence where the sentence begins that holds it
   */
  void part(Terminal part, int start, int end, int sentence) {
    if (part.gap() > 0) {
      firsts.put(part.gap(), new First(start, end, sentence));
      return;
    }
    First first = firsts.get(-part.gap());
    if (first != null
        && first.sentence == sentence
        && start > first.end
        && start - first.end <= LONGEST_GAP
        && endsClause(end)) {
      Integer before = served.putIfAbsent(first.start, start);
      boolean free = before == null || before == start;
      joined.add(
          new Match(free ? first.start : start, free ? first.end : end, part.term(), "", -1, true));
      firsts.remove(-part.gap());
    }
  }

  /** The patterns whose both parts were found. */
  List<Match> joined() {
    return joined;
  }

  /** Whether a mark, a line's end or a word such as "and" stands behind an index. */
  private boolean endsClause(int index) {
    int at = index;
    while (text.at(at) == ' ') {
      at++;
    }
    char c = text.at(at);
    return c == '\n' || MARKS.indexOf(c) >= 0 || at > index && isJoiner(at);
  }

  private boolean isJoiner(int start) {
    int node = TermTrie.ROOT;
    for (int i = start; node >= 0; i++) {
      if (words.isEnd(node) && Characters.isBoundary(text, i) && joins(words.terminals(node))) {
        return true;
      }
      char c = text.at(i);
      node = c == '\n' ? TermTrie.NOWHERE : words.next(node, c);
    }
    return false;
  }

  private static boolean joins(List<Terminal> ends) {
    return ends.stream()
        .map(end -> end.term().kind())
        .anyMatch(kind -> kind == TermKind.JOINER || kind == TermKind.RANGE);
  }
}
