package org.tradestats.extraction.annotation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.PeriodMention.Kind;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Finds periods: a span (month, quarter, half, months from January) and a year (told, relative,
 * fiscal, of another calendar), in either order, with small words between them.
 */
final class PeriodRecogniser {
  /** What is put aside for a richer atom that begins inside it: the end of the year 2030. */
  private static final Map<String, Set<String>> YIELDING =
      Map.of(
          "now", Set.of(""),
          "whole_year", Set.of(""),
          "relative_years", Set.of("years", "relative_years"),
          "up_to", Set.of("trailing"),
          "same", Set.of("shifted"));

  private static final int LONGEST_GLOSS = 60;
  private static final int GLOSS_DAYS = 31;

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final PeriodResolver resolver;
  private final List<PeriodMention> mentions = new ArrayList<>();
  private final String oldCalendar;
  private PeriodCursor cursor;
  private YearReader years;
  private SpanReader spans;
  private final FiscalMemory fiscals;
  private final SpanJoiner joiner;

  private PeriodRecogniser(
      AnnotatedText annotated, PeriodResolver resolver, FiscalRules rules, String oldCalendar) {
    this.annotated = annotated;
    this.text = annotated.text();
    this.resolver = resolver;
    this.oldCalendar = oldCalendar;
    this.fiscals = new FiscalMemory(resolver, rules);
    this.joiner = new SpanJoiner(annotated);
    this.cursor = new PeriodCursor(annotated, List.of());
    this.years = new YearReader(annotated, resolver, fiscals, oldCalendar, cursor);
    this.spans = new SpanReader(annotated, cursor);
  }

  /**
   * The periods of a text, by start.
   *
   * @param rules the fiscal year that is meant in a sentence
   * @param oldCalendar the calendar that a bare year such as 1402 belongs to; empty for none
   */
  static List<PeriodMention> recognise(
      AnnotatedText annotated, PeriodResolver resolver, FiscalRules rules, String oldCalendar) {
    PeriodRecogniser recogniser = new PeriodRecogniser(annotated, resolver, rules, oldCalendar);
    for (Sentence sentence : annotated.sentences()) {
      recogniser.sentence(sentence);
    }
    return recogniser.mentions;
  }

