package org.tradestats.extraction.annotation;

import java.util.ArrayList;
import java.util.List;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Language;

/**
 * Cuts a folded text into sentences: at line ends, and at marks that end a sentence.
 *
 * <p>Own code beside ICU's: it runs on the folded text in the same pass, and a lexicon's
 * abbreviations, ordinals ("30. Juni") and initials end no sentence.
 */
final class Segmenter {
  private static final int LONGEST_HEADING = 90;
  private static final String ALWAYS = "。！？!?؟۔";
  private static final int LONGEST_SENTENCE = 1000;
  private static final String CLOSING = "\"')]}」』）】›";
  private static final String BULLETS = "•·・○●▽■□▪◆*-–";

  private final Language language;
  private final FoldedText text;
  private final List<Sentence> sentences = new ArrayList<>();
  private int paragraph;

  private Segmenter(Language language, FoldedText text) {
    this.language = language;
    this.text = text;
  }

  /**
   * The sentences of a text.
   *
   * @param titleLength how many characters of the original are the headline; 0 if none is
   */
  static List<Sentence> segment(Language language, FoldedText text, int titleLength) {
    Segmenter segmenter = new Segmenter(language, text);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.at(i) == '\n' && !segmenter.isSoftBreak(i)) {
        segmenter.line(start, i, titleLength);
        start = i + 1;
      }
    }
    return segmenter.sentences;
  }

  /** A line that goes on in lower case on the next line was wrapped, not ended. */
  private boolean isSoftBreak(int lineFeed) {
    char before = text.at(lineFeed - 1);
    if (!Characters.isLetter(before) && before != ',' && !Characters.isDigit(before)) {
      return false;
    }
    int next = lineFeed + 1;
    if (next >= text.length() || !Characters.isLetter(text.at(next))) {
      return false;
    }
    return Character.isLowerCase(text.original().charAt(text.originalStart(next)));
  }

  private void line(int from, int to, int titleLength) {
    int start = skipSpaces(from, to);
    if (start >= to) {
      return;
    }
    paragraph++;
    boolean title = text.originalStart(start) < titleLength;
    boolean bullet = BULLETS.indexOf(text.at(start)) >= 0;
    boolean heading =
        !title
            && !bullet
            && to - start <= LONGEST_HEADING
            && ".。!?؟:：!".indexOf(text.at(to - 1)) < 0
            && text.at(to - 1) != '"';
    Sentence.Kind kind =
        title
            ? Sentence.Kind.TITLE
            : bullet
                ? Sentence.Kind.BULLET
                : heading ? Sentence.Kind.HEADING : Sentence.Kind.PARAGRAPH;
    int sentence = start;
    for (int i = start; i < to; i++) {
      if (endsSentence(i, to)) {
        int end = i + 1;
        while (end < to && CLOSING.indexOf(text.at(end)) >= 0) {
          end++;
        }
        add(sentence, end, kind);
        sentence = skipSpaces(end, to);
        i = Math.max(i, sentence - 1);
      } else if (isEndless(sentence, i)) {
        add(sentence, i + 1, kind);
        sentence = skipSpaces(i + 1, to);
        i = Math.max(i, sentence - 1);
      }
    }
    if (sentence < to) {
      add(sentence, to, kind);
    }
  }

  /** No sentence of the news is so long; what has no end is cut, between words where it has any. */
  private boolean isEndless(int start, int index) {
    int length = index - start;
    return length > LONGEST_SENTENCE
        && (length > 2 * LONGEST_SENTENCE || text.at(index) == ' ' || text.at(index) == '、');
  }

  private void add(int start, int end, Sentence.Kind kind) {
    sentences.add(new Sentence(sentences.size(), start, end, kind, paragraph));
  }

  private int skipSpaces(int from, int to) {
    int i = from;
    while (i < to && text.at(i) == ' ') {
      i++;
    }
    return i;
  }

  private boolean endsSentence(int i, int to) {
    char c = text.at(i);
    if (c == ' ' || Characters.isLetter(c) || Characters.isUnspaced(c)) {
      return false;
    }
    if (ALWAYS.indexOf(c) >= 0) {
      return !(Characters.isDigit(text.at(i - 1)) && Characters.isDigit(text.at(i + 1)));
    }
    if (c == '…') {
      return i + 1 == to || text.at(i + 1) == ' ';
    }
    if (c != '.') {
      return false;
    }
    int next = i + 1;
    while (next < to && CLOSING.indexOf(text.at(next)) >= 0) {
      next++;
    }
    if (next < to && text.at(next) != ' ') {
      return false;
    }
    return next >= to || !isAbbreviated(i) && startsSentence(skipSpaces(next, to), to);
  }

  private boolean startsSentence(int index, int to) {
    if (index >= to) {
      return true;
    }
    char original = text.original().charAt(text.originalStart(index));
    return !Character.isLowerCase(original) && ",;)".indexOf(original) < 0;
  }

  /** Whether the dot belongs to an abbreviation, an initial or an ordinal. */
  private boolean isAbbreviated(int dot) {
    int start = dot;
    while (start > 0 && text.at(start - 1) != ' ' && text.at(start - 1) != '\n') {
      start--;
    }
    while (start < dot
        && !Characters.isLetter(text.at(start))
        && !Characters.isDigit(text.at(start))) {
      start++;
    }
    String word = text.slice(start, dot);
    if (word.isEmpty()) {
      return false;
    }
    if (word.chars().allMatch(c -> Characters.isDigit((char) c))) {
      return word.length() <= 2;
    }
    int letters = start;
    while (letters < dot && !Characters.isLetter(text.at(letters))) {
      letters++;
    }
    String stem = text.slice(letters, dot);
    return stem.length() == 1 && Character.isLetter(stem.charAt(0))
        || language.isAbbreviation(stem)
        || language.isAbbreviation(word);
  }
}
