package org.tradestats.publication;

import java.time.MonthDay;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.tradestats.concept.TimePeriod;

/**
 * Periods that can stand on one line of a chart: calendar years, years from another day, halves,
 * quarters or months. Annual and monthly figures never share a line, nor a chart.
 *
 * @param months the length: 12, 6, 3 or 1
 * @param start the day on which the year starts
 */
record Frequency(int months, MonthDay start) implements Comparable<Frequency> {
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  /** The frequency of a period; none for other spans, such as January to April. */
  static Optional<Frequency> find(TimePeriod period) {
    if (period.months() == 12) {
      return Optional.of(new Frequency(12, MonthDay.from(period.start())));
    }
    boolean regular =
        period.isWholeMonths()
            && (period.months() == 1 || period.months() == 3 || period.months() == 6)
            && (period.start().getMonthValue() - 1) % period.months() == 0;
    return regular ? Optional.of(new Frequency(period.months(), NEW_YEAR)) : Optional.empty();
  }

  /** Where a period stands on the axis: consecutive periods have consecutive numbers. */
  int index(TimePeriod period) {
    return period.start().getYear() * perYear()
        + (months == 12 ? 0 : (period.start().getMonthValue() - 1) / months);
  }

  int perYear() {
    return 12 / months;
  }

  /** The label of a place on the axis: {@code 2023}, {@code 2023/24}, {@code Q1 2024}. */
  String label(int index) {
    int year = Math.floorDiv(index, perYear());
    int part = Math.floorMod(index, perYear());
    return switch (months) {
      case 12 ->
          start.equals(NEW_YEAR)
              ? Integer.toString(year)
              : String.format(Locale.ROOT, "%d/%02d", year, (year + 1) % 100);
      case 6 -> "H" + (part + 1) + " " + year;
      case 3 -> "Q" + (part + 1) + " " + year;
      default -> MONTHS[part] + " " + year;
    };
  }

  /** What a subtitle calls the periods. */
  String title() {
    return switch (months) {
      case 12 ->
          start.equals(NEW_YEAR)
              ? "Annual"
              : "Years from " + start.getDayOfMonth() + " " + MONTHS[start.getMonthValue() - 1];
      case 6 -> "Half-yearly";
      case 3 -> "Quarterly";
      default -> "Monthly";
    };
  }

  /** What a file's name ends with: nothing for calendar years. */
  String suffix() {
    return switch (months) {
      case 12 ->
          start.equals(NEW_YEAR)
              ? ""
              : String.format(
                  Locale.ROOT, "-from-%02d-%02d", start.getMonthValue(), start.getDayOfMonth());
      case 6 -> "-half-years";
      case 3 -> "-quarters";
      default -> "-months";
    };
  }

  /** The steps between labels that read well, from the smallest. */
  int[] steps() {
    return switch (months) {
      case 12 -> new int[] {1, 2, 5, 10, 20, 50};
      case 6 -> new int[] {1, 2, 4, 10, 20, 40};
      case 3 -> new int[] {1, 2, 4, 8, 20, 40};
      default -> new int[] {1, 2, 3, 6, 12, 24, 60, 120};
    };
  }

  @Override
  public int compareTo(Frequency other) {
    return Comparator.comparingInt((Frequency f) -> -f.months)
        .thenComparing(Frequency::start)
        .compare(this, other);
  }
}
