package org.tradestats.language;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int LAYERS = Layer.values().length;

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

  /** By start, longer ones first, and among equally long ones those that demand more. */
  private static int order(Match a, Match b) {
    if (a.start() != b.start()) {
      return Integer.compare(a.start(), b.start());
    }
    return a.end() != b.end()
        ? Integer.compare(b.end(), a.end())
        : Boolean.compare(b.exact(), a.exact());
  }

  /** By insertion: the matches come in order, save for those of one word. */
  private static void sort(List<Match> matches) {
    for (int k = 1; k < matches.size(); k++) {
      Match match = matches.get(k);
      int to = k;
      while (to > 0 && order(matches.get(to - 1), match) > 0) {
        matches.set(to, matches.get(to - 1));
        to--;
      }
      matches.set(to, match);
    }
  }

  /** One scan of one text. */
  private final class Run {
    private final FoldedText text;
    private final Spelling spelling;
    private final OpenParts open;
    private final List<Match> found = new ArrayList<>();

    /** Where the longest match of each layer ends that begins where the last walk began. */
    private final int[] longest = new int[LAYERS];

    private int first;
    private int sentence;

    Run(FoldedText text) {
      this.text = text;
      this.spelling = new Spelling(text);
      this.open = new OpenParts(text, words);
    }

    void from(TermTrie trie, int start) {
      first = found.size();
      walk(trie, TermTrie.ROOT, start, start, -1);
      if (found.size() == first) {
        return;
      }
      for (int k = found.size() - 1; k >= first; k--) {
        Match match = found.get(k);
        if (match.end() < longest[match.term().kind().layer().ordinal()]) {
          found.remove(k);
        }
      }
      Arrays.fill(longest, 0);
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
          accept(trie, node, start, position, number);
        }
        if (number < 0 && trie.hasSlot(node)) {
          slot(trie, node, Pattern.NUMBER, start, position);
          slot(trie, node, Pattern.YEAR, start, position);
        }
        char c = text.at(position);
        if (c == '\n') {
          return;
        }
        node = trie.next(node, c);
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

    private void accept(TermTrie trie, int node, int start, int position, int number) {
      if (!trie.isEnd(node)) {
        return;
      }
      boolean boundary = Characters.isBoundary(text, position);
      String enclitic = boundary ? "" : enclitic(position);
      if (enclitic == null && !trie.isOpen(node)) {
        return;
      }
      List<Terminal> ends = trie.terminals(node);
      for (int k = 0; k < ends.size(); k++) {
        Terminal end = ends.get(k);
        boolean whole = boundary && !end.encliticOnly() || enclitic != null && !boundary;
        if ((whole || end.openEnd())
            && spelling.isWritten(end.capitals(), start, position)
            && spelling.isSpelled(end.spelling(), start, position)) {
          int to = boundary && !end.openEnd() ? position : Characters.wordEnd(text, position);
          boolean exact = end.capitals() == TermTrie.Capitals.ALL || !end.spelling().isEmpty();
          String glued = enclitic == null ? "" : enclitic;
          if (end.gap() == 0) {
            found.add(new Match(start, to, end.term(), glued, number, exact));
            for (Layer hidden : end.term().kind().layer().hides()) {
              longest[hidden.ordinal()] = Math.max(longest[hidden.ordinal()], to);
            }
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
      sort(found);
      if (!open.joined().isEmpty()) {
        // They stand anywhere before: the two sorted lists are merged.
        found.addAll(open.joined());
        found.sort(Scanner::order);
      }
      List<Match> visible = new ArrayList<>(found.size());
      @Nullable Match[] cover = new @Nullable Match[LAYERS];
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
        Match covering = cover[layer.ordinal()];
        boolean hidden =
            match.end() <= ignoredTo
                || covering != null
                    && covering.end() >= match.end()
                    && (covering.length() > match.length()
                        || covering.start() == match.start() && covering.exact() && !match.exact());
        if (!hidden && !isLast(visible, match)) {
          visible.add(match);
          for (Layer below : layer.hides()) {
            Match other = cover[below.ordinal()];
            if (other == null || match.end() > other.end()) {
              cover[below.ordinal()] = match;
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
