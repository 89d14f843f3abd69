package org.tradestats.extraction.annotation;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.language.FiscalYears;

/** The arithmetic of periods: from what the words say to days, against the day of publication. */
final class PeriodResolver {
  /** Months from a first month; a length of 0 means the whole year. */
  record Span(int firstMonth, int months) {
    int lastMonth() {
      return firstMonth + months - 1;
    }
  }

  private final LocalDate published;

  PeriodResolver(LocalDate published) {
    this.published = published;
  }

  LocalDate published() {
    return published;
  }

  TimePeriod relativeYear(int shift) {
    return TimePeriod.ofYear(published.getYear() + shift);
  }

  TimePeriod relativeMonth(int shift) {
    YearMonth month = YearMonth.from(published).plusMonths(shift);
    return TimePeriod.ofMonth(month.getYear(), month.getMonthValue());
  }

  TimePeriod relativeQuarter(int shift) {
    YearMonth month = YearMonth.from(published).plusMonths(3L * shift);
    return TimePeriod.ofQuarter(month.getYear(), (month.getMonthValue() + 2) / 3);
  }

  TimePeriod relativeHalf(int shift) {
    YearMonth month = YearMonth.from(published).plusMonths(6L * shift);
    return TimePeriod.ofHalf(month.getYear(), (month.getMonthValue() + 5) / 6);
  }

  TimePeriod inYear(Span span, int year) {
    return TimePeriod.ofMonths(year, span.firstMonth(), span.months());
  }

  /** The latest span of these months that had begun by the last month, or, ahead, the next one. */
  TimePeriod open(Span span, boolean ahead) {
    TimePeriod thisYear = inYear(span, published.getYear());
    YearMonth last = YearMonth.of(published.getYear(), 1).plusMonths(span.lastMonth() - 1L);
    YearMonth now = YearMonth.from(published);
    if (ahead) {
      return last.isBefore(now) ? thisYear.plusYears(1) : thisYear;
    }
    boolean over =
        last.isBefore(now)
            || last.equals(now) && (span.months() > 1 || published.getDayOfMonth() > 10);
    return over ? thisYear : thisYear.plusYears(-1);
  }

  /** The months of this kind that lie nearest to the publication, before it or after it. */
  TimePeriod nearest(Span span) {
    int apart = span.firstMonth() - published.getMonthValue();
    int year = published.getYear() + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
    return inYear(span, year);
  }

  /** January to the month before the publication; null in January. */
  @Nullable TimePeriod yearToDate() {
    int months = published.getMonthValue() - 1;
    return months == 0 ? null : TimePeriod.ofMonths(published.getYear(), 1, months);
  }

  /** The months that end with a month. */
  TimePeriod endingWith(TimePeriod month, int months) {
    return new TimePeriod(month.start().plusMonths(1L - months), months, 0);
  }

  TimePeriod upTo(TimePeriod month) {
    return TimePeriod.ofMonths(month.start().getYear(), 1, month.start().getMonthValue());
  }

  TimePeriod firstDays(TimePeriod month, int days) {
    return new TimePeriod(month.start(), 0, days);
  }

  TimePeriod fiscal(FiscalYears.@Nullable Rule rule, int year, boolean startYear) {
    if (rule == null) {
      return startYear ? new TimePeriod(LocalDate.of(year, 7, 1), 12, 0) : TimePeriod.ofYear(year);
    }
    return startYear ? rule.startingIn(year) : rule.named(year);
  }

  /** The months of a fiscal year: "first nine months of the fiscal year". */
  TimePeriod inFiscal(TimePeriod fiscalYear, Span span) {
    return new TimePeriod(fiscalYear.start().plusMonths(span.firstMonth() - 1L), span.months(), 0);
  }

  /** The year that two digits mean: at most fifteen years ahead. */
  int shortYear(int digits) {
    int year = 2000 + digits;
    return year > published.getYear() + 15 ? year - 100 : year;
  }
}
