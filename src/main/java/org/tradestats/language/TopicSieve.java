package org.tradestats.language;

import java.util.Set;
import org.tradestats.language.TermKind.Layer;

/**
 * Tells, far faster than a whole scan, whether a text can hold a figure of trade: it must name a
 * unit (a currency, a scale, a percent sign) and a flow. Most articles with numbers that are about
 * something else end here.
 *
 * <p>Errs only on the safe side: a hit here may be none for the {@link Scanner}, which also looks
 * at capitals, accents and longer matches.
 */
final class TopicSieve {
  private static final Set<TermKind> UNITS =
      Set.of(
          TermKind.CURRENCY,
          TermKind.SUBUNIT,
          TermKind.SCALE,
          TermKind.BARE_SCALE,
          TermKind.SHORT_SCALE,
          TermKind.DUAL,
          TermKind.PERCENT,
          TermKind.ZERO_RATE);

  private final TermTrie words;
  private final TermTrie inner;
  private final boolean glued;

  /**
   * A sieve.
   *
   * @param words the {@linkplain #head heads} of the patterns that {@linkplain #isTelling tell}
   * @param inner those of them that may begin inside a word
   * @param glued whether words may have other words glued to both ends, as in Arabic
   */
  TopicSieve(TermTrie words, TermTrie inner, boolean glued) {
    this.words = words;
    this.inner = inner;
    this.glued = glued;
  }

  static boolean isTelling(TermKind kind) {
    return isFlow(kind) || UNITS.contains(kind);
  }

  private static boolean isFlow(TermKind kind) {
    return kind.layer() == Layer.FLOW;
  }

  /** The part of a folded pattern before its first slot; empty if it begins with one. */
  static String head(String folded) {
    int end = 0;
    while (end < folded.length()
        && folded.charAt(end) != Pattern.NUMBER
        && folded.charAt(end) != Pattern.YEAR) {
      end++;
    }
    return folded.substring(0, end);
  }

  /** Whether a text may hold a figure. */
  boolean passes(FoldedText text) {
    Found found = new Found();
    for (int i = 0; i < text.length() && !found.all(); i++) {
      if (glued || Characters.isBoundary(text, i)) {
        walk(words, text, i, found);
      } else if (!inner.isEmpty()) {
        walk(inner, text, i, found);
      }
    }
    return found.all();
  }

  private void walk(TermTrie trie, FoldedText text, int start, Found found) {
    int node = trie.next(TermTrie.ROOT, text.at(start));
    for (int i = start + 1; node >= 0; i++) {
      if (trie.isEnd(node) && (glued || trie.isOpen(node) || Characters.isBoundary(text, i))) {
        for (TermTrie.Terminal end : trie.terminals(node)) {
          if (isFlow(end.term().kind())) {
            found.flow = true;
          } else {
            found.unit = true;
          }
        }
      }
      node = trie.next(node, text.at(i));
    }
  }

  private static final class Found {
    private boolean unit;
    private boolean flow;

    boolean all() {
      return unit && flow;
    }
  }
}
