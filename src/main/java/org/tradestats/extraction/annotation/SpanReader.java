package org.tradestats.extraction.annotation;

import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.PeriodResolver.Span;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** Reads parts of years at a cursor: months, quarters, halves, and what ends with a month. */
final class SpanReader {
  private static final int LATE_DAY = 28;

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final PeriodCursor cursor;
  private @Nullable Match yearTo;
  private @Nullable Match monthsTo;
  private @Nullable Match upTo;
  private @Nullable Match days;
  private boolean endedBefore;

  SpanReader(AnnotatedText annotated, PeriodCursor cursor) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.cursor = cursor;
  }

  /** A part of a year, and what words around it make of it. */
  static final class SpanPart {
    private final int start;
    private int end;
    private final Span months;
    private boolean counted;
    private int day;
    private int endingMonths;
    private boolean ended;
    private boolean upTo;
    private int days;

    SpanPart(int start, int end, Span months) {
      this.start = start;
      this.end = end;
      this.months = months;
    }

    TimePeriod apply(PeriodResolver resolver, TimePeriod base) {
      if (days > 0) {
        return resolver.firstDays(base, days);
      }
      if (upTo) {
        return resolver.upTo(base);
      }
      return endingMonths > 0 ? resolver.endingWith(base, endingMonths) : base;
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    Span months() {
      return months;
    }

    /** Whether it counts months from the first of a year, calendar or fiscal. */
    boolean counted() {
      return counted;
    }

    /** Whether it is the month with which a year ended. */
    boolean ended() {
      return ended;
    }

    /** Whether it is a day. */
    boolean isDay() {
      // Up to 31 March: the month is whole.
      return day > 0 && !(upTo && day >= LATE_DAY);
    }

    /** The number of the day in its month; 0 if it is no day. */
    int day() {
      return day;
    }

    /**
     * Whether it ends the span that it belongs to: January to it, or the year that ended with it.
     */
    boolean upTo() {
      return upTo;
    }
  }

  /** Reads the words before a month that say what it ends. */
  void readOpening() {
    yearTo = cursor.take("year_to");
    endedBefore = cursor.take("ended") != null;
    monthsTo = yearTo == null ? cursor.take("months_to") : null;
    upTo = yearTo == null && monthsTo == null ? cursor.take("up_to") : null;
    days = cursor.take("first_days");
  }

  /** Whether such words have been read. */
  boolean hasOpening() {
    return yearTo != null || endedBefore || monthsTo != null || upTo != null || days != null;
  }

  /**
   * A part of a year, or null.
   *
   * @param afterFiscal whether the words "fiscal year" stand before it
   */
  @Nullable SpanPart span(boolean afterFiscal) {
    SpanPart year = endedYear();
    if (year != null) {
      return year;
    }
    Match match = cursor.take("quarters");
    if (match == null) {
      match = cursor.take("quarter_number");
    }
    if (match != null) {
      int quarter = argument(match);
      return quarter < 1 || quarter > 4 ? null : counted(match, new Span(quarter * 3 - 2, 3));
    }
    match = cursor.take("halves");
    if (match == null) {
      match = cursor.take("half_number");
    }
    if (match != null) {
      int half = argument(match);
      return half < 1 || half > 2 ? null : counted(match, new Span(half * 6 - 5, 6));
    }
    match = cursor.take("spans");
    if (match != null) {
      int code = match.term().number().intValue();
      return counted(match, new Span(code / 100, code % 100));
    }
    match = cursor.take("first_months");
    if (match != null) {
      int months = argument(match);
      return months < 1 || months > 12 ? null : counted(match, new Span(1, months));
    }
    return months(afterFiscal);
  }

  /** The year that ends with a month, told behind it: 6月までの1年間. */
  private @Nullable SpanPart endedYear() {
    PeriodCursor.Place place = cursor.place();
    Match whole = cursor.take("ended_year");
    Match month = whole == null ? cursor.takeMonth() : whole;
    if (month == null || whole == null && cursor.take("ended_year") == null) {
      cursor.goBack(place);
      return null;
    }
    int last = argument(month);
    if (last < 1 || last > 12) {
      cursor.goBack(place);
      return null;
    }
    SpanPart part = new SpanPart(month.start(), cursor.lastEnd(), new Span(last, 1));
    part.endingMonths = 12;
    part.ended = true;
    return part;
  }

  private static SpanPart counted(Match match, Span span) {
    SpanPart part = new SpanPart(match.start(), match.end(), span);
    part.counted = true;
    return part;
  }

  static int argument(Match match) {
    return match.number() >= 0 ? match.number() : match.term().number().intValue();
  }

  /** A month, months from … to …, and what ends with a month. */
  private @Nullable SpanPart months(boolean afterFiscal) {
    if (!hasOpening()) {
      readOpening();
    }
    boolean ended = endedBefore;
    Match month = cursor.takeMonth();
    if (month == null && (ended || yearTo != null)) {
      month = cursor.takeMonthBehindDay();
    }
    if (month == null) {
      return null;
    }
    int first = argument(month);
    int start = month.start();
    if (first < 1 || first > 12) {
      return null;
    }
    int before = rangeStartBefore(month);
    int last = first;
    int end = month.end();
    if (before > 0) {
      first = before;
    } else {
      Match second = cursor.takeJoinedMonth(end);
      if (second != null) {
        last = argument(second);
        end = second.end();
      }
    }
    if (days == null) {
      days = cursor.take("first_days");
    }

    int length = last - first + 1;
    SpanPart part = new SpanPart(start, end, new Span(first, length < 1 ? length + 12 : length));
    boolean fiscalEnd =
        ended
            ? afterFiscal
            : (cursor.take("ended") != null || upTo != null) && cursor.take("fiscal") != null;
    part.endingMonths =
        yearTo != null || fiscalEnd ? 12 : monthsTo != null ? argument(monthsTo) : 0;
    part.ended = ended || fiscalEnd;
    part.upTo = upTo != null && part.endingMonths == 0;
    part.days = days == null ? 0 : days.number() > 0 ? days.number() : 10;
    part.day = part.days == 0 && part.endingMonths == 0 && !ended ? day(month) : 0;

    return part;
  }

  /** 1至5月, 1-9月: the first month of a range may be told by its number alone. */
  private int rangeStartBefore(Match month) {
    int i = month.start() - 1;
    Match joiner = annotated.findEnding(TermKind.PERIOD, month.start(), "range_joiners");
    if (joiner != null) {
      i = joiner.start() - 1;
    } else if (text.at(i) == '-' || text.at(i) == '–') {
      i--;
    } else {
      return 0;
    }
    int value = 0;
    int place = 1;
    while (Characters.isDigit(text.at(i)) && place <= 10) {
      value += (text.at(i) - '0') * place;
      place *= 10;
      i--;
    }
    return value >= 1 && value <= 12 ? value : 0;
  }

  /** The number of the day beside a month's name: 16 May, May 16, 1er août, 5月16日; 0 for none. */
  private int day(Match month) {
    int before = annotated.skipSpacesBack(month.start());
    while (before > 0 && (text.at(before - 1) == '.' || text.at(before - 1) == ' ')) {
      before--;
    }
    Match glue = annotated.findEnding(TermKind.PERIOD_GLUE, before);
    if (glue != null && text.at(glue.start() - 1) == ' ') {
      before = annotated.skipSpacesBack(glue.start());
    }
    if (glue == null) {
      before = beforeOrdinal(before);
    }
    int digits = 0;
    while (Characters.isDigit(text.at(before - 1 - digits)) && digits < 3) {
      digits++;
    }
    if (digits == 1 || digits == 2) {
      boolean stands =
          !Characters.isLetter(text.at(before - digits - 1)) && text.at(before - digits - 1) != '-';
      return stands ? dayNumber(before - digits, digits) : 0;
    }
    int after = month.end();
    while (text.at(after) == ' ' || text.at(after) == '.') {
      after++;
    }
    digits = 0;
    while (Characters.isDigit(text.at(after + digits)) && digits < 5) {
      digits++;
    }
    char then = text.at(after + digits);
    boolean stands =
        (digits == 1 || digits == 2)
                && !Characters.isUnspaced(then)
                && (then != '.' && then != ',' || !Characters.isDigit(text.at(after + digits + 1)))
                && then != '%'
            || digits > 0 && digits < 3 && (then == '日' || then == '号');
    return stands ? dayNumber(after, digits) : 0;
  }

  /** Before the letters of a number of order: 1er, 1st; the same index if there are none. */
  private int beforeOrdinal(int end) {
    int letters = end;
    while (end - letters < 2 && Characters.isLetter(text.at(letters - 1))) {
      letters--;
    }
    int digits = letters;
    while (letters - digits < 2 && Characters.isDigit(text.at(digits - 1))) {
      digits--;
    }
    char before = text.at(digits - 1);
    boolean isOrdinal =
        end - letters == 2
            && digits < letters
            && (before == ' ' || before == '\n')
            && !Characters.isUnspaced(text.at(letters));
    return isOrdinal ? letters : end;
  }

  private int dayNumber(int start, int digits) {
    int number = text.at(start) - '0';
    return digits == 2 ? number * 10 + text.at(start + 1) - '0' : number;
  }
}
