package org.tradestats.extraction.annotation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.PeriodMention.Kind;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Joins two months, or days, into one span where a joiner stands between: "from May 2022 to the end
 * of April 2023", "1 January to 31 March", 去年10月到今年9月.
 */
final class SpanJoiner {
  private static final int LONGEST = 24;
  private static final int SHORTEST_DAYS = 25;

  private final AnnotatedText annotated;
  private final FoldedText text;
  private final Map<PeriodMention, Integer> days = new HashMap<>();
  private final Map<PeriodMention, Boolean> ends = new HashMap<>();
  private final Map<PeriodMention, Boolean> years = new HashMap<>();

  SpanJoiner(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
  }

  /**
   * Remembers how a mention was read.
   *
   * @param told whether its year is told
   */
  void keep(PeriodMention mention, SpanReader.SpanPart span, boolean told) {
    if (span.isDay()) {
      days.put(mention, span.day());
    }
    if (span.upTo()) {
      ends.put(mention, true);
    }
    if (told) {
      years.put(mention, true);
    }
  }

  /** The day that a mention stands for, or null. */
  @Nullable LocalDate day(PeriodMention mention) {
    Integer day = days.get(mention);
    TimePeriod period = mention.period();
    return day == null || period == null || day > period.start().lengthOfMonth()
        ? null
        : period.start().withDayOfMonth(day);
  }

  private LocalDate dayOr(PeriodMention mention, LocalDate otherwise) {
    LocalDate day = day(mention);
    return day == null ? otherwise : day;
  }

  /** Replaces mentions of a sentence, from an index on, that one joiner makes one span. */
  void join(List<PeriodMention> mentions, int from) {
    for (int k = mentions.size() - 2; k >= from; k--) {
      PeriodMention joined = joined(mentions.get(k), mentions.get(k + 1));
      if (joined != null) {
        mentions.set(k, joined);
        mentions.remove(k + 1);
      }
    }
  }

  private @Nullable PeriodMention joined(PeriodMention first, PeriodMention second) {
    TimePeriod start = first.period();
    TimePeriod end = second.period();
    boolean isEnd = ends.containsKey(second);
    if (start == null
        || end == null
        || start.months() != 1
        || ends.containsKey(first)
        || !isMonth(first)
        || !isMonth(second)
        || end.months() != 1 && !isEnd
        || !isJoined(first.end(), second.start(), isEnd)) {
      return null;
    }
    boolean told = years.containsKey(first) || years.containsKey(second);
    LocalDate firstDay = dayOr(first, start.start());
    LocalDate lastDay = dayOr(second, end.end());
    if (!years.containsKey(first)) {
      // The first one's year is that of the second, or the one before.
      firstDay = firstDay.plusYears(lastDay.getYear() - (long) firstDay.getYear());
      firstDay = firstDay.isAfter(lastDay) ? firstDay.minusYears(1) : firstDay;
    }
    TimePeriod span = span(firstDay, lastDay);
    return span == null
        ? null
        : new PeriodMention(
            first.start(),
            second.end(),
            told ? Kind.SPAN : Kind.OPEN_SPAN,
            span,
            0,
            0,
            second.deadline() && first.deadline(),
            first.sentence());
  }

  private static boolean isMonth(PeriodMention mention) {
    return mention.kind() == Kind.SPAN
        || mention.kind() == Kind.OPEN_SPAN
        || mention.kind() == Kind.DATE;
  }

  /** Whole months where the days allow, else days; null for what is no span of this kind. */
  private static @Nullable TimePeriod span(LocalDate first, LocalDate last) {
    LocalDate behind = last.plusDays(1);
    int months = (int) ChronoUnit.MONTHS.between(first, behind);
    if (first.isAfter(last) || months > LONGEST) {
      return null;
    }
    long rest = ChronoUnit.DAYS.between(first.plusMonths(months), behind);
    if (months > 0 && rest <= 1) {
      return new TimePeriod(first, months, 0);
    }
    int length = (int) ChronoUnit.DAYS.between(first, behind);
    return length < SHORTEST_DAYS ? null : new TimePeriod(first, 0, length);
  }

  /** Whether only a joiner, and days of months, stand between two indexes. */
  private boolean isJoined(int from, int to, boolean isEnd) {
    int start = skipDay(from);
    int end = annotated.skipSpacesBack(to);
    while (end > start
        && (Characters.isDigit(text.at(end - 1))
            || text.at(end - 1) == '.'
            || text.at(end - 1) == ' ')) {
      end--;
    }
    if (start >= end) {
      return isEnd && start <= to;
    }
    char sign = text.at(start);
    if (end - start == 1 && (sign == '-' || sign == '–' || sign == '—' || sign == '~')) {
      return true;
    }
    Match joiner = annotated.findEnding(TermKind.PERIOD, end, "range_joiners");
    return joiner != null && joiner.start() <= start && joiner.start() >= from;
  }

  /** Behind a day and its counter, and spaces. */
  private int skipDay(int from) {
    int i = annotated.skipSpaces(from);
    int digits = i;
    while (Characters.isDigit(text.at(digits)) && digits - i < 2) {
      digits++;
    }
    if (digits > i) {
      i = text.at(digits) == '日' || text.at(digits) == '号' ? digits + 1 : digits;
    }
    while (text.at(i) == ' ' || text.at(i) == ',') {
      i++;
    }
    return i;
  }
}
