package org.tradestats.extraction.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Article;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Language;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** An article's folded text with its sentences and the terms found in it. */
public final class AnnotatedText {
  private final Article article;
  private final Language language;
  private final FoldedText text;
  private final List<Sentence> sentences;
  private final List<Match> matches;
  private final Match[] byEnd;

  /** For each index, how many terms begin, or end, before it. */
  private final int[] startsBefore;

  private final int[] endsBefore;
  private final int[] tokens;

  private AnnotatedText(Article article, Language language) {
    this.article = article;
    this.language = language;
    this.text = language.fold(article.text());
    int titleLength = article.title().isEmpty() ? 0 : article.title().length();
    this.sentences = Segmenter.segment(language, text, titleLength);
    this.matches = language.scan(text, sentences.stream().mapToInt(Sentence::start).toArray());
    this.startsBefore = new int[text.length() + 2];
    this.endsBefore = new int[text.length() + 2];
    for (Match match : matches) {
      startsBefore[match.start() + 1]++;
      endsBefore[match.end() + 1]++;
    }
    for (int i = 1; i < startsBefore.length; i++) {
      startsBefore[i] += startsBefore[i - 1];
      endsBefore[i] += endsBefore[i - 1];
    }
    this.byEnd = byEnd(matches, endsBefore);
    this.tokens = countTokens(text);
  }

  /** The matches by end, those with the same end in the same order as before. */
  private static Match[] byEnd(List<Match> matches, int[] endsBefore) {
    int[] next = Arrays.copyOf(endsBefore, endsBefore.length);
    Match[] byEnd = new Match[matches.size()];
    for (Match match : matches) {
      byEnd[next[match.end()]++] = match;
    }
    return byEnd;
  }

  /** Folds, segments and scans an article in its language. */
  public static AnnotatedText of(Article article, Language language) {
    return new AnnotatedText(article, language);
  }

  public Article article() {
    return article;
  }

  public Language language() {
    return language;
  }

  public FoldedText text() {
    return text;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** All terms, by start, longer ones first. */
  public List<Match> matches() {
    return matches;
  }

  /** The terms that begin in a span, by start. */
  public List<Match> matchesIn(int start, int end) {
    return matches.subList(firstFrom(start), firstFrom(end));
  }

  /** The first term of a kind that begins in a span, or null. */
  public @Nullable Match first(TermKind kind, int start, int end) {
    int last = firstFrom(end);
    for (int k = firstFrom(start); k < last; k++) {
      if (matches.get(k).is(kind)) {
        return matches.get(k);
      }
    }
    return null;
  }

  /** Whether any term begins at an index. */
  boolean isTermStart(int index) {
    return index >= 0 && index < text.length() && startsBefore[index] < startsBefore[index + 1];
  }

  /** Whether a term of any of some kinds begins at an index. */
  boolean findsAny(Set<TermKind> kinds, int start) {
    if (!isTermStart(start)) {
      return false;
    }
    for (int k = startsBefore[start]; k < startsBefore[start + 1]; k++) {
      if (kinds.contains(matches.get(k).term().kind())) {
        return true;
      }
    }
    return false;
  }

  /** The longest term of a kind that begins at an index. */
  public @Nullable Match find(TermKind kind, int start) {
    if (!isTermStart(start)) {
      return null;
    }
    for (int k = startsBefore[start]; k < startsBefore[start + 1]; k++) {
      if (counts(matches.get(k), kind)) {
        return matches.get(k);
      }
    }
    return null;
  }

  /** The longest term of a kind that ends at an index. */
  public @Nullable Match findEnding(TermKind kind, int end) {
    return findEnding(kind, end, "");
  }

  /** The longest term of a kind that ends at an index and whose key begins with a prefix. */
  public @Nullable Match findEnding(TermKind kind, int end, String prefix) {
    Match best = null;
    for (int k = firstEnding(end); k < byEnd.length && byEnd[k].end() == end; k++) {
      Match match = byEnd[k];
      if (counts(match, kind)
          && match.term().key().startsWith(prefix)
          && (best == null || match.start() < best.start())) {
        best = match;
      }
    }
    return best;
  }

  /**
   * A preposition with a pronoun glued to it (منها) tells the pronoun's role, not that of a name.
   */
  private static boolean counts(Match match, TermKind kind) {
    return match.is(kind) && (kind != TermKind.ROLE_BEFORE || match.enclitic().isEmpty());
  }

  /** How many words stand between two indexes (half the characters, where words have no spaces). */
  public int distance(int from, int to) {
    return Math.abs(tokens[clamp(to)] - tokens[clamp(from)]);
  }

  /** The index after spaces and hyphens. */
  public int skipSpaces(int index) {
    int i = index;
    while (text.at(i) == ' ' || text.at(i) == '-' && !Characters.isDigit(text.at(i + 1))) {
      i++;
    }
    return i;
  }

  /** The index before spaces that stand before an index. */
  public int skipSpacesBack(int index) {
    int i = index;
    while (i > 0 && text.at(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  /** The sentence that holds an index. */
  public Sentence sentenceAt(int index) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  private int clamp(int index) {
    return Math.max(0, Math.min(index, text.length()));
  }

  private int firstFrom(int start) {
    return startsBefore[clamp(start)];
  }

  private int firstEnding(int end) {
    return endsBefore[clamp(end)];
  }

  private static int[] countTokens(FoldedText text) {
    int[] tokens = new int[text.length() + 1];
    int count = 0;
    int unspaced = 0;
    for (int i = 0; i < text.length(); i++) {
      tokens[i] = count;
      char c = text.at(i);
      if (Characters.isUnspaced(c)) {
        unspaced++;
        if (unspaced % 2 == 0) {
          count++;
        }
      } else if (c == ' ' || c == '\n' || c == '-') {
        count++;
      }
    }
    tokens[text.length()] = count;
    return tokens;
  }
}
