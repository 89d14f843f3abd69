package org.tradestats.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of publication as metadata and addresses write it. */
public final class PublicationDate {
  private static final Pattern ISO_START = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)(?!\\d)");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
  private static final Pattern ADDRESS =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)([/-]?)(\\d{1,2})\\2(\\d{1,2})(?=[/_.?-]|$)");

  /** Longer metadata is no date. */
  private static final int LONGEST = 100;

  private PublicationDate() {}

  /**
   * The day of a date, or of a time at its own place: {@code 2024-05-16}, {@code
   * 2024-05-16T23:30:00-05:00}, {@code Thu, 16 May 2024 10:00:00 GMT}, {@code 2024年5月16日}, seconds
   * since 1970.
   */
  public static Optional<LocalDate> parse(String metadata) {
    String text = metadata.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      Instant instant =
          text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      return plausible(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }
    String folded = CalendarWords.fold(text);
    Matcher iso = ISO_START.matcher(folded);
    if (iso.lookingAt()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    List<DayFinder.Mention> days = DayFinder.days(folded, false);
    return days.isEmpty() ? Optional.empty() : days.get(0).date();
  }

  /** The day in an address: {@code https://example.org/2024/05/16/trade.html}. */
  public static Optional<LocalDate> findInAddress(String url) {
    Matcher m = ADDRESS.matcher(url);
    while (m.find()) {
      boolean padded = m.group(3).length() == 2 && m.group(4).length() == 2;
      Optional<LocalDate> date =
          m.group(2).isEmpty() && !padded
              ? Optional.empty()
              : date(m.group(1), m.group(3), m.group(4));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return plausible(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // digits in the form of a date that are none
    }
  }

  private static Optional<LocalDate> plausible(LocalDate date) {
    int year = date.getYear();
    return Optional.of(date)
        .filter(d -> year >= DayFinder.FIRST_YEAR && year <= DayFinder.LAST_YEAR);
  }
}
