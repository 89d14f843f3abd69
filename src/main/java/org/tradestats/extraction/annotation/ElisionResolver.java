package org.tradestats.extraction.annotation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.Amount.Elision;
import org.tradestats.language.FoldedText;

/**
 * Gives numbers the scale and currency that a neighbour tells for them ("from 1.1 to 1.9 billion
 * euros", "8.4 billion, after 7.9").
 *
 * <p>Three passes: what a number says or shares with the one behind it, what it shares with the one
 * before, and again what it shares with the one behind, now that this one may have inherited.
 */
final class ElisionResolver {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int FARTHEST_SENTENCE = 6;

  private final FoldedText text;
  private final AnnotatedText annotated;
  private final Joints joints;
  private final BareNumbers bare;

  ElisionResolver(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.joints = new Joints(annotated);
    this.bare = new BareNumbers(annotated);
  }

  List<Amount> resolve(List<RawAmount> all) {
    // A year is no amount, and stands in nobody's way.
    List<RawAmount> raw =
        all.stream().filter(r -> !r.yearLike() || !r.currency().isEmpty()).toList();
    @Nullable Amount[] amounts = new @Nullable Amount[raw.size()];
    backward(raw, amounts, false);
    forward(raw, amounts);
    backward(raw, amounts, true);
    first(raw, amounts);
    return new RangeJoiner(annotated, joints).join(amounts);
  }

  private void backward(List<RawAmount> raw, @Nullable Amount[] amounts, boolean bareOnly) {
    for (int k = raw.size() - 1; k >= 0; k--) {
      boolean open = bareOnly ? raw.get(k).currency().isEmpty() : !raw.get(k).isNothing();
      if (amounts[k] == null && open) {
        Amount next = k + 1 < amounts.length ? amounts[k + 1] : null;
        amounts[k] = fromNext(raw.get(k), next, k + 1 < raw.size() ? raw.get(k + 1) : null);
      }
    }
  }

  /**
   * "4.1 billion in 2023, 3.8 billion dollars in 2022": the first takes the currency told later.
   */
  private void first(List<RawAmount> raw, @Nullable Amount[] amounts) {
    for (int k = 0; k < amounts.length; k++) {
      Amount money = amounts[k];
      if (money != null && !money.isPercent()) {
        for (int i = k - 1; i >= 0 && raw.get(i).sentence() == money.sentence(); i--) {
          boolean bareScaled = raw.get(i).scaled() && raw.get(i).currency().isEmpty();
          if (amounts[i] == null && bareScaled && !bare.isInsideName(raw.get(i))) {
            amounts[i] = amount(raw.get(i), raw.get(i).value(), money.currency(), Elision.CURRENCY);
          }
        }
        return;
      }
    }
  }

  private void forward(List<RawAmount> raw, @Nullable Amount[] amounts) {
    Amount money = null;
    Amount last = null;
    for (int k = 0; k < amounts.length; k++) {
      if (amounts[k] == null) {
        amounts[k] = fromPrevious(raw.get(k), money, last);
      } else if (isEcho(raw.get(k), money)) {
        amounts[k] = null;
        continue;
      }
      Amount amount = amounts[k];
      if (amount == null) {
        continue;
      }
      if (!amount.isPercent() && !isConversion(amount, money)) {
        money = amount;
      }
      last = amount;
    }
  }

  /** "91 billion dirhams (9,100 billion centimes)": the same once more. */
  private static boolean isEcho(RawAmount raw, @Nullable Amount money) {
    if (!raw.isSubunit() || money == null || money.sentence() != raw.sentence()) {
      return false;
    }
    BigDecimal gap = money.value().subtract(raw.value()).abs();
    return gap.multiply(BigDecimal.valueOf(20)).compareTo(money.value()) < 0;
  }

