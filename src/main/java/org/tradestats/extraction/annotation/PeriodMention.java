package org.tradestats.extraction.annotation;

import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;

/**
 * A period in a text.
 *
 * @param period resolved against the publication; null where it depends on another period, or is
 *     none
 * @param shift for {@link Kind#SHIFTED}: by how many years
 * @param unit the time unit that the words name, in months ("the same month": 1); 0 if they name
 *     none
 * @param deadline whether a word such as "by" makes it the time that something is to be reached
 * @param sentence the index of its sentence
 */
public record PeriodMention(
    int start,
    int end,
    Kind kind,
    @Nullable TimePeriod period,
    int shift,
    int unit,
    boolean deadline,
    int sentence) {

  /** What the words say. */
  public enum Kind {
    /** 2023, fiscal 2022-23. */
    YEAR,
    /** Last year. */
    RELATIVE_YEAR,
    /** In the whole year: that of the period in question. */
    WHOLE_YEAR,
    /** January to May 2024, the third quarter of last year. */
    SPAN,
    /** In January: the year is understood. */
    OPEN_SPAN,
    /** So far this year. */
    TO_DATE,
    /** Within five years. */
    WITHIN,
    /** 16 May 2024: a day, kept as its month. */
    DATE,
    /** A year earlier: the period in question, moved by years. */
    SHIFTED,
    /** In the past twelve months: those that end with the period in question. */
    TRAILING,
    /** The month before: the period in question, moved by its length. */
    PREVIOUS,
    /** In the period; with a year, that of the year. */
    SAME,
    /** Now, annually: no period. */
    NOW
  }
}
