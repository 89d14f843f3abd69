package org.tradestats.extraction.annotation;

import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.PeriodMention.Kind;
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
  /** Lower numbers are years only in the press of a country that counts its own. */
  private static final int FIRST_YEAR = 1900;

  private static final int LONGEST_GLOSS = 60;
  private static final int FARTHEST_START = 31;

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final PeriodResolver resolver;
  private final IntFunction<FiscalYears.@Nullable Rule> fiscalRule;
  private final List<PeriodMention> mentions = new ArrayList<>();
  private final String oldCalendar;
  private PeriodCursor cursor;
  private YearReader years;
  private SpanReader spans;
  private @Nullable TimePeriod lastFiscal;

  private PeriodRecogniser(
      AnnotatedText annotated,
      PeriodResolver resolver,
      IntFunction<FiscalYears.@Nullable Rule> fiscalRule,
      String oldCalendar) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.resolver = resolver;
    this.fiscalRule = fiscalRule;
    this.oldCalendar = oldCalendar;
    this.cursor = new PeriodCursor(annotated, List.of());
    this.years = new YearReader(annotated, resolver, fiscalRule, oldCalendar, cursor);
    this.spans = new SpanReader(annotated, cursor);
  }

  /**
   * The periods of a text, by start.
   *
   * @param fiscalRule the fiscal year that is meant in the sentence of an index
   * @param oldCalendar the calendar that a bare year such as 1402 belongs to; empty for none
   */
  static List<PeriodMention> recognise(
      AnnotatedText annotated,
      PeriodResolver resolver,
      IntFunction<FiscalYears.@Nullable Rule> fiscalRule,
      String oldCalendar) {
    PeriodRecogniser recogniser =
        new PeriodRecogniser(annotated, resolver, fiscalRule, oldCalendar);
    for (Sentence sentence : annotated.sentences()) {
      recogniser.sentence(sentence);
    }
    return recogniser.mentions;
  }

  private void sentence(Sentence sentence) {
    List<Match> atoms =
        annotated.matchesIn(sentence.start(), sentence.end()).stream()
            .filter(m -> m.is(TermKind.PERIOD) && !m.term().key().equals("range_joiners"))
            .filter(m -> !isScaled(m) && !isOtherNumber(m))
            .toList();
    cursor = new PeriodCursor(annotated, atoms);
    years = new YearReader(annotated, resolver, fiscalRule, oldCalendar, cursor);
    spans = new SpanReader(annotated, cursor);
    while (cursor.hasNext()) {
      int before = cursor.index();
      Match first = cursor.peek();
      String key = first.term().key();
      if ((key.equals("now") || key.equals("whole_year")) && cursor.isOverlapped(first)) {
        cursor.next();
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
      if (cursor.index() == before) {
        cursor.next();
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

  /** A number such as 1402 where no calendar counts so low. */
  private boolean isOtherNumber(Match match) {
    return match.term().key().equals("years")
        && match.number() < FIRST_YEAR
        && oldCalendar.isEmpty();
  }

  private @Nullable PeriodMention period(Sentence sentence, Match first) {
    String key = first.term().key();
    int argument = first.term().number().intValue();
    switch (key) {
      case "now":
        return simple(sentence, first, Kind.NOW, null, 0);
      case "whole_year":
        return wholeYear(sentence, first);
      case "same_fiscal":
        return sameFiscal(sentence, first);
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
        return composed(sentence, first.start(), false);
    }
  }

  /** The same period, or "the same period of 2023": that of another year. */
  private PeriodMention same(Sentence sentence, Match first) {
    cursor.next();
    cursor.goBehind(first.end());
    YearReader.YearPart year = years.year(sentence, false);
    int end = year == null ? first.end() : cursor.lastEnd();
    TimePeriod in = year == null ? null : year.period();
    return mention(sentence, first.start(), end, Kind.SAME, in, 0);
  }

  /** A month told against the publication, or its first days: 今月1～10日. */
  private PeriodMention relativeMonth(Sentence sentence, Match month, TimePeriod period) {
    PeriodMention whole = simple(sentence, month, Kind.SPAN, period, 0);
    cursor.goBehind(month.end());
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

  /** "The calendar year", with the year behind it or without. */
  private PeriodMention wholeYear(Sentence sentence, Match first) {
    cursor.next();
    cursor.goBehind(first.end());
    PeriodMention told = composed(sentence, first.start(), false);
    return told != null
        ? told
        : mention(sentence, first.start(), first.end(), Kind.RELATIVE_YEAR, wholeYear(), 0);
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
    cursor.next();
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

  /**
   * A span with or without a year, or a year alone.
   *
   * @param fiscalBefore whether the words "the fiscal year" have been read
   */
  private @Nullable PeriodMention composed(Sentence sentence, int start, boolean fiscalBefore) {
    YearReader.YearPart year = years.year(sentence, fiscalBefore);
    boolean fiscal = fiscalBefore || year == null && years.sawFiscal();
    int gloss = year != null && year.fiscal() ? glossEnd(sentence) : 0;
    if (year != null && gloss > 0) {
      PeriodMention mention = yearAlone(sentence, start, year);
      cursor.skipInside(gloss);
      return mention;
    }
    SpanReader.SpanPart span = spans.span(fiscal);
    if (year == null && span != null) {
      year = years.year(sentence, false);
      fiscal |= year == null && (years.sawFiscal() || cursor.take("same_fiscal") != null);
    }
    if (span == null) {
      return year == null ? null : yearAlone(sentence, start, year);
    }
    if (year != null && year.fiscal() && span.ended()) {
      // "Fiscal 2023-24, which ended in March": the year is told twice.
      return yearAlone(sentence, start, year);
    }
    int from = Math.min(start, span.start());
    int to = Math.max(cursor.lastEnd(), span.end());
    TimePeriod period = span.apply(resolver, base(sentence, year, span, fiscal, from));
    if (fiscal && period.months() == 12) {
      period = officialYear(sentence, period);
      lastFiscal = period;
    }
    Kind kind = span.day() ? Kind.DATE : year == null && !fiscal ? Kind.OPEN_SPAN : Kind.SPAN;
    return mention(sentence, from, to, kind, period, 0);
  }

  /** The months of a span in the year told, in the fiscal year meant, or near the publication. */
  private TimePeriod base(
      Sentence sentence,
      YearReader.@Nullable YearPart year,
      SpanReader.SpanPart span,
      boolean fiscal,
      int from) {
    if (year != null) {
      return year.fiscal() && year.period().months() == 12 && span.counted()
          ? resolver.inFiscal(year.period(), span.months())
          : resolver.inYear(span.months(), year.period().start().getYear());
    }
    if (span.day()) {
      return resolver.nearest(span.months());
    }
    TimePeriod current = fiscal && span.counted() ? fiscalYear(sentence) : null;
    if (current != null) {
      TimePeriod inFiscal = resolver.inFiscal(current, span.months());
      return inFiscal.end().isAfter(resolver.published()) && lastFiscal == null
          ? inFiscal.plusYears(-1)
          : inFiscal;
    }
    boolean ahead =
        annotated.findEnding(TermKind.PERIOD_BY, annotated.skipSpacesBack(from)) != null;
    return resolver.open(span.months(), ahead);
  }

  /**
   * The fiscal year of the country that begins in the days around a year told by its last month.
   */
  private TimePeriod officialYear(Sentence sentence, TimePeriod year) {
    FiscalYears.Rule rule = fiscalRule.apply(sentence.index());
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
  private @Nullable TimePeriod fiscalYear(Sentence sentence) {
    if (lastFiscal != null) {
      return lastFiscal;
    }
    FiscalYears.Rule rule = fiscalRule.apply(sentence.index());
    return rule == null ? null : rule.at(resolver.published(), 0);
  }

  /** "The fiscal year", with or without what tells which; alone it is the one told last. */
  private @Nullable PeriodMention sameFiscal(Sentence sentence, Match first) {
    cursor.next();
    cursor.goBehind(first.end());
    PeriodMention told = composed(sentence, first.start(), true);
    return told != null || lastFiscal == null
        ? told
        : mention(sentence, first.start(), first.end(), Kind.YEAR, lastFiscal, 0);
  }

  /**
   * Where the brackets end that say in days what a fiscal year is: 2022年度（2022年3月21日～…）; 0 if there
   * are none.
   */
  private int glossEnd(Sentence sentence) {
    int open = annotated.skipSpaces(cursor.lastEnd());
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

  private PeriodMention yearAlone(Sentence sentence, int start, YearReader.YearPart year) {
    if (year.fiscal() && year.period().months() == 12) {
      lastFiscal = year.period();
    }
    return mention(
        sentence,
        start,
        cursor.lastEnd(),
        year.relative() ? Kind.RELATIVE_YEAR : Kind.YEAR,
        year.period(),
        0);
  }
}
