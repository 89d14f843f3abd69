package org.tradestats.extraction.annotation;

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

  private static final int LONGEST = 20;

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final PeriodResolver resolver;
  private final FiscalMemory fiscals;
  private final String oldCalendar;
  private final PeriodCursor cursor;
  private boolean sawFiscal;

  YearReader(
      AnnotatedText annotated,
      PeriodResolver resolver,
      FiscalMemory fiscals,
      String oldCalendar,
      PeriodCursor cursor) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.resolver = resolver;
    this.fiscals = fiscals;
    this.oldCalendar = oldCalendar;
    this.cursor = cursor;
  }

  /**
   * A year.
   *
   * @param fiscal whether it is a fiscal one, or one of another calendar
   * @param relative whether it is told against the publication
   * @param number the number that names it, the first one of two; 0 if none does
   * @param isDouble whether two numbers name it
   */
  record YearPart(
      TimePeriod period, boolean fiscal, boolean relative, int number, boolean isDouble) {
    YearPart(TimePeriod period, boolean fiscal, boolean relative) {
      this(period, fiscal, relative, 0, false);
    }
  }

  /**
   * Whether what looks like a bare year is none: the front of a greater number (2000亿, 1982億), or a
   * number such as 1402 where no calendar counts so low.
   */
  static boolean isNoYear(Match match, FoldedText text, String oldCalendar) {
    return match.term().key().equals("years")
        && (Characters.isDigit(text.at(match.end() - 1))
                && HanNumbers.isHanNumeral(text.at(match.end()))
            || match.number() < FIRST_YEAR && oldCalendar.isEmpty());
  }

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
    int glued = gluedYear();
    if (glued > 0) {
      int end = cursor.lastEnd();
      boolean fiscal = text.at(end - 1) == 'y' && text.at(end - 2) == 'f';
      cursor.goBehind(end + 2);
      sawFiscal = false;
      return fiscal
          ? new YearPart(
              resolver.fiscal(fiscals.rule(sentence.index()), glued, false),
              true,
              false,
              glued,
              false)
          : new YearPart(TimePeriod.ofYear(glued), false, false);
    }
    Match fiscalYear = cursor.take("fiscal");
    boolean fiscal = fiscalBefore || fiscalYear != null;
    sawFiscal = fiscal;
    PeriodCursor.Place place = cursor.place();
    Match calendar = cursor.takePrefix("calendars.");
    if (calendar != null && calendar.number() > 0) {
      TimePeriod period =
          OtherCalendars.year(calendar.term().key().substring(10), calendar.number());
      if (period != null) {
        sawFiscal = false;
        return new YearPart(period, true, false);
      }
      // 2H is no year of the Hijra.
      cursor.goBack(place);
      calendar = null;
    }
    Match match = cursor.take("years");
    int value = match == null ? 0 : match.number();
    if (match == null && fiscalYear != null && fiscalYear.number() > 0) {
      match = fiscalYear;
      value = match.number() < 100 ? resolver.shortYear(match.number()) : match.number();
    }
    if (match == null && (match = cursor.take("short_years")) != null) {
      value = resolver.shortYear(match.number());
      if (value > 0 && firstOfTwo(match.start()) == (value - 1) % 100) {
        // 19/20年度: the second number stands before the word.
        cursor.take("fiscal");
        sawFiscal = false;
        return doubleYear(sentence, value - 1);
      }
    }
    if (match == null && (match = cursor.take("eras")) != null) {
      value = match.term().number().intValue() + Math.max(match.number(), 1);
    }
    if (match == null) {
      sawFiscal |= calendar != null;
      return relativeYear(sentence, sawFiscal);
    }
    sawFiscal = false;
    if (calendar == null && isInDate(match)) {
      return null;
    }
    int second = secondYear(match.end(), value);
    if (second > value && isPlural(match.end() + 1)) {
      return new YearPart(
          TimePeriod.ofMonths(value, 1, 12 * (second - value + 1)), false, false, value, true);
    }
    fiscal |= cursor.take("fiscal") != null;
    if (calendar == null) {
      calendar = cursor.takePrefix("calendars.");
    }
    if (calendar != null || value < FIRST_YEAR) {
      String name = calendar == null ? oldCalendar : calendar.term().key().substring(10);
      TimePeriod period = OtherCalendars.year(name, value);
      return period == null ? null : new YearPart(period, true, false);
    }
    FiscalYears.Rule rule = fiscals.rule(sentence.index());
    if (second > value + 1) {
      return new YearPart(
          TimePeriod.ofMonths(value, 1, 12 * (second - value + 1)), false, false, value, true);
    }
    if (second == value + 1 && value > resolver.published().getYear() + FARTHEST_YEAR) {
      TimePeriod period = OtherCalendars.year("nepali", value);
      return period == null ? null : new YearPart(period, true, false);
    }
    if (second == value + 1) {
      return doubleYear(sentence, value);
    }
    return fiscal
        ? new YearPart(resolver.fiscal(rule, value, false), true, false, value, false)
        : new YearPart(TimePeriod.ofYear(value), false, false, value, false);
  }

  /** Whether the second of two years has words in the plural: 2022–2023 годах. */
  private boolean isPlural(int start) {
    return annotated.matchesIn(start, start + 1).stream()
        .anyMatch(m -> m.is(TermKind.PERIOD) && m.term().key().equals("several_years"));
  }

  /** The two digits glued to what was taken last: 2H14, 9MFY24; 0 if there are none. */
  private int gluedYear() {
    int i = cursor.lastEnd();
    boolean glued =
        i > 0
            && Characters.isLetter(text.at(i - 1))
            && !Characters.isUnspaced(text.at(i - 1))
            && Characters.isDigit(text.at(i))
            && Characters.isDigit(text.at(i + 1))
            && !Characters.isDigit(text.at(i + 2))
            && !Characters.isLetter(text.at(i + 2));
    return glued ? resolver.shortYear((text.at(i) - '0') * 10 + text.at(i + 1) - '0') : 0;
  }

  private YearPart doubleYear(Sentence sentence, int first) {
    FiscalYears.Rule rule = fiscals.rule(sentence.index());
    return new YearPart(resolver.fiscal(rule, first, true), true, false, first, true);
  }

  /** The two digits and slash that stand before a year: 19/20; -1 if there are none. */
  private int firstOfTwo(int start) {
    boolean two =
        text.at(start - 1) == '/'
            && Characters.isDigit(text.at(start - 2))
            && Characters.isDigit(text.at(start - 3))
            && !Characters.isDigit(text.at(start - 4));
    return two ? (text.at(start - 3) - '0') * 10 + text.at(start - 2) - '0' : -1;
  }

  /** Whether a year belongs to a date in figures: 5/6/2023, 2023-06-05, 05.06.2023. */
  private boolean isInDate(Match year) {
    char before = text.at(year.start() - 1);
    if ((before == '/' || before == '.' || before == '-')
        && Characters.isDigit(text.at(year.start() - 2))
        && Characters.isDigit(text.at(year.end() - 1))) {
      int i = year.start() - 2;
      while (Characters.isDigit(text.at(i)) && year.start() - i <= 4) {
        i--;
      }
      return text.at(i) == before && Characters.isDigit(text.at(i - 1));
    }
    int i = year.end();
    char sign = text.at(i);
    if (sign != '/' && sign != '.' && sign != '-') {
      return false;
    }
    int parts = 0;
    while (text.at(i) == sign && Characters.isDigit(text.at(i + 1))) {
      int start = ++i;
      while (Characters.isDigit(text.at(i))) {
        i++;
      }
      parts += i - start <= 2 ? 1 : 9;
    }
    return parts == 2;
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
    Match told = fiscalWord ? null : cursor.take("years");
    if (told != null && told.number() >= FIRST_YEAR) {
      // "This year 2024": the number says it.
      sawFiscal = false;
      return new YearPart(TimePeriod.ofYear(told.number()), false, false);
    }
    sawFiscal = false;
    int shift = match.term().number().intValue();
    boolean fiscal = (cursor.take("fiscal") != null) || fiscalBefore || fiscalWord;
    TimePeriod year = fiscal ? fiscals.relative(sentence.index(), shift) : null;
    if (year != null) {
      return new YearPart(year, true, true);
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
    if (year == first + 1 || dash && digits == 4 && year > first && year <= first + LONGEST) {
      cursor.goBehind(i);
      return year;
    }
    return 0;
  }
}