  private void sentence(Sentence sentence) {
    List<Match> atoms =
        annotated.matchesIn(sentence.start(), sentence.end()).stream()
            .filter(m -> m.is(TermKind.PERIOD) && !m.term().key().equals("range_joiners"))
            .filter(m -> !YearReader.isNoYear(m, text, oldCalendar))
            .toList();
    cursor = new PeriodCursor(annotated, atoms);
    years = new YearReader(annotated, resolver, fiscals, oldCalendar, cursor);
    spans = new SpanReader(annotated, cursor);
    int from = mentions.size();
    while (cursor.hasNext()) {
      int before = cursor.index();
      Match first = cursor.peek();
      String key = first.term().key();
      if (cursor.isOverlapped(first, YIELDING.getOrDefault(key, Set.of()))) {
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
    joiner.join(mentions, from);
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
      case "shifted_by":
        return simple(sentence, first, Kind.SHIFTED, null, argument * Math.max(1, first.number()));
      case "trailing":
        TimePeriod twelve = resolver.endingWith(resolver.relativeMonth(-1), 12);
        return simple(sentence, first, Kind.TRAILING, twelve, 0);
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

  /**
   * The same period, or "the same period of 2023", "the same month a year ago": of another year.
   */
  private PeriodMention same(Sentence sentence, Match first) {
    cursor.next();
    cursor.goBehind(first.end());
    Match shifted = cursor.take("shifted");
    if (shifted != null) {
      int shift = shifted.term().number().intValue();
      return mention(sentence, first.start(), shifted.end(), Kind.SHIFTED, null, shift);
    }
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
        : mention(sentence, first.start(), first.end(), Kind.WHOLE_YEAR, wholeYear(), 0);
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
    int unit = annotated.language().unitMonths(text.slice(start, end));
    return new PeriodMention(start, end, kind, period, shift, unit, deadline, sentence.index());
  }

  /**
   * A span with or without a year, or a year alone.
   *
   * @param fiscalBefore whether the words "the fiscal year" have been read
   */
  private @Nullable PeriodMention composed(Sentence sentence, int start, boolean fiscalBefore) {
    spans.readOpening();
    int yearStart = spans.hasOpening() ? cursor.nextStart() : start;
    YearReader.YearPart year = years.year(sentence, fiscalBefore);
    boolean fiscal = fiscalBefore || year == null && years.sawFiscal();
    int gloss = year != null && year.fiscal() ? glossEnd(sentence) : 0;
    if (year != null && gloss > 0) {
      return glossed(sentence, start, year, gloss);
    }
    SpanReader.SpanPart span = spans.span(fiscal || year != null && year.fiscal());
    if (span != null) {
      SpanReader.SpanPart months = gloss(span);
      span = year == null || !year.fiscal() ? months : span;
    }
    if (year == null && span != null) {
      year = years.year(sentence, span.ended());
      fiscal |=
          year == null
              && (years.sawFiscal() && !span.ended() || cursor.take("same_fiscal") != null);
    }
    if (span == null) {
      return year == null ? null : yearAlone(sentence, yearStart, year);
    }
    if (year != null && span.upTo() && !year.fiscal()) {
      PeriodCursor.Place place = cursor.place();
      YearReader.YearPart second = years.year(sentence, false);
      if (second == null || !second.fiscal()) {
        cursor.goBack(place);
      } else {
        // 截至今年6月的2024/25年度: up to June of this year, the fiscal year 2024/25.
        year = second;
      }
    }
    if (year != null && (span.ended() || span.upTo() && year.fiscal())) {
      // "Fiscal 2023-24, which ended in March": the year is told twice.
      TimePeriod ended = fiscals.ended(sentence.index(), year, span.months());
      return yearAlone(sentence, start, new YearReader.YearPart(ended, true, year.relative()));
    }
    int from = Math.min(start, span.start());
    int to = Math.max(cursor.lastEnd(), span.end());
    TimePeriod period = span.apply(resolver, base(sentence, year, span, fiscal, from));
    if (period.months() == 12) {
      period = fiscals.official(sentence.index(), period);
    }
    if ((fiscal || span.ended()) && period.months() == 12) {
      fiscals.keep(period);
    }
    Kind kind = span.isDay() ? Kind.DATE : year == null && !fiscal ? Kind.OPEN_SPAN : Kind.SPAN;
    PeriodMention mention = mention(sentence, from, to, kind, period, 0);
    joiner.keep(mention, span, year != null);
    return mention;
  }

  /** A half or quarter that brackets explain by its months: 上半期（4～9月）. */
  private SpanReader.SpanPart gloss(SpanReader.SpanPart span) {
    int open = annotated.skipSpaces(cursor.lastEnd());
    if (!span.counted() || text.at(open) != '(') {
      return span;
    }
    PeriodCursor.Place place = cursor.place();
    cursor.goBehind(open + 1);
    SpanReader.SpanPart months = spans.span(false);
    if (months == null
        || months.isDay()
        || months.months().months() != span.months().months()
        || text.at(annotated.skipSpaces(cursor.lastEnd())) != ')') {
      cursor.goBack(place);
      return span;
    }
    return months;
  }

  /** A fiscal year that brackets explain by its days: 2022年度（2022年3月21日～…）. */
  private PeriodMention glossed(Sentence sentence, int start, YearReader.YearPart year, int gloss) {
    int end = cursor.lastEnd();
    cursor.goBehind(annotated.skipSpaces(end) + 1);
    PeriodMention first = composed(sentence, cursor.nextStart(), false);
    LocalDate day = first == null ? null : joiner.day(first);
    cursor.goBehind(end);
    YearReader.YearPart told = year;
    if (day != null
        && year.period().months() == 12
        && Math.abs(ChronoUnit.DAYS.between(day, year.period().start())) <= GLOSS_DAYS) {
      told = new YearReader.YearPart(new TimePeriod(day, 12, 0), true, year.relative());
    }
    PeriodMention mention = yearAlone(sentence, start, told);
    cursor.skipInside(gloss);
    return mention;
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
    if (span.day() > 0) {
      return resolver.nearest(span.months());
    }
    TimePeriod current = fiscal && span.counted() ? fiscals.current(sentence.index()) : null;
    if (current != null) {
      TimePeriod inFiscal = resolver.inFiscal(current, span.months());
      return inFiscal.end().isAfter(resolver.published()) && fiscals.last() == null
          ? inFiscal.plusYears(-1)
          : inFiscal;
    }
    boolean ahead =
        annotated.findEnding(TermKind.PERIOD_BY, annotated.skipSpacesBack(from)) != null;
    return resolver.open(span.months(), ahead);
  }

  /** "The fiscal year", with or without what tells which; alone it is the one told last. */
  private @Nullable PeriodMention sameFiscal(Sentence sentence, Match first) {
    cursor.next();
    cursor.goBehind(first.end());
    PeriodMention told = composed(sentence, first.start(), true);
    return told != null || fiscals.last() == null
        ? told
        : mention(sentence, first.start(), first.end(), Kind.YEAR, fiscals.last(), 0);
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
      fiscals.keep(year.period());
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
