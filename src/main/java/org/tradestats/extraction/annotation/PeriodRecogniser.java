package org.tradestats.extraction.annotation;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.PeriodMention.Kind;
import org.tradestats.extraction.annotation.PeriodResolver.Span;
import org.tradestats.language.Characters;
import org.tradestats.language.FiscalYears;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Finds periods: a span (month, quarter, half, months from January) and a year (told, relative,
 * fiscal, of another calendar), in either order, with small words between them.
 */
final class PeriodRecogniser {
  /** A double year that lies farther ahead than this is one of Nepal's calendar. */
  private static final int FARTHEST_YEAR = 40;

  private static final int LONGEST_GLOSS = 60;

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final PeriodResolver resolver;
  private final IntFunction<FiscalYears.@Nullable Rule> fiscalRule;
  private final List<PeriodMention> mentions = new ArrayList<>();
  private Cursor cursor = new Cursor(List.of(), 0);

  private PeriodRecogniser(
      AnnotatedText annotated,
      PeriodResolver resolver,
      IntFunction<FiscalYears.@Nullable Rule> fiscalRule) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.resolver = resolver;
    this.fiscalRule = fiscalRule;
  }

  /**
   * The periods of a text, by start.
   *
   * @param fiscalRule the fiscal year that is meant in the sentence of an index
   */
  static List<PeriodMention> recognise(
      AnnotatedText annotated,
      PeriodResolver resolver,
      IntFunction<FiscalYears.@Nullable Rule> fiscalRule) {
    PeriodRecogniser recogniser = new PeriodRecogniser(annotated, resolver, fiscalRule);
    for (Sentence sentence : annotated.sentences()) {
      recogniser.sentence(sentence);
    }
    return recogniser.mentions;
  }

  private void sentence(Sentence sentence) {
    List<Match> atoms =
        annotated.matchesIn(sentence.start(), sentence.end()).stream()
            .filter(m -> m.is(TermKind.PERIOD) && !m.term().key().equals("range_joiners"))
            .filter(m -> !isScaled(m))
            .toList();
    cursor = new Cursor(atoms, 0);
    while (cursor.hasNext()) {
      int before = cursor.index;
      Match first = cursor.peek();
      if (first.term().key().equals("now") && cursor.isOverlapped(first)) {
        cursor.index++;
        continue;
      }
      PeriodMention mention = null;
      try {
        mention = period(sentence, first);
      } catch (DateTimeException | IllegalArgumentException e) {
        // 31 February and the like: the words name no day, so there is no period here.
        mention = null;
      }
      if (mention != null) {
        mentions.add(mention);
      }
      if (cursor.index == before) {
        cursor.index++;
      }
      cursor.skipInside(mention == null ? first.start() + 1 : mention.end());
    }
  }

  /** Whether what looks like a bare year is the front of a greater number: 2000亿, 1982億. */
  private boolean isScaled(Match match) {
    return match.term().key().equals("years")
        && Characters.isDigit(text.at(match.end() - 1))
        && HanNumbers.isHanNumeral(text.at(match.end()));
  }

  private @Nullable PeriodMention period(Sentence sentence, Match first) {
    String key = first.term().key();
    int argument = first.term().number().intValue();
    switch (key) {
      case "now":
        return simple(sentence, first, Kind.NOW, null, 0);
      case "whole_year":
        return simple(sentence, first, Kind.RELATIVE_YEAR, wholeYear(), 0);
      case "same":
        return same(sentence, first);
      case "previous":
        return simple(sentence, first, Kind.PREVIOUS, null, -1);
      case "shifted":
        return simple(sentence, first, Kind.SHIFTED, null, argument);
      case "within":
        int years = first.number() > 0 ? first.number() : 1;
        return simple(sentence, first, Kind.WITHIN, resolver.relativeYear(years), 0);
      case "year_to_date":
        return simple(sentence, first, Kind.TO_DATE, resolver.yearToDate(), 0);
      case "relative_months":
        return relativeMonth(sentence, first, resolver.relativeMonth(argument));
      case "relative_quarters":
        return simple(sentence, first, Kind.SPAN, resolver.relativeQuarter(argument), 0);
      case "relative_halves":
        return simple(sentence, first, Kind.SPAN, resolver.relativeHalf(argument), 0);
      default:
        return composed(sentence, first.start());
    }
  }

  /** The same period, or "the same period of 2023": that of another year. */
  private PeriodMention same(Sentence sentence, Match first) {
    cursor.index++;
    cursor.lastEnd = first.end();
    cursor.skipInside(first.end());
    YearPart year = year(sentence);
    int end = year == null ? first.end() : cursor.lastEnd;
    TimePeriod in = year == null ? null : year.period;
    return mention(sentence, first.start(), end, Kind.SAME, in, 0);
  }

  /** A month told against the publication, or its first days: 今月1～10日. */
  private PeriodMention relativeMonth(Sentence sentence, Match month, TimePeriod period) {
    PeriodMention whole = simple(sentence, month, Kind.SPAN, period, 0);
    cursor.lastEnd = month.end();
    cursor.skipInside(month.end());
    Match days = cursor.take("first_days");
    return days == null
        ? whole
        : mention(
            sentence,
            month.start(),
            days.end(),
            Kind.SPAN,
            resolver.firstDays(period, days.number() > 0 ? days.number() : 10),
            0);
  }

  /**
   * The year of the period told last; else that of the publication, early in a year the one before.
   */
  private TimePeriod wholeYear() {
    for (int k = mentions.size() - 1; k >= 0; k--) {
      TimePeriod told = mentions.get(k).period();
      if (told != null && mentions.get(k).kind() != Kind.DATE) {
        return told.months() == 12 ? told : TimePeriod.ofYear(told.start().getYear());
      }
    }
    return resolver.relativeYear(resolver.published().getMonthValue() <= 2 ? -1 : 0);
  }

  private PeriodMention simple(
      Sentence sentence, Match match, Kind kind, @Nullable TimePeriod period, int shift) {
    cursor.index++;
    return mention(sentence, match.start(), match.end(), kind, period, shift);
  }

  private PeriodMention mention(
      Sentence sentence, int start, int end, Kind kind, @Nullable TimePeriod period, int shift) {
    int before = annotated.skipSpacesBack(start);
    boolean deadline =
        annotated.findEnding(TermKind.PERIOD_BY, before) != null
            || annotated.find(TermKind.PERIOD_BY, annotated.skipSpaces(end)) != null
                && !annotated.language().hasSpaces()
            || kind == Kind.WITHIN;
    return new PeriodMention(start, end, kind, period, shift, deadline, sentence.index());
  }

  /** A span with or without a year, or a year alone. */
  private @Nullable PeriodMention composed(Sentence sentence, int start) {
    YearPart year = year(sentence);
    int gloss = year != null && year.fiscal ? glossEnd(sentence) : 0;
    if (year != null && gloss > 0) {
      PeriodMention mention = yearAlone(sentence, start, year);
      cursor.skipInside(gloss);
      return mention;
    }
    SpanPart span = span();
    if (year == null && span != null) {
      year = year(sentence);
    }
    if (span == null) {
      return year == null ? null : yearAlone(sentence, start, year);
    }
    int from = Math.min(start, span.start);
    int to = Math.max(cursor.lastEnd, span.end);
    boolean ahead =
        annotated.findEnding(TermKind.PERIOD_BY, annotated.skipSpacesBack(from)) != null;
    TimePeriod base;
    if (year == null && span.day) {
      base = resolver.nearest(span.months);
    } else if (year == null) {
      base = resolver.open(span.months, ahead);
    } else if (year.fiscal && year.period.months() == 12 && span.counted) {
      base = resolver.inFiscal(year.period, span.months);
    } else {
      base = resolver.inYear(span.months, year.period.start().getYear());
    }
    TimePeriod period = span.apply(resolver, base);
    Kind kind = span.day ? Kind.DATE : year == null ? Kind.OPEN_SPAN : Kind.SPAN;
    return mention(sentence, from, to, kind, period, 0);
  }

  /**
   * Where the brackets end that say in days what a fiscal year is: 2022年度（2022年3月21日～…）; 0 if there
   * are none.
   */
  private int glossEnd(Sentence sentence) {
    int open = annotated.skipSpaces(cursor.lastEnd);
    if (text.at(open) != '(') {
      return 0;
    }
    for (int i = open; i < sentence.end() && i - open <= LONGEST_GLOSS; i++) {
      if (text.at(i) == ')') {
        return i;
      }
    }
    return 0;
  }

  private PeriodMention yearAlone(Sentence sentence, int start, YearPart year) {
    return mention(
        sentence,
        start,
        cursor.lastEnd,
        year.relative ? Kind.RELATIVE_YEAR : Kind.YEAR,
        year.period,
        0);
  }

  private record YearPart(TimePeriod period, boolean fiscal, boolean relative) {}

  private @Nullable YearPart year(Sentence sentence) {
    Match fiscalYear = cursor.take("fiscal");
    boolean fiscal = fiscalYear != null;
    Match calendar = cursor.takePrefix("calendars.");
    if (calendar != null && calendar.number() > 0) {
      TimePeriod period =
          resolver.otherCalendar(calendar.term().key().substring(10), calendar.number());
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
    int second = secondYear(match.end(), value);
    fiscal |= cursor.take("fiscal") != null;
    if (calendar == null) {
      calendar = cursor.takePrefix("calendars.");
    }
    if (calendar != null) {
      TimePeriod period = resolver.otherCalendar(calendar.term().key().substring(10), value);
      return period == null ? null : new YearPart(period, true, false);
    }
    FiscalYears.Rule rule = fiscalRule.apply(sentence.index());
    if (second == value + 1 && value > resolver.published().getYear() + FARTHEST_YEAR) {
      TimePeriod period = resolver.otherCalendar("nepali", value);
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
      cursor.lastEnd = i;
      cursor.skipInside(i);
      return year;
    }
    return 0;
  }

  /** A part of a year, and what words around it make of it. */
  private static final class SpanPart {
    private final int start;
    private int end;
    private final Span months;
    private boolean counted;
    private boolean day;
    private int endingMonths;
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
  }

  private @Nullable SpanPart span() {
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
    return months();
  }

  private static SpanPart counted(Match match, Span span) {
    SpanPart part = new SpanPart(match.start(), match.end(), span);
    part.counted = true;
    return part;
  }

  private static int argument(Match match) {
    return match.number() >= 0 ? match.number() : match.term().number().intValue();
  }

  /** A month, months from … to …, and what ends with a month. */
  private @Nullable SpanPart months() {
    Match yearTo = cursor.take("year_to");
    Match monthsTo = yearTo == null ? cursor.take("months_to") : null;
    Match upTo = yearTo == null && monthsTo == null ? cursor.take("up_to") : null;
    Match days = cursor.take("first_days");
    Match month = cursor.takeMonth();
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
    part.endingMonths = yearTo != null ? 12 : monthsTo != null ? argument(monthsTo) : 0;
    part.upTo = upTo != null;
    part.days = days == null ? 0 : days.number() > 0 ? days.number() : 10;
    part.day = part.days == 0 && isDay(month) && part.endingMonths == 0;
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

  /** Whether a day stands beside a month's name: 16 May, May 16, 5月16日. */
  private boolean isDay(Match month) {
    int before = annotated.skipSpacesBack(month.start());
    while (before > 0 && (text.at(before - 1) == '.' || text.at(before - 1) == ' ')) {
      before--;
    }
    Match glue = annotated.findEnding(TermKind.PERIOD_GLUE, before);
    if (glue != null && text.at(glue.start() - 1) == ' ') {
      before = annotated.skipSpacesBack(glue.start());
    }
    int digits = 0;
    while (Characters.isDigit(text.at(before - 1 - digits)) && digits < 3) {
      digits++;
    }
    if (digits == 1 || digits == 2) {
      return !Characters.isLetter(text.at(before - digits - 1))
          && text.at(before - digits - 1) != '-';
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
    return (digits == 1 || digits == 2)
            && !Characters.isUnspaced(then)
            && then != '.'
            && then != '%'
        || digits > 0 && digits < 3 && (then == '日' || then == '号');
  }

  /** The atoms of a sentence, taken one after another where only small words stand between. */
  private final class Cursor {
    private final List<Match> atoms;
    private int index;
    private int lastEnd;
    private int lastMonthEnd;

    Cursor(List<Match> atoms, int index) {
      this.atoms = atoms;
      this.index = index;
    }

    boolean hasNext() {
      return index < atoms.size();
    }

    Match peek() {
      Match atom = atoms.get(index);
      lastEnd = atom.start();
      return atom;
    }

    /** Whether another atom begins inside an atom and ends behind it. */
    boolean isOverlapped(Match atom) {
      for (int k = index + 1; k < atoms.size() && atoms.get(k).start() < atom.end(); k++) {
        if (atoms.get(k).end() > atom.end()) {
          return true;
        }
      }
      return false;
    }

    void skipInside(int end) {
      while (index < atoms.size() && atoms.get(index).start() < end) {
        index++;
      }
    }

    @Nullable Match take(String key) {
      return takeIf(key, false);
    }

    @Nullable Match takePrefix(String prefix) {
      return takeIf(prefix, true);
    }

    @Nullable Match takeMonth() {
      Match named = take("months");
      Match month = named == null ? take("month_number") : named;
      lastMonthEnd = month == null ? lastMonthEnd : month.end();
      return month;
    }

    private @Nullable Match takeIf(String key, boolean prefix) {
      for (int k = index; k < atoms.size() && atoms.get(k).start() == start(k); k++) {
        Match atom = atoms.get(k);
        String found = atom.term().key();
        if (atom.start() != atoms.get(index).start()) {
          return null;
        }
        if ((prefix ? found.startsWith(key) : found.equals(key))
            && isGlued(lastEnd, atom.start())) {
          lastEnd = atom.end();
          index = k + 1;
          skipInside(lastEnd);
          return atom;
        }
      }
      return null;
    }

    private int start(int k) {
      return atoms.get(k).start();
    }

    /** The month that a joiner connects with what ends at an index: January to May. */
    @Nullable Match takeJoinedMonth(int end) {
      if (index >= atoms.size() || !isMonth(atoms.get(index))) {
        return null;
      }
      Match second = atoms.get(index);
      int at = annotated.skipSpacesBack(second.start());
      int from = end;
      while (from < at && text.at(from) == ' ') {
        from++;
      }
      boolean dash =
          at - from == 1 && (text.at(from) == '-' || text.at(from) == '–' || text.at(from) == '/');
      boolean word = false;
      for (Match match : annotated.matchesIn(from, from + 1)) {
        word |=
            match.is(TermKind.PERIOD)
                && match.term().key().equals("range_joiners")
                && match.end() == at;
      }
      if (!dash && !word) {
        return null;
      }
      if (text.at(from) == '/' && argument(second) == argument(atoms.get(index - 1))) {
        index++;
        return null;
      }
      lastEnd = second.end();
      index++;
      skipInside(lastEnd);
      return second;
    }

    private boolean isMonth(Match match) {
      return match.term().key().equals("months") || match.term().key().equals("month_number");
    }

    /** The small word that an index stands in; it may have begun with the part before. */
    private @Nullable Match glueOver(int index) {
      Match glue = annotated.find(TermKind.PERIOD_GLUE, index);
      for (int start = index - 1; glue == null && start >= index - 12; start--) {
        Match longer = annotated.find(TermKind.PERIOD_GLUE, start);
        glue = longer != null && longer.end() > index ? longer : null;
      }
      return glue;
    }

    /** May 16, 2024: the index after a day between a month and its year; 0 if none stands there. */
    private int afterDay(int index, int from) {
      if (from == 0 || lastMonthEnd != from || !Characters.isDigit(text.at(index))) {
        return 0;
      }
      int end = index;
      while (Characters.isDigit(text.at(end))) {
        end++;
      }
      int ordinal = end;
      while (Characters.isLetter(text.at(ordinal)) && ordinal - end < 3) {
        ordinal++;
      }
      return end - index > 2 ? 0 : ordinal - end == 2 ? ordinal : end;
    }

    /** Whether only spaces, commas and small words stand between two indexes. */
    private boolean isGlued(int from, int to) {
      int i = from;
      while (i < to) {
        char c = text.at(i);
        if (c == ' ' || c == ',' || c == '-' || c == '،' || c == '(' || c == '\'') {
          i++;
          continue;
        }
        Match glue = glueOver(i);
        if (glue == null || glue.end() > to) {
          int afterDay = afterDay(i, from);
          if (afterDay == 0) {
            return false;
          }
          i = afterDay;
          continue;
        }
        i = glue.end();
      }
      return true;
    }
  }
}
