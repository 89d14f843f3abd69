package org.tradestats.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.RatePeriods.Attempt;
import org.tradestats.extraction.Figure;
import org.tradestats.issue.Issue;
import org.tradestats.issue.UnconvertibleFigure;

/**
 * Converts figures into one or more base currencies, each at the average rate of its own period.
 *
 * <p>The period whose average is taken:
 *
 * <ul>
 *   <li>the figure's own ({@link RateMethod#AVERAGE}), or, where no provider covers it, the
 *       shortest longer period that holds it ({@link RateMethod#LONGER_PERIOD});
 *   <li>of a figure without period the month of publication, or, as that month may be unfinished,
 *       the month before ({@link RateMethod#PUBLICATION_MONTH}), or the year that holds it;
 *   <li>of a target or forecast the latest full year before publication ({@link
 *       RateMethod#LATEST_YEAR}), at most three years back where rates come late.
 * </ul>
 *
 * <p>A rate in percent is not converted. Safe for use by several threads.
 *
 * <p>Example: 100 billion roubles of 2022 are 1.46 billion dollars, by the Bank of Russia's 68.5
 * roubles a dollar; the ECB's 42 days of that year are no average.
 */
public final class CurrencyConverter {
  private final List<Unit> bases;
  private final RatePreference rates;
  private final ConcurrentMap<Question, Answer> answers = new ConcurrentHashMap<>();

  /**
   * A converter into base currencies.
   *
   * @throws IllegalArgumentException if there is no base currency, or no rates for one
   */
  public CurrencyConverter(List<Unit> bases, RatePreference rates) {
    if (bases.isEmpty()) {
      throw new IllegalArgumentException("No base currency: expected at least one, such as USD");
    }
    for (Unit base : bases) {
      if (!rates.currencies().contains(base)) {
        throw new IllegalArgumentException(
            "Base currency \"" + base + "\": expected one with rates, of " + rates.currencies());
      }
    }
    this.bases = List.copyOf(new LinkedHashSet<>(bases));
    this.rates = rates;
  }

  /** The base currencies, in the order of {@link ConvertedFigure#conversions()}. */
  public List<Unit> bases() {
    return bases;
  }

  /**
   * Converts a figure.
   *
   * @param published the article's publication date, or null where it is not known
   */
  public Conversions convert(Figure figure, @Nullable LocalDate published) {
    if (!figure.unit().isCurrency()) {
      return new Conversions(new ConvertedFigure(figure, List.of()), List.of());
    }
    List<Conversion> conversions = new ArrayList<>(bases.size());
    List<Issue> issues = new ArrayList<>();
    for (Unit base : bases) {
      Answer answer = answer(figure, base, published);
      if (answer.conversionOfOne != null) {
        conversions.add(scale(answer.conversionOfOne, figure.value()));
      } else {
        issues.add(new UnconvertibleFigure(figure.id(), figure.quote(), base, answer.refusal));
      }
    }
    return new Conversions(new ConvertedFigure(figure, conversions), issues);
  }

  private Answer answer(Figure figure, Unit base, @Nullable LocalDate published) {
    boolean foreseen = figure.status() != Status.ACTUAL;
    boolean needsPublication = foreseen || figure.period() == null;
    Question question =
        new Question(
            figure.unit(),
            base,
            figure.period(),
            foreseen,
            needsPublication && published != null ? YearMonth.from(published) : null);
    Answer known = answers.get(question);
    return known != null ? known : answers.computeIfAbsent(question, this::resolve);
  }

  private static Conversion scale(Conversion one, BigDecimal value) {
    return new Conversion(
        one.base(),
        value.multiply(one.rate()),
        one.rate(),
        one.ratePeriod(),
        one.method(),
        one.source(),
        one.coverage());
  }

  private Answer resolve(Question question) {
    if (question.from.equals(question.to)) {
      return sameCurrency(question);
    }
    List<Attempt> attempts = attempts(question);
    for (Attempt attempt : attempts) {
      Optional<AverageRate> found = rates.findAverage(question.from, question.to, attempt.period());
      if (found.isPresent()) {
        return Answer.of(conversionOfOne(found.get(), attempt.method()));
      }
    }
    return Answer.refused(refusal(question, attempts));
  }

  private static Conversion conversionOfOne(AverageRate average, RateMethod period) {
    boolean pegged =
        switch (average.basis()) {
          case PARITY -> true;
          case PARITY_AND_OBSERVED -> period == RateMethod.AVERAGE;
          case OBSERVED -> false;
        };
    BigDecimal rate = average.rate().rate();
    return new Conversion(
        average.rate().counter(),
        rate,
        rate,
        average.period(),
        pegged ? RateMethod.PEG : period,
        average.source(),
        average.coverage());
  }

  private static Answer sameCurrency(Question question) {
    TimePeriod period = question.period;
    if (period == null && question.published != null) {
      period = RatePeriods.monthOf(question.published);
    }
    return Answer.of(
        new Conversion(
            question.to,
            BigDecimal.ONE,
            BigDecimal.ONE,
            period,
            RateMethod.SAME_CURRENCY,
            "",
            BigDecimal.ONE));
  }

  private static List<Attempt> attempts(Question question) {
    if (question.foreseen) {
      return RatePeriods.ofForeseen(question.published);
    }
    return question.period != null
        ? RatePeriods.ofOwn(question.period)
        : RatePeriods.ofPublication(question.published);
  }

  private String refusal(Question question, List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return (question.foreseen ? "a target or forecast" : "no period")
          + " in an article without publication date: expected a date to choose a rate by";
    }
    StringBuilder text = new StringBuilder();
    text.append(question.from).append(" for ").append(attempts.get(0).period()).append(": ");
    if (!rates.currencies().contains(question.from)) {
      return text.append("no provider has the currency").toString();
    }
    List<String> shortfalls =
        rates.shortfalls(question.from, question.to, attempts.get(0).period());
    text.append(shortfalls.isEmpty() ? "no provider has rates" : String.join("; ", shortfalls));
    text.append(", nor for ");
    List<String> others =
        attempts.stream().skip(1).map(attempt -> attempt.period().code()).distinct().toList();
    text.append(others.isEmpty() ? "a longer period" : String.join(", ", others));
    return text.append("; expected an average of at least 90 % of the due days or months")
        .toString();
  }

  private record Question(
      Unit from,
      Unit to,
      @Nullable TimePeriod period,
      boolean foreseen,
      @Nullable YearMonth published) {}

  /** The conversion of one unit, or why there is none. */
  private record Answer(@Nullable Conversion conversionOfOne, String refusal) {
    static Answer of(Conversion conversion) {
      return new Answer(conversion, "");
    }

    static Answer refused(String why) {
      return new Answer(null, why);
    }
  }
}
