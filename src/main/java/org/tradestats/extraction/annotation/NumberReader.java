package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** Reads one number in digits, words or Han characters. */
final class NumberReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final char FIRST_ENCLOSED = '\u2460';
  private static final char LAST_ENCLOSED = '\u24ff';
  private static final int MOST_DECIMALS = 4;
  private static final int MOST_WORDS = 12;
  private static final Set<TermKind> ZERO_RATES = EnumSet.of(TermKind.ZERO_RATE);
  private static final Set<TermKind> ZERO_RATES_OR_FRACTIONS =
      EnumSet.of(TermKind.ZERO_RATE, TermKind.FRACTION);
  private static final Set<TermKind> NUMBERS =
      EnumSet.of(
          TermKind.NUMBER_WORD,
          TermKind.FRACTION,
          TermKind.DUAL,
          TermKind.BARE_SCALE,
          TermKind.ZERO_RATE);

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final NumberStyle style;
  private final IntPredicate beforeBillions;

  NumberReader(AnnotatedText annotated, NumberStyle style, IntPredicate beforeBillions) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.style = style;
    this.beforeBillions = beforeBillions;
  }

  /** Whether a number may begin at an index. */
  boolean mayStart(int index) {
    char c = text.at(index);
    if (Characters.isDigit(c)) {
      boolean first = !Characters.isDigit(text.at(index - 1)) || isEnclosed(index - 1);
      return first && !isEnclosed(index) && !isInsideWord(index);
    }
    if (annotated.language().hasHanNumbers() && HanNumbers.isHanNumeral(c)) {
      return !HanNumbers.isHanNumeral(text.at(index - 1))
          && !Characters.isDigit(text.at(index - 1));
    }
    if (Characters.isLetter(c)) {
      return annotated.findsAny(NUMBERS, index);
    }
    return annotated.findsAny(
        Characters.isDigit(text.at(index - 1)) ? ZERO_RATES : ZERO_RATES_OR_FRACTIONS, index);
  }

  /** Whether a digit was ① or ⑴ before it was folded: the mark of a list. */
  private boolean isEnclosed(int index) {
    char original = text.original().charAt(text.originalStart(index));
    return original >= FIRST_ENCLOSED && original <= LAST_ENCLOSED;
  }

  /** Whether a number word stands one letter behind an index, glued to a joining letter. */
  boolean isGlued(int index) {
    return Characters.isLetter(text.at(index))
        && Characters.isLetter(text.at(index + 1))
        && mayStart(index + 1);
  }

  /** Digits behind a Latin letter that is no currency (G20, B2B) are no number. */
  private boolean isInsideWord(int index) {
    char before = text.at(index - 1);
    if ((before == '.' || before == ',') && Characters.isDigit(text.at(index - 2))) {
      return true;
    }
    boolean latin = before >= 'a' && before <= 'z';
    return latin && annotated.findEnding(TermKind.CURRENCY, index) == null;
  }

  /** The number that begins at an index, or null. */
  @Nullable NumberToken read(int start, int limit) {
    char c = text.at(start);
    if (annotated.language().hasHanNumbers()
        && (Characters.isDigit(c) || HanNumbers.isHanNumeral(c))) {
      NumberToken han = HanNumbers.read(text, start, limit, style);
      if (han != null || !Characters.isDigit(c)) {
        return han;
      }
    }
    if (Characters.isDigit(c)) {
      NumberStyle.Read read = style.read(text, start, limit, beforeBillions);
      return read == null ? null : NumberToken.digits(start, read.end(), read.value());
    }
    return inWords(start, limit);
  }

  private @Nullable NumberToken inWords(int start, int limit) {
    Match dual = annotated.find(TermKind.DUAL, start);
    if (dual != null && !isPlainScale(dual)) {
      return new NumberToken(start, dual.end(), dual.term().number(), true, true, false);
    }
    if (dual != null || annotated.find(TermKind.BARE_SCALE, start) != null) {
      int before = annotated.skipSpacesBack(start);
      boolean vague = annotated.findEnding(TermKind.VAGUE, before) != null;
      return vague || annotated.find(TermKind.SCALE, start) == null
          ? null
          : new NumberToken(start, start, BigDecimal.ONE, false, true, false);
    }
    Match fraction = annotated.find(TermKind.FRACTION, start);
    Match first = annotated.find(TermKind.NUMBER_WORD, start);
    if (fraction != null && (first == null || fraction.length() >= first.length())) {
      boolean whole = fraction.term().number().compareTo(BigDecimal.ONE) > 0;
      return !whole && annotated.find(TermKind.SCALE, annotated.skipSpaces(fraction.end())) == null
          ? null
          : new NumberToken(start, fraction.end(), fraction.term().number(), false, true, false);
    }
    return first == null || !first.enclitic().isEmpty() ? null : words(first, limit);
  }

  /** مليارا is two of them before a noun, but one before "and": مليارا و117 مليون. */
  private boolean isPlainScale(Match dual) {
    Match scale = annotated.find(TermKind.SCALE, dual.start());
    int next = annotated.skipSpaces(dual.end());
    Match joiner = annotated.find(TermKind.COMPOUND_JOINER, next);
    return scale != null
        && scale.end() == dual.end()
        && joiner != null
        && mayStart(annotated.skipSpaces(joiner.end()));
  }

  private NumberToken words(Match first, int limit) {
    BigDecimal sum = first.term().number();
    BigDecimal last = sum;
    int end = first.end();
    for (int k = 0; k < MOST_WORDS; k++) {
      Match next = nextWord(end);
      if (next == null || next.end() > limit) {
        break;
      }
      BigDecimal value = next.term().number();
      if (value.compareTo(HUNDRED) == 0 && sum.compareTo(HUNDRED) < 0 && sum.signum() > 0) {
        sum = sum.multiply(HUNDRED);
      } else if (isSmallerStep(value, last) || isUnitBeforeTens(value, last)) {
        sum = sum.add(value);
      } else {
        break;
      }
      last = value;
      end = next.end();
    }
    return decimals(new NumberToken(first.start(), end, sum, false, true, false), limit);
  }

  /** Two point three five, zwei Komma fünfundzwanzig. */
  private NumberToken decimals(NumberToken whole, int limit) {
    Match sign = annotated.find(TermKind.DECIMAL_WORD, annotated.skipSpaces(whole.end()));
    int end = sign == null ? limit : annotated.skipSpaces(sign.end());
    StringBuilder digits = new StringBuilder();
    int last = whole.end();
    while (digits.length() < MOST_DECIMALS && end < limit) {
      Match word = annotated.find(TermKind.NUMBER_WORD, end);
      if (word == null || word.end() > limit || word.term().number().compareTo(HUNDRED) >= 0) {
        break;
      }
      digits.append(word.term().number().toPlainString());
      last = word.end();
      end = annotated.skipSpaces(last);
    }
    return digits.isEmpty()
        ? whole
        : new NumberToken(
            whole.start(),
            last,
            whole.value().add(new BigDecimal("0." + digits)),
            false,
            true,
            false);
  }

  private @Nullable Match nextWord(int end) {
    int at = annotated.skipSpaces(end);
    Match word = annotated.find(TermKind.NUMBER_WORD, at);
    if (word == null && at > end && isGlued(at)) {
      word = annotated.find(TermKind.NUMBER_WORD, at + 1);
    }
    if (word == null) {
      Match joiner = annotated.find(TermKind.JOINER, at);
      if (joiner != null) {
        word = annotated.find(TermKind.NUMBER_WORD, annotated.skipSpaces(joiner.end()));
      }
    }
    return word;
  }

  /** Hundreds, then tens, then units. */
  private static boolean isSmallerStep(BigDecimal value, BigDecimal last) {
    return value.compareTo(last) < 0
        && (last.compareTo(HUNDRED) >= 0
            || last.compareTo(BigDecimal.TEN) > 0
                && value.compareTo(BigDecimal.TEN) < 0
                && last.remainder(BigDecimal.TEN).signum() == 0);
  }

  /** أربعة وسبعين: the unit stands before the tens. */
  private static boolean isUnitBeforeTens(BigDecimal value, BigDecimal last) {
    return last.compareTo(BigDecimal.TEN) < 0
        && value.compareTo(BigDecimal.TEN) > 0
        && value.compareTo(HUNDRED) < 0
        && value.remainder(BigDecimal.TEN).signum() == 0;
  }
}