  /** Whether an amount in brackets only tells the one before in another currency. */
  private boolean isConversion(Amount amount, @Nullable Amount money) {
    if (money == null
        || money.sentence() != amount.sentence()
        || money.currency().equals(amount.currency())
        || amount.start() < money.end()) {
      return false;
    }
    int start = annotated.skipSpaces(money.end());
    return text.at(start) == '(' && text.slice(start, amount.start()).indexOf(')') < 0;
  }

  /** What a number says itself, or shares with the amount behind it. */
  private @Nullable Amount fromNext(
      RawAmount raw, @Nullable Amount next, @Nullable RawAmount rawNext) {
    if (next != null && rawNext != null && next.sentence() == raw.sentence()) {
      Amount shared =
          joints.isListJoint(raw.end(), next.start())
              ? shared(raw, next, rawNext)
              : sharedOverWords(raw, next);
      if (shared != null) {
        return shared;
      }
    }
    if (rawNext != null && isFirstOfRange(raw, rawNext)) {
      return scaled(raw, rawNext.scale(), raw.currency(), Elision.SCALE);
    }
    return raw.currency().isEmpty() ? null : amount(raw, raw.value(), raw.currency(), Elision.NONE);
  }

  /** $6-7 billion: the scale stands behind the second number, the currency before the first. */
  private boolean isFirstOfRange(RawAmount raw, @Nullable RawAmount next) {
    return next != null
        && raw.isMoney()
        && !raw.scaled()
        && next.scaled()
        && next.currency().isEmpty()
        && next.sentence() == raw.sentence()
        && joints.isRangeJoint(raw.end(), next.start())
        && isComparable(raw.value().multiply(next.scale()), next.value());
  }

  private @Nullable Amount shared(RawAmount raw, Amount next, RawAmount rawNext) {
    boolean range = joints.isRangeJoint(raw.end(), next.start());
    if (!raw.currency().isEmpty()) {
      boolean scaleOnly =
          raw.isMoney()
              && !raw.scaled()
              && range
              && !next.isPercent()
              && rawNext.scaled()
              && isComparable(raw.value().multiply(next.scale()), next.value());
      return scaleOnly ? scaled(raw, next.scale(), raw.currency(), Elision.SCALE) : null;
    }
    // "111 bn in 2019 to 227.8 bn": a year never takes a neighbour's scale.
    if (raw.yearLike() || bare.isInsideName(raw)) {
      return null;
    }
    if (next.isPercent()) {
      return raw.scaled() || raw.value().compareTo(THOUSAND) > 0
          ? null
          : scaled(raw, next.scale(), next.currency(), Elision.CURRENCY);
    }
    if (raw.scaled()) {
      return amount(raw, raw.value(), next.currency(), Elision.CURRENCY);
    }
    if (isFar(raw.value().multiply(next.scale()), next.value())) {
      return null;
    }
    boolean scales =
        rawNext.scaled() || next.elision() == Elision.BOTH || next.elision() == Elision.SCALE;
    return scales
        ? scaled(raw, next.scale(), next.currency(), Elision.BOTH)
        : amount(raw, raw.value(), next.currency(), Elision.CURRENCY);
  }

  /**
   * "25 on steel, 10 percent on aluminium", "742 to Germany, 497 to Austria and 331 million francs
   * to Italy".
   */
  private @Nullable Amount sharedOverWords(RawAmount raw, Amount next) {
    boolean lacks = raw.currency().isEmpty() && !raw.scaled() && !raw.yearLike();
    if (lacks && next.isPercent()) {
      return !bare.isInsideName(raw) && bare.isParallel(raw, next.start())
          ? amount(raw, raw.value(), next.currency(), Elision.CURRENCY)
          : null;
    }
    return lacks
            && next.scale().compareTo(BigDecimal.ONE) > 0
            && !bare.isInsideName(raw)
            && isComparable(raw.value().multiply(next.scale()), next.value())
            && bare.isGappedList(raw, next.start())
        ? scaled(raw, next.scale(), next.currency(), Elision.BOTH)
        : null;
  }

