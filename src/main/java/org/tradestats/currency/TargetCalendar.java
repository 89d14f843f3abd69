package org.tradestats.currency;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The days on which the ECB publishes reference rates: those on which TARGET, the euro area's
 * payment system, is open.
 *
 * <p>TARGET closes on Saturdays and Sundays, New Year's Day, Good Friday, Easter Monday, 1 May, 25
 * and 26 December (since 2000). In 1999 it closed on New Year's Day, 25 and 31 December only; 31
 * December 2001 was closed for the cash changeover. Source: the ECB's announcements of TARGET
 * closing days.
 */
public final class TargetCalendar {
  private static final ConcurrentMap<YearMonth, Integer> DAYS_BY_MONTH = new ConcurrentHashMap<>();

  private TargetCalendar() {}

  /** Whether rates are due on a day. */
  public static boolean isOpen(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return false;
    }
    int monthAndDay = day.getMonthValue() * 100 + day.getDayOfMonth();
    if (monthAndDay == 101 || monthAndDay == 1225) {
      return false;
    }
    int year = day.getYear();
    if (monthAndDay == 1231) {
      return year != 1999 && year != 2001;
    }
    if (year == 1999) {
      return true;
    }
    LocalDate easter = easterSunday(year);
    return monthAndDay != 501
        && monthAndDay != 1226
        && !day.equals(easter.minusDays(2))
        && !day.equals(easter.plusDays(1));
  }

  /** The number of days due in a month. */
  public static int openDays(YearMonth month) {
    return DAYS_BY_MONTH.computeIfAbsent(month, m -> openDays(m.atDay(1), m.atEndOfMonth()));
  }

  /** The number of days due from the first to the last day, both included. */
  public static int openDays(LocalDate first, LocalDate last) {
    int open = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (isOpen(day)) {
        open++;
      }
    }
    return open;
  }

  /** Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus, Jones, Butcher). */
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
