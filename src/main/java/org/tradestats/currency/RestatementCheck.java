package org.tradestats.currency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.currency.RatePeriods.Attempt;
import org.tradestats.extraction.Figure;
import org.tradestats.issue.ImpliedRateConflict;
import org.tradestats.issue.Issue;

/**
 * Compares the rate that an article implies, where it gives one quantity in two currencies, with
 * ours.
 *
 * <p>Reporters convert at the average of the figure's period or at the rate of the day they write.
 * So the implied rate may be near either: the average that would convert the figure, or that of the
 * month of publication. Only if it is more than {@link #TOLERATED_PERCENT} from both, there is an
 * issue on both figures.
 *
 * <p>Example: "3.28 billion yuan (456 million dollars)" of June 2024 implies 7.19 yuan a dollar,
 * ours is 7.26, 0.9 % off. "3.28 billion yuan (45.6 million dollars)" is a conflict.
 */
public final class RestatementCheck {
  /** The greatest difference, in percent of our rate, that is no conflict. */
  public static final BigDecimal TOLERATED_PERCENT = new BigDecimal("5");

  /**
   * What the confidence of either figure in a conflict is multiplied by: one of the two is misread
   * or misstated, and nothing tells which, so each is wrong with a probability of a half.
   */
  public static final BigDecimal CONFIDENCE_IN_CONFLICT = new BigDecimal("0.5");

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final RatePreference rates;

  public RestatementCheck(RatePreference rates) {
    this.rates = rates;
  }

  /**
   * Checks the figures of one article.
   *
   * @param figures all figures of the article, in the order of its text
   * @param published the article's publication date, or null where it is not known
   */
  public Restatements check(List<Figure> figures, @Nullable LocalDate published) {
    List<ImpliedRate> impliedRates = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    Set<Figure> conflicting = new HashSet<>();
    for (int i = 0; i < figures.size(); i++) {
      for (int j = i + 1; j < figures.size(); j++) {
        if (restates(figures.get(i), figures.get(j))) {
          ImpliedRate implied = compare(figures.get(i), figures.get(j), published);
          impliedRates.add(implied);
          if (isConflict(implied)) {
            conflicting.add(implied.figure());
            conflicting.add(implied.restated());
            issues.add(issue(implied.figure(), implied));
            issues.add(issue(implied.restated(), implied));
          }
        }
      }
    }
    List<Figure> judged =
        figures.stream()
            .map(figure -> conflicting.contains(figure) ? withLessConfidence(figure) : figure)
            .toList();
    return new Restatements(judged, impliedRates, issues);
  }

  private static boolean restates(Figure one, Figure other) {
    return one.group() != null
        && one.group().equals(other.group())
        && one.articleId().equals(other.articleId())
        && one.unit().isCurrency()
        && other.unit().isCurrency()
        && !one.unit().equals(other.unit())
        && one.value().signum() != 0
        && other.value().signum() != 0;
  }

  private ImpliedRate compare(Figure one, Figure other, @Nullable LocalDate published) {
    BigDecimal rate = other.value().abs().divide(one.value().abs(), ExchangeRate.PRECISION);
    ExchangeRate implied = ExchangeRate.of(one.unit(), other.unit(), rate);
    AverageRate nearest = null;
    BigDecimal difference = null;
    for (List<Attempt> attempts : attempts(one, published)) {
      Optional<AverageRate> ours = findFirst(one, other, attempts);
      if (ours.isPresent()) {
        BigDecimal percent = differencePercent(rate, ours.get().rate().rate());
        if (difference == null || percent.abs().compareTo(difference.abs()) < 0) {
          nearest = ours.get();
          difference = percent;
        }
      }
    }
    return new ImpliedRate(one, other, implied, nearest, difference);
  }

  private static List<List<Attempt>> attempts(Figure figure, @Nullable LocalDate published) {
    YearMonth month = published == null ? null : YearMonth.from(published);
    List<Attempt> own =
        figure.status() != Status.ACTUAL
            ? RatePeriods.ofForeseen(month)
            : figure.period() == null ? List.of() : RatePeriods.ofOwn(figure.period());
    return List.of(own, RatePeriods.ofPublication(month));
  }

  private Optional<AverageRate> findFirst(Figure one, Figure other, List<Attempt> attempts) {
    return attempts.stream()
        .map(attempt -> rates.findAverage(one.unit(), other.unit(), attempt.period()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static BigDecimal differencePercent(BigDecimal implied, BigDecimal ours) {
    return implied
        .subtract(ours)
        .multiply(HUNDRED)
        .divide(ours, ExchangeRate.PRECISION)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static boolean isConflict(ImpliedRate implied) {
    BigDecimal difference = implied.differencePercent();
    return difference != null && difference.abs().compareTo(TOLERATED_PERCENT) > 0;
  }

  private static ImpliedRateConflict issue(Figure subject, ImpliedRate implied) {
    AverageRate ours = Objects.requireNonNull(implied.ours());
    return new ImpliedRateConflict(
        subject.id(),
        implied.figure().quote(),
        implied.restated().quote(),
        shown(implied.implied()),
        shown(ours.rate()) + " (" + ours.source() + ", " + ours.period() + ")",
        Objects.requireNonNull(implied.differencePercent()));
  }

  private static String shown(ExchangeRate rate) {
    return ExchangeRate.of(rate.base(), rate.counter(), rate.rate().round(new MathContext(5)))
        .toString();
  }

  private static Figure withLessConfidence(Figure f) {
    return new Figure(
        f.articleId(),
        f.flow(),
        f.reporter(),
        f.partner(),
        f.product(),
        f.period(),
        f.value(),
        f.unit(),
        f.status(),
        f.qualifier(),
        f.valueLow(),
        f.valueHigh(),
        f.changePercent(),
        f.group(),
        f.confidence().multiply(CONFIDENCE_IN_CONFLICT),
        f.quote(),
        f.sentence(),
        f.start(),
        f.end());
  }
}