  /** 14 and 5,200 million: a place in a list and its amount. */
  private static boolean isFar(BigDecimal first, BigDecimal second) {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return first.multiply(hundred).compareTo(second) < 0
        || second.multiply(hundred).compareTo(first) < 0;
  }

  /** Two ends of a range are of one order of magnitude. */
  private static boolean isComparable(BigDecimal first, BigDecimal second) {
    return first.compareTo(second.multiply(BigDecimal.valueOf(20))) < 0
        && second.compareTo(first.multiply(BigDecimal.valueOf(20))) < 0;
  }

  /**
   * A number without currency, or without both, that shares them with an amount before it.
   *
   * @param money the last amount of money, a conversion in brackets left out
   * @param last the last amount, percentages included
   */
  private @Nullable Amount fromPrevious(
      RawAmount raw, @Nullable Amount money, @Nullable Amount last) {
    if (raw.isNothing() || !raw.currency().isEmpty() || bare.isInsideName(raw)) {
      return null;
    }
    if (!raw.scaled() && last != null && last.isPercent() && isSharedRate(raw, last)) {
      return amount(raw, raw.value(), last.currency(), Elision.CURRENCY);
    }
    if (money == null) {
      return null;
    }
    if (raw.scaled()) {
      boolean near = raw.sentence() - money.sentence() <= FARTHEST_SENTENCE;
      return near ? scaledBefore(raw, money) : null;
    }
    if (raw.yearLike() || money.scale().compareTo(BigDecimal.ONE) == 0) {
      return null;
    }
    boolean comparable = isComparable(raw.value().multiply(money.scale()), money.value());
    boolean shares =
        money.sentence() == raw.sentence()
            ? bare.isMoney(raw, comparable) || comparable && bare.isBracketed(raw)
            : raw.sentence() - money.sentence() == 1 && comparable && bare.isLevel(raw);
    return shares ? scaled(raw, money.scale(), money.currency(), Elision.BOTH) : null;
  }

  private boolean isSharedRate(RawAmount raw, Amount last) {
    int sentences = raw.sentence() - last.sentence();
    return !raw.yearLike()
        && (sentences == 0 || sentences == 1 && bare.isAfterDash(raw))
        && bare.isRate(raw, last);
  }

  /** Some thousands beside billions are people or pieces. */
  private static boolean isTrifle(RawAmount raw, Amount money) {
    return raw.scale().compareTo(THOUSAND) <= 0
        && raw.value().multiply(THOUSAND).compareTo(money.scale()) < 0;
  }

  /** "49 mil millones … como 42 mil": the second half of a double scale is left out. */
  private @Nullable Amount scaledBefore(RawAmount raw, Amount money) {
    boolean half =
        raw.scale().compareTo(THOUSAND) == 0
            && money.scale().compareTo(MILLION) > 0
            && isComparable(raw.value().multiply(MILLION), money.value());
    if (half) {
      return amount(
          raw,
          raw.value().multiply(MILLION),
          money.currency(),
          Elision.BOTH,
          raw.scale().multiply(MILLION));
    }
    return isTrifle(raw, money)
        ? null
        : amount(raw, raw.value(), money.currency(), Elision.CURRENCY);
  }

  private Amount amount(RawAmount raw, BigDecimal value, String currency, Elision elision) {
    return amount(raw, value, currency, elision, raw.scale());
  }

  /** An amount with the scale of its neighbour, which it passes on: 3.4, 1.3 and 0.9 billion. */
  private Amount scaled(RawAmount raw, BigDecimal scale, String currency, Elision elision) {
    return amount(raw, raw.value().multiply(scale), currency, elision, scale);
  }

  private Amount amount(
      RawAmount raw, BigDecimal value, String currency, Elision elision, BigDecimal scale) {
    return new Amount(
        raw.start(),
        raw.end(),
        plain(value),
        null,
        null,
        currency,
        elision,
        raw.negative(),
        raw.over(),
        raw.sentence(),
        scale);
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
