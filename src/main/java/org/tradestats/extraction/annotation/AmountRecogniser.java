package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.language.Characters;
import org.tradestats.language.Currencies;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Finds amounts: number, scale, currency or percent sign, in any order that a language writes them.
 *
 * <p>Reads left to right and looks a bounded way ahead at each number, so that it is linear.
 */
final class AmountRecogniser {
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  /** Stands for the currency of the article's own country. */
  static final String LOCAL = "local";

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final NumberReader numbers;
  private final ShortScale shortScale;

  private AmountRecogniser(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.numbers =
        new NumberReader(
            annotated,
            NumberStyle.of(text, annotated.language().hasDecimalComma()),
            this::isBillions);
    this.shortScale = new ShortScale(annotated);
  }

  static List<Amount> recognise(AnnotatedText annotated) {
    AmountRecogniser recogniser = new AmountRecogniser(annotated);
    List<RawAmount> raw = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      recogniser.sentence(sentence, raw);
    }
    return new ElisionResolver(annotated).resolve(raw);
  }

  /** Whether a scale of at least 10^9 stands at an index, after spaces. */
  private boolean isBillions(int index) {
    Match scale = annotated.find(TermKind.SCALE, annotated.skipSpaces(index));
    return scale != null && scale.term().number().compareTo(BILLION) >= 0;
  }

  private void sentence(Sentence sentence, List<RawAmount> raw) {
    int i = sentence.start();
    int consumed = i;
    while (i < sentence.end()) {
      Match sign = annotated.find(TermKind.PERCENT, i);
      if (sign != null && HanNumbers.isHanNumeral(text.at(i))) {
        // 百分之: the numeral in the sign is no number of its own.
        i = sign.end();
        continue;
      }
      if (!numbers.mayStart(i)) {
        i++;
        continue;
      }
      RawAmount amount = parse(i, consumed, sentence);
      if (amount == null) {
        i++;
      } else {
        raw.add(amount);
        i = Math.max(amount.end(), amount.numberEnd());
        consumed = i;
      }
    }
  }

  private @Nullable RawAmount parse(int start, int consumed, Sentence sentence) {
    Match zero = annotated.find(TermKind.ZERO_RATE, start);
    if (zero != null) {
      return new RawAmount(
          start,
          zero.end(),
          zero.end(),
          zero.term().number(),
          "PERCENT",
          true,
          BigDecimal.ONE,
          false,
          false,
          false,
          sentence.index());
    }
    NumberToken token = numbers.read(start, sentence.end());
    if (token == null || isArticle(token)) {
      return null;
    }
    Match before = currencyBefore(token.start(), consumed);
    ScaledNumber parts = new ScaledNumber(annotated, numbers, token, before != null);
    parts.read(sentence.end());
    int from = token.start();
    int to = parts.end();
    String currency = "";
    BigDecimal factor = BigDecimal.ONE;
    Match percent = percentAfter(to);
    if (percent != null) {
      if (percent.is(TermKind.POINTS)) {
        return RawAmount.nothing(start, percent.end(), sentence.index());
      }
      if (percent.term().key().equals("tenths")) {
        return tenths(token, percent, sentence);
      }
      currency = "PERCENT";
      to = percent.end();
    } else {
      Match prefix = annotated.findEnding(TermKind.PERCENT, annotated.skipSpacesBack(from));
      Match after =
          parts.fused() == null
              ? currencyAfter(to, sentence.end(), before == null || isBareSign(before))
              : parts.fused();
      if (prefix != null
          && prefix.term().key().isEmpty()
          && prefix.start() >= consumed
          && after == null
          && !parts.scaled()) {
        currency = "PERCENT";
        from = prefix.start();
      } else if (after != null && isUsable(before, after)) {
        currency = fuller(before, after);
        to = after.end();
        from = before == null ? from : before.start();
      } else if (before != null) {
        currency = before.term().key();
        from = before.start();
        factor = parts.scaled() ? factor : scaleIn(before);
      } else if (after != null) {
        currency = after.term().key();
        to = after.end();
      }
    }
    boolean negative = isNegative(from, token.start());
    Match american = shortScale.find(currency, parts.end());
    if (american != null) {
      factor = american.term().number().divide(parts.scale());
    }
    BigDecimal value = parts.value().multiply(factor);
    Match fraction = annotated.find(TermKind.AND_FRACTION, annotated.skipSpaces(to));
    if (fraction != null && to > parts.end() && parts.scaled() && !currency.equals("PERCENT")) {
      // Six billion euros and a half.
      value = value.add(fraction.term().number().multiply(parts.scale()));
      to = fraction.end();
    }
    if (currency.isEmpty() && isQuantity(token.end(), to)) {
      return RawAmount.nothing(start, to, sentence.index());
    }
    Match subunit = annotated.find(TermKind.SUBUNIT, annotated.skipSpaces(to));
    if (currency.isEmpty() && subunit != null) {
      value = value.movePointLeft(2);
      currency = LOCAL;
      to = subunit.end();
    }
    boolean open = text.at(from - 1) == '(' && text.slice(from, to).indexOf(')') > 0;
    return new RawAmount(
        open ? from - 1 : from,
        trimmed(to, token.end(), sentence.end()),
        parts.end(),
        value,
        currency,
        parts.scaled() || factor.signum() > 0 && factor.compareTo(BigDecimal.ONE) != 0,
        parts.scale().multiply(factor),
        token.isYearLike() && !parts.scaled(),
        negative,
        token.over(),
        sentence.index());
  }

  /** Of a name before a number and one behind it the one that only one currency has. */
  private static String fuller(@Nullable Match before, Match after) {
    return before != null && Currencies.meanings(before.term().key()).size() == 1
        ? before.term().key()
        : after.term().key();
  }

  /** 5割 is 50 per cent, 3割5分 is 35, 六成六 is 66. */
  private RawAmount tenths(NumberToken token, Match sign, Sentence sentence) {
    BigDecimal value = token.value().multiply(BigDecimal.TEN);
    int end = sign.end();
    BigDecimal unit = BigDecimal.ONE;
    while (HanNumbers.digit(text.at(end)) >= 0) {
      value = value.add(unit.multiply(BigDecimal.valueOf(HanNumbers.digit(text.at(end)))));
      unit = unit.movePointLeft(1);
      end++;
    }
    Match ones = end == sign.end() ? null : annotated.find(TermKind.PERCENT, end);
    end = ones != null && ones.term().key().equals("hundredths") ? ones.end() : end;
    NumberToken rest = numbers.mayStart(end) ? numbers.read(end, sentence.end()) : null;
    if (rest != null) {
      Match hundredths = annotated.find(TermKind.PERCENT, rest.end());
      if (hundredths != null && hundredths.term().key().equals("hundredths")) {
        value = value.add(rest.value());
        end = hundredths.end();
      }
    }
    return new RawAmount(
        token.start(),
        end,
        end,
        value,
        "PERCENT",
        false,
        BigDecimal.TEN,
        false,
        false,
        token.over(),
        sentence.index());
  }

  /** The end of an amount without spaces, the full stop of its sentence and an "of" for nothing. */
  private int trimmed(int end, int number, int sentence) {
    int at = annotated.skipSpacesBack(end);
    Match of = annotated.findEnding(TermKind.ROLE_BEFORE, at, "of");
    if (of != null && of.start() > number && text.at(of.start() - 1) == ' ') {
      at = annotated.skipSpacesBack(of.start());
    }
    boolean stop = text.at(at - 1) == '.' && annotated.skipSpaces(at) >= sentence;
    return at > number && (stop || text.at(at - 1) == '\'') ? at - 1 : at;
  }

  /** The scale that stands in one sign with a currency: 10^6 in MMUS$ 16.900. */
  private BigDecimal scaleIn(Match currency) {
    Match scale = annotated.find(TermKind.SCALE, currency.start());
    return scale != null && scale.end() == currency.end() && scale.length() > 1
        ? scale.term().number()
        : BigDecimal.ONE;
  }

  /** Spanish un 14 %, German ein 5-Prozent-Zoll: a one in words before digits is an article. */
  private boolean isArticle(NumberToken token) {
    return token.words()
        && !token.scaled()
        && token.value().compareTo(BigDecimal.ONE) == 0
        && Characters.isDigit(text.at(annotated.skipSpaces(token.end())));
  }

  private @Nullable Match percentAfter(int end) {
    int at = annotated.skipSpaces(end);
    Match percent = annotated.find(TermKind.PERCENT, at);
    if (percent != null && percent.term().key().equals("hundredths")) {
      percent = null;
    }
    Match points = annotated.find(TermKind.POINTS, at);
    if (points != null && (percent == null || points.length() >= percent.length())) {
      return points;
    }
    return percent;
  }

  private @Nullable Match currencyBefore(int start, int consumed) {
    int at = annotated.skipSpacesBack(start);
    Match match = annotated.findEnding(TermKind.CURRENCY, at);
    if (match == null && text.at(at - 1) == '-') {
      match = annotated.findEnding(TermKind.CURRENCY, at - 1);
    }
    return match != null && match.start() >= consumed && !isStrayLetter(match, start)
        ? match
        : null;
  }

  /** Q1, S&P 500: a letter before a small plain number is no currency. */
  private boolean isStrayLetter(Match sign, int number) {
    if (sign.length() > 1 || !Characters.isLetter(text.at(sign.start()))) {
      return false;
    }
    NumberToken token = numbers.read(number, Math.min(number + 40, text.length()));
    return token != null
        && token.value().compareTo(BigDecimal.valueOf(1000)) < 0
        && annotated.find(TermKind.SCALE, annotated.skipSpaces(token.end())) == null;
  }

  /**
   * The currency behind a number.
   *
   * @param linked whether a small word may stand between: 5 billion of dollars
   */
  private @Nullable Match currencyAfter(int end, int limit, boolean linked) {
    int at = annotated.skipSpaces(end);
    Match currency = annotated.find(TermKind.CURRENCY, at);
    if (currency == null && linked) {
      Match of = annotated.find(TermKind.ROLE_BEFORE, at);
      if (of != null
          && (of.term().key().equals("of")
              || of.term().key().equals("source")
              || of.term().key().equals("in"))) {
        currency = annotated.find(TermKind.CURRENCY, annotated.skipSpaces(of.end()));
      }
    }
    boolean nextSign =
        currency != null
            && Characters.isDigit(text.at(currency.end()))
            && numbers.mayStart(currency.end());
    return currency != null && currency.end() <= limit && !nextSign ? currency : null;
  }

  /**
   * A sign before the number and a name after it must agree; "$5 billion euros" is no amount of
   * both.
   */
  private boolean isUsable(@Nullable Match before, Match after) {
    return before == null
        || isBareSign(before)
            && Currencies.meanings("peso").containsAll(Currencies.meanings(after.term().key()))
        || before.term().key().equals(after.term().key())
        || Currencies.meanings(before.term().key()).contains(after.term().key())
        || Currencies.meanings(after.term().key()).contains(before.term().key());
  }

  /** The $ of a dollar, and of many a peso. */
  private boolean isBareSign(Match sign) {
    return sign.length() == 1 && text.at(sign.start()) == '$';
  }

  private boolean isNegative(int from, int numberStart) {
    for (int start : new int[] {from, numberStart}) {
      char sign = text.at(start - 1);
      char before = text.at(start - 2);
      boolean free = before == ' ' || before == '(' || before == '\n' || before == ':';
      if ((sign == '-' || sign == '–' || sign == '▲' || sign == '△') && (free || sign > 0x2500)) {
        return true;
      }
      int end = annotated.skipSpacesBack(start);
      if (annotated.findEnding(TermKind.MINUS, end) != null) {
        return true;
      }
    }
    return false;
  }

  /** 1.3 million of Haitians: people at the end of a phrase, no goods behind them. */
  private boolean isPeople(int start) {
    Match people = annotated.find(TermKind.AREA_ADJECTIVE, start);
    if (people == null || text.at(people.end()) != ' ') {
      return false;
    }
    int next = annotated.skipSpaces(people.end());
    return annotated.matchesIn(next, next + 1).stream()
        .noneMatch(m -> m.is(TermKind.GOODS) || m.is(TermKind.PRODUCT) || m.is(TermKind.FLOW));
  }

  /** Whether what is counted stands behind a number, or in one term with its scale. */
  private boolean isQuantity(int number, int end) {
    int at = annotated.skipSpaces(end);
    if (annotated.matchesIn(number, at + 1).stream()
        .anyMatch(m -> m.is(TermKind.QUANTITY) && m.end() > end)) {
      return true;
    }
    Match of = annotated.find(TermKind.ROLE_BEFORE, at);
    if (of == null || !of.term().key().equals("of")) {
      return false;
    }
    int next = annotated.skipSpaces(of.end());
    return annotated.find(TermKind.QUANTITY, next) != null || isPeople(next);
  }
}
