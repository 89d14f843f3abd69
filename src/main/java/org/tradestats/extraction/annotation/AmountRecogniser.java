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
  private static final int MOST_PARTS = 6;

  /** Stands for the currency of the article's own country. */
  static final String LOCAL = "local";

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final NumberReader numbers;

  private AmountRecogniser(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.numbers =
        new NumberReader(
            annotated,
            NumberStyle.of(text, annotated.language().hasDecimalComma()),
            this::isBillions);
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
          BigDecimal.ZERO,
          "PERCENT",
          true,
          BigDecimal.ONE,
          false,
          false,
          false,
          sentence.index());
    }
    NumberToken token = numbers.read(start, sentence.end());
    if (token == null) {
      return null;
    }
    Parts parts = new Parts(token);
    parts.read(sentence.end());
    int from = token.start();
    int to = parts.end;
    String currency = "";
    Match percent = percentAfter(to);
    if (percent != null) {
      if (percent.is(TermKind.POINTS)) {
        return RawAmount.nothing(start, percent.end(), sentence.index());
      }
      currency = "PERCENT";
      to = percent.end();
    } else {
      Match prefix = annotated.findEnding(TermKind.PERCENT, annotated.skipSpacesBack(from));
      Match before = currencyBefore(from, consumed);
      Match after =
          parts.fused == null ? currencyAfter(to, sentence.end(), before == null) : parts.fused;
      if (prefix != null && prefix.start() >= consumed && after == null && !parts.scaled) {
        currency = "PERCENT";
        from = prefix.start();
      } else if (after != null && isUsable(before, after)) {
        currency = after.term().key();
        to = after.end();
        from = before == null ? from : before.start();
      } else if (before != null) {
        currency = before.term().key();
        from = before.start();
      } else if (after != null) {
        currency = after.term().key();
        to = after.end();
      }
    }
    boolean negative = isNegative(from, token.start());
    BigDecimal value = parts.value();
    if (currency.isEmpty() && isQuantity(to)) {
      return RawAmount.nothing(start, to, sentence.index());
    }
    Match subunit = annotated.find(TermKind.SUBUNIT, annotated.skipSpaces(to));
    if (currency.isEmpty() && subunit != null) {
      value = value.movePointLeft(2);
      currency = LOCAL;
      to = subunit.end();
    }
    return new RawAmount(
        from,
        to,
        parts.end,
        value,
        currency,
        parts.scaled,
        parts.scale(),
        token.isYearLike() && !parts.scaled,
        negative,
        token.over(),
        sentence.index());
  }

  private @Nullable Match percentAfter(int end) {
    int at = annotated.skipSpaces(end);
    Match percent = annotated.find(TermKind.PERCENT, at);
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
    boolean nextSign = currency != null && Characters.isDigit(text.at(currency.end()));
    return currency != null && currency.end() <= limit && !nextSign ? currency : null;
  }

  /**
   * A sign before the number and a name after it must agree; "$5 billion euros" is no amount of
   * both.
   */
  private boolean isUsable(@Nullable Match before, Match after) {
    return before == null
        || before.term().key().equals(after.term().key())
        || Currencies.meanings(before.term().key()).contains(after.term().key())
        || Currencies.meanings(after.term().key()).contains(before.term().key());
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

  private boolean isQuantity(int end) {
    int at = annotated.skipSpaces(end);
    if (annotated.find(TermKind.QUANTITY, at) != null) {
      return true;
    }
    Match of = annotated.find(TermKind.ROLE_BEFORE, at);
    return of != null
        && of.term().key().equals("of")
        && annotated.find(TermKind.QUANTITY, annotated.skipSpaces(of.end())) != null;
  }

  /** Adds up the parts of a number: scales multiply, smaller parts behind them add. */
  private final class Parts {
    private BigDecimal closed = BigDecimal.ZERO;
    private BigDecimal open;
    private BigDecimal lastScale = BigDecimal.ONE;
    private BigDecimal greatest = BigDecimal.ONE;
    private boolean scaled;
    private @Nullable Match fused;
    private int end;

    Parts(NumberToken token) {
      open = token.value();
      scaled = token.scaled();
      end = token.end();
      if (scaled) {
        lastScale = token.words() ? thousands(token.value()) : lastScale;
        greatest = power(token.value());
      }
    }

    BigDecimal value() {
      return closed.add(open).stripTrailingZeros();
    }

    /** The greatest scale told, 1 if none is. */
    BigDecimal scale() {
      return scaled ? greatest : BigDecimal.ONE;
    }

    void read(int limit) {
      for (int k = 0; k < MOST_PARTS && readPart(limit); k++) {
        // each part moves the end
      }
    }

    private boolean readPart(int limit) {
      int at = annotated.skipSpaces(end);
      Match fraction = annotated.find(TermKind.AND_FRACTION, at);
      if (fraction != null && fraction.end() <= limit) {
        BigDecimal unit = scaled ? lastScale : BigDecimal.ONE;
        open = open.add(fraction.term().number().multiply(unit));
        end = fraction.end();
        return true;
      }
      Match scale = annotated.find(TermKind.SCALE, at);
      Match sign = scale == null ? null : annotated.find(TermKind.CURRENCY, at);
      boolean longerSign = scale != null && sign != null && sign.length() > scale.length();
      if (scale != null && scale.end() <= limit && !longerSign) {
        if (sign != null && sign.length() == scale.length()) {
          // م.د, MDT: millions and a currency in one sign.
          fused = sign;
        }
        BigDecimal factor = scale.term().number();
        if (closed.signum() > 0 && factor.compareTo(lastScale) > 0) {
          open = closed.add(open).multiply(factor);
          closed = BigDecimal.ZERO;
        } else {
          open = open.multiply(factor);
        }
        lastScale = scaled && closed.signum() == 0 ? lastScale.multiply(factor) : factor;
        greatest = greatest.max(lastScale);
        scaled = true;
        end = scale.end();
        return true;
      }
      return scaled && compound(at, limit);
    }

    /** The power of a thousand in a number: 10^9 of two billion. */
    private BigDecimal thousands(BigDecimal value) {
      int digits = value.precision() - value.scale();
      return BigDecimal.ONE.scaleByPowerOfTen((digits - 1) / 3 * 3);
    }

    /** The scale inside a number that holds it: 10^8 of 54亿, 10^12 of 3兆. */
    private BigDecimal power(BigDecimal value) {
      for (int exponent : new int[] {12, 8, 4}) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        if (value.compareTo(power) >= 0) {
          return power;
        }
      }
      return BigDecimal.ONE;
    }

    /** 8 مليارات و917 مليون, 6 млрд 80,3 млн, 13 mil 550.6 millones. */
    private boolean compound(int at, int limit) {
      Match joiner = annotated.find(TermKind.COMPOUND_JOINER, at);
      int next = joiner == null ? at : annotated.skipSpaces(joiner.end());
      if (joiner == null && !numbers.mayStart(at) && numbers.isGlued(at)) {
        next = at + 1;
      }
      if (next >= limit || !numbers.mayStart(next)) {
        return false;
      }
      NumberToken token = numbers.read(next, limit);
      if (token == null
          || token.value().compareTo(BigDecimal.valueOf(1000)) >= 0 && !token.scaled()) {
        return false;
      }
      Match scale = annotated.find(TermKind.SCALE, annotated.skipSpaces(token.end()));
      if (scale == null) {
        boolean dual = token.scaled() && token.value().compareTo(lastScale) < 0;
        if (dual) {
          closed = closed.add(open);
          open = token.value();
          end = token.end();
        }
        return dual;
      }
      int order = scale.term().number().compareTo(lastScale);
      boolean thousandsOf =
          order > 0 && joiner == null && lastScale.compareTo(BigDecimal.valueOf(1000)) == 0;
      if (order >= 0 && !thousandsOf) {
        return false;
      }
      closed = closed.add(open);
      open = token.value();
      end = token.end();
      return true;
    }
  }
}
