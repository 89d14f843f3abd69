package org.tradestats.extraction.annotation;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.language.FiscalYears;

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
              : new TimePeriod(FiscalYears.persianNewYear(year + PERSIAN_OFFSET), 12, 0);
      case "nepali" ->
          year < 2000 || year > 2150
              ? null
              : new TimePeriod(FiscalYears.nepaliNewYear(year + NEPALI_OFFSET), 12, 0);
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
