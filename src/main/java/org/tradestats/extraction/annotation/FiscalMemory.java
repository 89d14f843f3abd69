package org.tradestats.extraction.annotation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.PeriodResolver.Span;
import org.tradestats.extraction.annotation.YearReader.YearPart;
import org.tradestats.language.FiscalYears;

/** The fiscal years of an article: by the rules of countries, and as told so far. */
final class FiscalMemory {
  private static final int FARTHEST_START = 31;
  private static final int FRESH_MONTHS = 4;

  private final PeriodResolver resolver;
  private final FiscalRules rules;
  private @Nullable TimePeriod last;

  FiscalMemory(PeriodResolver resolver, FiscalRules rules) {
    this.resolver = resolver;
    this.rules = rules;
  }

  /** The fiscal year told last, or null. */
  @Nullable TimePeriod last() {
    return last;
  }

  void keep(TimePeriod year) {
    last = year;
  }

  /** The rule for a year told by its number. */
  FiscalYears.@Nullable Rule rule(int sentence) {
    return rules.of(sentence);
  }

  /**
   * A year told against the publication, by the rule of the country named or of the year told last.
   */
  @Nullable TimePeriod relative(int sentence, int shift) {
    FiscalYears.Rule rule = rules.ofNamed(sentence);
    if (rule == null && last != null && last.months() == 12) {
      rule = new FiscalYears.Rule(MonthDay.from(last.start()), true, "");
    }
    rule = rule == null ? rules.of(sentence) : rule;
    return rule == null ? null : rule.at(resolver.published(), shift);
  }

  /**
   * The fiscal year of the country that begins in the days around a year told by its last month.
   */
  TimePeriod official(int sentence, TimePeriod year) {
    FiscalYears.Rule rule = rules.of(sentence);
    if (rule == null) {
      return year;
    }
    for (int shift : new int[] {0, 1}) {
      TimePeriod official = rule.startingIn(year.start().getYear() + shift);
      if (Math.abs(ChronoUnit.DAYS.between(official.start(), year.start())) <= FARTHEST_START) {
        return official;
      }
    }
    return year;
  }

  /** The fiscal year in question: the one told last, else the one of the publication. */
  @Nullable TimePeriod current(int sentence) {
    if (last != null) {
      return last;
    }
    FiscalYears.Rule rule = rules.of(sentence);
    return rule == null ? null : rule.at(resolver.published(), 0);
  }

  /**
   * A fiscal year that is told by a number and by the month with which it ended: the country's own
   * if that ends so, else the second of two numbers ends it, and one number names the year that
   * ended in it, or began in it and is just over at the publication.
   */
  TimePeriod ended(int sentence, YearPart year, Span month) {
    TimePeriod period = year.period();
    int days = period.end().getMonthValue() - month.lastMonth();
    if (period.months() != 12 || Math.abs(days) <= 1 || year.number() == 0 && !year.relative()) {
      return period;
    }
    if (year.relative()) {
      return official(sentence, resolver.endingWith(resolver.open(month, false), 12));
    }
    TimePeriod later = resolver.endingWith(resolver.inYear(month, year.number() + 1), 12);
    LocalDate published = resolver.published();
    boolean isLater =
        year.isDouble()
            || !later.end().isAfter(published)
                && later.end().isAfter(published.minusMonths(FRESH_MONTHS));
    return official(sentence, isLater ? later : later.plusYears(-1));
  }
}
