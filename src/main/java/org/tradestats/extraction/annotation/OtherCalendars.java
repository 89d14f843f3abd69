package org.tradestats.extraction.annotation;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;

/** Years of calendars other than the Gregorian, as the days they lasted. */
final class OtherCalendars {
  private static final int PERSIAN_OFFSET = 621;
  private static final int NEPALI_OFFSET = -57;
  private static final int ETHIOPIAN_OFFSET = 7;

  private OtherCalendars() {}

  /** A year of another calendar; null where it is out of any sensible range. */
  static @Nullable TimePeriod year(String calendar, int year) {
    return switch (calendar) {
      case "persian" ->
          year < 1300 || year > 1450
              ? null
              : new TimePeriod(LocalDate.of(year + PERSIAN_OFFSET, 3, persianNewYear(year)), 12, 0);
      case "nepali" ->
          year < 2000 || year > 2150
              ? null
              : new TimePeriod(LocalDate.of(year + NEPALI_OFFSET, 7, nepaliNewYear(year)), 12, 0);
      case "ethiopian" ->
          year < 1950 || year > 2100
              ? null
              : new TimePeriod(LocalDate.of(year + ETHIOPIAN_OFFSET, 7, 8), 12, 0);
      case "hijri" -> year < 1380 || year > 1500 ? null : hijri(year);
      case "minguo" -> TimePeriod.ofYear(year + 1911);
      case "buddhist" -> TimePeriod.ofYear(year - 543);
      default -> null;
    };
  }

  /** Nowruz is on 20 March in the years before a Gregorian leap day's effect has passed. */
  private static int persianNewYear(int year) {
    int gregorian = year + PERSIAN_OFFSET;
    return gregorian % 4 == 0 && gregorian > 1995 ? 20 : 21;
  }

  /**
   * The first of Shrawan, on which Nepal's fiscal years start: 17 July, or the 16th in a leap year
   * and the year after, until the calendars' drift moved it in 2025.
   */
  private static int nepaliNewYear(int year) {
    int gregorian = year + NEPALI_OFFSET;
    return gregorian % 4 <= 1 && gregorian < 2025 ? 16 : 17;
  }

  private static TimePeriod hijri(int year) {
    IslamicCalendar calendar = new IslamicCalendar(ULocale.ROOT);
    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
    calendar.clear();
    calendar.set(Calendar.YEAR, year);
    calendar.set(Calendar.MONTH, IslamicCalendar.MUHARRAM);
    calendar.set(Calendar.DAY_OF_MONTH, 1);
    LocalDate first = calendar.getTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    return new TimePeriod(first, 0, 354);
  }
}
