package org.tradestats.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.TermKind.Layer;
import org.tradestats.language.TermTrie.Terminal;

/** Finds all terms of a language in a folded text, in time linear in the text. */
final class Scanner {
  /** What is left of a word after its proclitics must be this long, or it is no word. */
  private static final int SHORTEST_REST = 3;

  private static final int LONGEST_ENCLITIC = 4;
  private static final Comparator<Match> ORDER =
      Comparator.comparingInt(Match::start)
          .thenComparing(Match::end, Comparator.reverseOrder())
          .thenComparing(Match::exact, Comparator.reverseOrder());

  private final TermTrie words;
  private final TermTrie inner;
  private final SlotNumbers slots;
  private final List<String> proclitics;
  private final Map<String, String> enclitics;

  Scanner(
      TermTrie words,
      TermTrie inner,
      SlotNumbers slots,
      List<String> proclitics,
      Map<String, String> enclitics) {
    this.words = words;
    this.inner = inner;
    this.slots = slots;
    this.proclitics = proclitics;
    this.enclitics = enclitics;
  }

  /**
   * All matches.
   *
   * @param sentences where sentences begin, ascending
   */
  List<Match> scan(FoldedText text, int[] sentences) {
    Run run = new Run(text);
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (next < sentences.length && i >= sentences[next]) {
        run.sentence = sentences[next++];
      }
      char c = text.at(i);
      if (c == ' ' || c == '\n') {
        continue;
      }
      if (Characters.isBoundary(text, i)) {
        run.from(words, i);
        if (!proclitics.isEmpty()) {
          run.afterProclitics(i, 0);
        }
      }
      if (!inner.isEmpty()) {
        run.from(inner, i);
      }
    }
    return run.visible();
  }

  /** One scan of one text. */
  private final class Run {
    private final FoldedText text;
    private final Spelling spelling;
    private final OpenParts open;
    private final List<Match> found = new ArrayList<>();
    private final Map<Layer, Integer> longest = new EnumMap<>(Layer.class);
    private int first;
    private int sentence;

    Run(FoldedText text) {
      this.text = text;
      this.spelling = new Spelling(text);
      this.open = new OpenParts(text, words);
    }

    void from(TermTrie trie, int start) {
      first = found.size();
      walk(trie, 0, start, start, -1);
      if (found.size() == first) {
        return;
      }
      for (int k = found.size() - 1; k >= first; k--) {
        Match match = found.get(k);
        if (match.end() < longest.getOrDefault(match.term().kind().layer(), 0)) {
          found.remove(k);
        }
      }
      longest.clear();
    }

    /** Proclitics stand in the order of the lexicon: و before ب before ال. */
    void afterProclitics(int start, int first) {
      for (int k = first; k < proclitics.size(); k++) {
        String proclitic = proclitics.get(k);
        int after = start + proclitic.length();
        if (startsWith(start, proclitic)
            && Characters.wordEnd(text, after) - after >= SHORTEST_REST
            && !Characters.isBoundary(text, after)) {
          from(words, after);
          afterProclitics(after, k + 1);
        }
      }
    }

    private boolean startsWith(int start, String prefix) {
      for (int k = 0; k < prefix.length(); k++) {
        if (text.at(start + k) != prefix.charAt(k)) {
          return false;
        }
      }
      return true;
    }

    private void walk(TermTrie trie, int fromNode, int start, int fromPosition, int number) {
      int node = fromNode;
      int position = fromPosition;
      while (node >= 0) {
        if (position > start) {
          accept(trie.terminals(node), start, position, number);
        }
        if (number < 0 && trie.hasSlot(node)) {
          slot(trie, node, Pattern.NUMBER, start, position);
          slot(trie, node, Pattern.YEAR, start, position);
        }
        char c = text.at(position);
        if (c == '\n') {
          return;
        }
        node = trie.next(node, c == '-' ? ' ' : c);
        position++;
      }
    }

    private void slot(TermTrie trie, int node, char slot, int start, int position) {
      int after = trie.next(node, slot);
      if (after >= 0 && position < text.length()) {
        SlotNumbers.Found filled = slots.find(text, position, slot == Pattern.YEAR);
        if (filled != null) {
          walk(trie, after, start, filled.end(), filled.value());
        }
      }
    }

    private void accept(@Nullable List<Terminal> ends, int start, int position, int number) {
      if (ends == null) {
        return;
      }
      boolean boundary = Characters.isBoundary(text, position);
      String enclitic = boundary ? "" : enclitic(position);
      for (Terminal end : ends) {
        boolean whole = boundary && !end.encliticOnly() || enclitic != null && !boundary;
        if ((whole || end.openEnd())
            && spelling.isWritten(end.capitals(), start, position)
            && spelling.isSpelled(end.spelling(), start, position)) {
          int to = boundary && !end.openEnd() ? position : Characters.wordEnd(text, position);
          boolean exact = end.capitals() == TermTrie.Capitals.ALL || !end.spelling().isEmpty();
          String glued = enclitic == null ? "" : enclitic;
          if (end.gap() == 0) {
            found.add(new Match(start, to, end.term(), glued, number, exact));
            end.term().kind().layer().hides().forEach(l -> longest.merge(l, to, Math::max));
          } else {
            open.part(end, start, to, sentence);
          }
        }
      }
    }

    private @Nullable String enclitic(int position) {
      // A letter that folding made of another one is part of the word: ة is no ه.
      if (enclitics.isEmpty()
          || text.original().charAt(text.originalStart(position)) != text.at(position)) {
        return null;
      }
      int end = position;
      while (end - position <= LONGEST_ENCLITIC && !Characters.isBoundary(text, end)) {
        end++;
      }
      return end - position > LONGEST_ENCLITIC ? null : enclitics.get(text.slice(position, end));
    }

    /** The matches that no longer match of their layer and no ignored phrase hides. */
    List<Match> visible() {
      found.addAll(open.joined());
      found.sort(ORDER);
      List<Match> visible = new ArrayList<>(found.size());
      Map<Layer, Match> cover = new EnumMap<>(Layer.class);
      int ignoredTo = -1;
      for (Match match : found) {
        Layer layer = match.term().kind().layer();
        if (layer == Layer.IGNORE) {
          ignoredTo = Math.max(ignoredTo, match.end());
          for (int k = visible.size() - 1; k >= 0 && visible.get(k).start() == match.start(); k--) {
            if (visible.get(k).end() <= match.end()) {
              visible.remove(k);
            }
          }
          continue;
        }
        Match covering = cover.get(layer);
        boolean hidden =
            match.end() <= ignoredTo
                || covering != null
                    && covering.end() >= match.end()
                    && (covering.length() > match.length()
                        || covering.start() == match.start() && covering.exact() && !match.exact());
        if (!hidden && !isLast(visible, match)) {
          visible.add(match);
          for (Layer below : layer.hides()) {
            Match other = cover.get(below);
            if (other == null || match.end() > other.end()) {
              cover.put(below, match);
            }
          }
        }
      }
      return visible;
    }

    private boolean isLast(List<Match> visible, Match match) {
      for (int k = visible.size() - 1; k >= 0 && visible.get(k).start() == match.start(); k--) {
        if (visible.get(k).equals(match)) {
          return true;
        }
      }
      return false;
    }
  }
}
