package org.tradestats.extraction.annotation;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.language.Characters;
import org.tradestats.language.FiscalYears;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** Reads years at a cursor: told, relative, fiscal, double, of other calendars. */
final class YearReader {
  /** Lower numbers are years of another calendar. */
  private static final int FIRST_YEAR = 1900;

  /** A double year that lies farther ahead than this is one of Nepal's calendar. */
  private static final int FARTHEST_YEAR = 40;

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final PeriodResolver resolver;
  private final IntFunction<FiscalYears.@Nullable Rule> fiscalRule;
  private final String oldCalendar;
  private final PeriodCursor cursor;
  private boolean sawFiscal;

  YearReader(
      AnnotatedText annotated,
      PeriodResolver resolver,
      IntFunction<FiscalYears.@Nullable Rule> fiscalRule,
      String oldCalendar,
      PeriodCursor cursor) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.resolver = resolver;
    this.fiscalRule = fiscalRule;
    this.oldCalendar = oldCalendar;
    this.cursor = cursor;
  }

  /**
   * A year.
   *
   * @param fiscal whether it is a fiscal one, or one of another calendar
   * @param relative whether it is told against the publication
   */
  record YearPart(TimePeriod period, boolean fiscal, boolean relative) {}

  /** Whether the last read passed the words "fiscal year" without a number. */
  boolean sawFiscal() {
    return sawFiscal;
  }

  /**
   * A year, or null; then {@link #sawFiscal} tells whether a fiscal year without number is there.
   *
   * @param fiscalBefore whether the words "the fiscal year" have been read
   */
  @Nullable YearPart year(Sentence sentence, boolean fiscalBefore) {
    Match fiscalYear = cursor.take("fiscal");
    boolean fiscal = fiscalBefore || fiscalYear != null;
    sawFiscal = fiscal;
    Match calendar = cursor.takePrefix("calendars.");
    if (calendar != null && calendar.number() > 0) {
      sawFiscal = false;
      TimePeriod period =
          OtherCalendars.year(calendar.term().key().substring(10), calendar.number());
      return period == null ? null : new YearPart(period, true, false);
    }
    Match match = cursor.take("years");
    int value = match == null ? 0 : match.number();
    if (match == null && fiscalYear != null && fiscalYear.number() > 0) {
      match = fiscalYear;
      value = match.number() < 100 ? resolver.shortYear(match.number()) : match.number();
    }
    if (match == null && (match = cursor.take("short_years")) != null) {
      value = resolver.shortYear(match.number());
    }
    if (match == null && (match = cursor.take("eras")) != null) {
      value = match.term().number().intValue() + Math.max(match.number(), 1);
    }
    if (match == null) {
      return relativeYear(sentence, fiscal);
    }
    sawFiscal = false;
    int second = secondYear(match.end(), value);
    fiscal |= cursor.take("fiscal") != null;
    if (calendar == null) {
      calendar = cursor.takePrefix("calendars.");
    }
    if (calendar != null || value < FIRST_YEAR) {
      String name = calendar == null ? oldCalendar : calendar.term().key().substring(10);
      TimePeriod period = OtherCalendars.year(name, value);
      return period == null ? null : new YearPart(period, true, false);
    }
    FiscalYears.Rule rule = fiscalRule.apply(sentence.index());
    if (second == value + 1 && value > resolver.published().getYear() + FARTHEST_YEAR) {
      TimePeriod period = OtherCalendars.year("nepali", value);
      return period == null ? null : new YearPart(period, true, false);
    }
    if (second == value + 1) {
      return new YearPart(resolver.fiscal(rule, value, true), true, false);
    }
    return fiscal
        ? new YearPart(resolver.fiscal(rule, value, false), true, false)
        : new YearPart(TimePeriod.ofYear(value), false, false);
  }

  private @Nullable YearPart relativeYear(Sentence sentence, boolean fiscalBefore) {
    Match match = cursor.take("relative_fiscal_years");
    boolean fiscalWord = match != null;
    if (match == null) {
      match = cursor.take("relative_years");
    }
    if (match == null) {
      return null;
    }
    sawFiscal = false;
    int shift = match.term().number().intValue();
    boolean fiscal = (cursor.take("fiscal") != null) || fiscalBefore || fiscalWord;
    FiscalYears.Rule rule = fiscalRule.apply(sentence.index());
    if (fiscal && rule != null) {
      return new YearPart(rule.at(resolver.published(), shift), true, true);
    }
    return new YearPart(resolver.relativeYear(shift), false, true);
  }

  private boolean isJoiner(int index) {
    return annotated.matchesIn(index, index + 1).stream()
        .anyMatch(
            m ->
                m.is(TermKind.PERIOD) && m.term().key().equals("range_joiners") && m.length() == 1);
  }

  /** The second year of 2022-23, 2022/2023, 2022至23; 0 if there is none. */
  private int secondYear(int end, int first) {
    char sign = text.at(end);
    boolean dash = sign == '-' || sign == '/' || sign == '–';
    if (!dash && !isJoiner(end)) {
      return 0;
    }
    int i = end + 1;
    int value = 0;
    while (Characters.isDigit(text.at(i)) && i - end <= 4) {
      value = value * 10 + (text.at(i) - '0');
      i++;
    }
    int digits = i - end - 1;
    int year = digits == 2 ? first / 100 * 100 + value : digits == 4 && dash ? value : 0;
    if (year == first / 100 * 100) {
      year += 100;
    }
    if (year == first + 1) {
      cursor.goBehind(i);
      return year;
    }
    return 0;
  }
}
