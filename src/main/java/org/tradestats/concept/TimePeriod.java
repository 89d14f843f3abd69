package org.tradestats.concept;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, written as an SDMX {@code TIME_PERIOD}: {@code 2023}, {@code 2024-Q1}, {@code
 * 2024-S1} (half year), {@code 2024-03}, or a start with a length: {@code 2024-01-01/P4M} (January
 * to April), {@code 2022-04-01/P1Y} (a fiscal year), {@code 2024-05-01/P10D}.
 *
 * <p>There is one writing of each span: January to March is {@code 2024-Q1}, never {@code
 * 2024-01-01/P3M}. Two periods are equal if they start on one day and are equally long.
 *
 * @param start the first day
 * @param months the length in months; 0 where the length is told in days
 * @param days the length in days; 0 where the length is told in months
 */
public record TimePeriod(LocalDate start, int months, int days) implements Comparable<TimePeriod> {
  private static final Pattern CODE =
      Pattern.compile("(\\d{4})(?:-Q([1-4])|-S([12])|-(\\d\\d)(?:-(\\d\\d)/P(\\d{1,4})([YMD]))?)?");

  public TimePeriod {
    if (months < 0 || days < 0 || (months == 0) == (days == 0)) {
      throw new IllegalArgumentException(
          "Time period of " + months + " months and " + days + " days: expected one of the two");
    }
  }

  public static TimePeriod ofYear(int year) {
    return ofMonths(year, 1, 12);
  }

  public static TimePeriod ofMonth(int year, int month) {
    return ofMonths(year, month, 1);
  }

  public static TimePeriod ofQuarter(int year, int quarter) {
    return ofMonths(year, quarter * 3 - 2, 3);
  }

  public static TimePeriod ofHalf(int year, int half) {
    return ofMonths(year, half * 6 - 5, 6);
  }

  /** Whole months from the first day of a month. */
  public static TimePeriod ofMonths(int year, int firstMonth, int months) {
    return new TimePeriod(LocalDate.of(year, firstMonth, 1), months, 0);
  }

  /**
   * Parses an SDMX time period.
   *
   * @throws IllegalArgumentException if the text is none of the forms above
   */
  public static TimePeriod parse(String code) {
    Matcher m = CODE.matcher(code);
    if (!m.matches()) {
      throw notPeriod(code, null);
    }
    try {
      int year = Integer.parseInt(m.group(1));
      if (m.group(2) != null) {
        return ofQuarter(year, Integer.parseInt(m.group(2)));
      }
      if (m.group(3) != null) {
        return ofHalf(year, Integer.parseInt(m.group(3)));
      }
      if (m.group(4) == null) {
        return ofYear(year);
      }
      int month = Integer.parseInt(m.group(4));
      if (m.group(5) == null) {
        return ofMonth(year, month);
      }
      LocalDate start = LocalDate.of(year, month, Integer.parseInt(m.group(5)));
      int length = Integer.parseInt(m.group(6));
      return switch (m.group(7)) {
        case "Y" -> new TimePeriod(start, Math.multiplyExact(length, 12), 0);
        case "M" -> new TimePeriod(start, length, 0);
        default -> new TimePeriod(start, 0, length);
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      throw notPeriod(code, e);
    }
  }

  private static IllegalArgumentException notPeriod(String code, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "Time period \"" + code + "\": expected 2023, 2024-Q1, 2024-S1, 2024-03 or 2024-01-01/P4M",
        cause);
  }

  /** The last day. */
  public LocalDate end() {
    return start.plusMonths(months).plusDays(days).minusDays(1);
  }

  /** The same span, moved by whole years. */
  public TimePeriod plusYears(int years) {
    return new TimePeriod(start.plusYears(years), months, days);
  }

  /** The same span, moved by whole months. */
  public TimePeriod plusMonths(int count) {
    return new TimePeriod(start.plusMonths(count), months, days);
  }

  /** Whether the span starts on the first day of a month and is told in whole months. */
  public boolean isWholeMonths() {
    return months > 0 && start.getDayOfMonth() == 1;
  }

  /** Whether the span is one calendar year. */
  public boolean isCalendarYear() {
    return isWholeMonths() && months == 12 && start.getMonthValue() == 1;
  }

  /** The month in which the span starts. */
  public YearMonth firstMonth() {
    return YearMonth.from(start);
  }

  /** Whether every day of the other span is also in this one. */
  public boolean contains(TimePeriod other) {
    return !other.start.isBefore(start) && !other.end().isAfter(end());
  }

  /** The SDMX code. */
  public String code() {
    int month = start.getMonthValue();
    String year = String.format(Locale.ROOT, "%04d", start.getYear());
    if (isWholeMonths()) {
      if (months == 12 && month == 1) {
        return year;
      }
      if (months == 6 && month % 6 == 1) {
        return year + "-S" + (month / 6 + 1);
      }
      if (months == 3 && month % 3 == 1) {
        return year + "-Q" + (month / 3 + 1);
      }
      if (months == 1) {
        return year + start.toString().substring(start.toString().length() - 6).substring(0, 3);
      }
    }
    if (months == 0) {
      return start + "/P" + days + "D";
    }
    return start + (months % 12 == 0 ? "/P" + months / 12 + "Y" : "/P" + months + "M");
  }

  @Override
  public int compareTo(TimePeriod other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end().compareTo(other.end());
  }

  @Override
  public String toString() {
    return code();
  }
}
