package org.tradestats.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication that an article tells in its own text: {@code ANKARA, Jan. 24, 2024},
 * {@code （モスクワ 2011年6月17日）}, {@code Nouakchott, 15 mai 2023 (AMI)}, or a line of its own at the
 * start or the end.
 *
 * <p>Preferred in this order: a line that is little more than a date, among the first; a date that
 * opens one of the first lines after a place; a line that is little more than a date, among the
 * last; such an opening without year, with the year that the text implies; the latest date told in
 * the first lines, unless the text speaks of later years. Nothing is taken from clocks or files.
 */
public final class Dateline {
  private static final int OPENING_LINES = 4;
  private static final int CLOSING_LINES = 3;

  /** How far into a line a date is looked for. */
  private static final int LINE_START = 500;

  /** A line that has at most so much beside its date tells the date and nothing else. */
  private static final int BESIDE_DATE = 40;

  /** What stands before the date of a dateline: places, an agency, a weekday. */
  private static final int PLACE_LENGTH = 60;

  private static final int PLACE_WORDS = 6;

  /** How much of a text is searched for the years it speaks of. */
  private static final int YEARS_WITHIN = 20_000;

  private Dateline() {}

  /**
   * The day of publication, if the text tells it.
   *
   * @param text title and body
   * @param language an ISO 639-1 code, or null if not known; English writes 05/06/2024 both ways
   */
  public static Optional<LocalDate> find(String text, @Nullable String language) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    boolean dayFirst = isDayFirst(text, language);
    List<Line> opening =
        lines.stream().limit(OPENING_LINES).map(line -> Line.start(line, dayFirst)).toList();
    List<Line> closing =
        lines.stream()
            .skip(Math.max(OPENING_LINES, lines.size() - CLOSING_LINES))
            .map(line -> Line.end(line, dayFirst))
            .toList();
    return first(opening.stream().flatMap(Line::alone))
        .or(() -> first(opening.stream().flatMap(Line::afterPlace)))
        .or(() -> first(closing.stream().flatMap(Line::alone)))
        .or(() -> withoutYear(opening, text))
        .or(() -> inProse(opening, text));
  }

  /** Whether a line is a dateline of its own: a date and little else. */
  public static boolean isDateline(String line) {
    return Line.start(line, true).alone().findAny().isPresent();
  }

  private static Optional<LocalDate> first(Stream<DayFinder.Mention> mentions) {
    return mentions.flatMap(mention -> mention.date().stream()).findFirst();
  }

  /** In other scripts than Latin the day always comes first; in Latin only English wavers. */
  private static boolean isDayFirst(String text, @Nullable String language) {
    if (language != null) {
      return !language.equals("en");
    }
    String start = text.substring(0, Math.min(text.length(), LINE_START));
    long letters = start.codePoints().filter(Character::isLetter).count();
    long latin = start.codePoints().filter(c -> c < 0x250 && Character.isLetter(c)).count();
    return latin * 2 < letters;
  }

  private static Optional<LocalDate> withoutYear(List<Line> opening, String text) {
    Optional<DayFinder.Mention> day =
        opening.stream().flatMap(Line::placed).filter(mention -> mention.year() == 0).findFirst();
    if (day.isEmpty()) {
      return Optional.empty();
    }
    String folded = CalendarWords.fold(text.substring(0, Math.min(text.length(), YEARS_WITHIN)));
    Optional<Integer> year = latestYear(folded);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    // A month that the text tells of is over, or is the month of publication.
    Optional<YearMonth> latestMonth =
        DayFinder.months(folded).stream()
            .filter(month -> month.getYear() == year.get())
            .max(Comparator.naturalOrder());
    MonthDay monthDay = MonthDay.of(day.get().month(), Math.min(day.get().day(), 28));
    boolean nextYear =
        latestMonth.isPresent() && latestMonth.get().getMonthValue() > monthDay.getMonthValue();
    return day.get().inYear(nextYear ? year.get() + 1 : year.get());
  }

  private static Optional<LocalDate> inProse(List<Line> opening, String text) {
    Optional<LocalDate> latest =
        opening.stream()
            .limit(OPENING_LINES - 1L)
            .flatMap(line -> line.days().stream())
            .flatMap(mention -> mention.date().stream())
            .max(Comparator.naturalOrder());
    if (latest.isEmpty()) {
      return Optional.empty();
    }
    String folded = CalendarWords.fold(text.substring(0, Math.min(text.length(), YEARS_WITHIN)));
    int spokenOf = latestYear(folded).orElse(latest.get().getYear());
    return latest.filter(date -> date.getYear() >= spokenOf - 1);
  }

  /**
   * The latest year that a text speaks of as its own time. Round years far behind the others are
   * goals: of 2023, 2024 and 2030 it is 2024.
   */
  private static Optional<Integer> latestYear(String folded) {
    TreeSet<Integer> years = new TreeSet<>(DayFinder.years(folded));
    while (!years.isEmpty()) {
      int latest = years.last();
      Integer before = years.lower(latest);
      boolean goal = latest % 5 == 0 && (before == null || latest - before >= 3);
      if (!goal) {
        return Optional.of(latest);
      }
      years.remove(latest);
    }
    return Optional.empty();
  }

  /** A line near an end of the text, folded, with the days it names. */
  private record Line(String folded, List<DayFinder.Mention> days) {
    static Line start(String line, boolean dayFirst) {
      return of(line.substring(0, Math.min(line.length(), LINE_START)), dayFirst);
    }

    static Line end(String line, boolean dayFirst) {
      return of(line.substring(Math.max(0, line.length() - LINE_START)), dayFirst);
    }

    private static Line of(String line, boolean dayFirst) {
      String folded = CalendarWords.fold(line).strip();
      return new Line(folded, List.copyOf(DayFinder.days(folded, dayFirst)));
    }

    /** Days with their year that are nearly the whole line. */
    Stream<DayFinder.Mention> alone() {
      return days.stream()
          .filter(day -> day.year() > 0)
          .filter(day -> folded.length() - (day.end() - day.start()) <= BESIDE_DATE);
    }

    /** Days with their year at the start of the line, after no more than a place. */
    Stream<DayFinder.Mention> afterPlace() {
      return placed().filter(day -> day.year() > 0);
    }

    Stream<DayFinder.Mention> placed() {
      return days.stream().filter(day -> isPlace(folded.substring(0, day.start())));
    }

    private static boolean isPlace(String before) {
      List<String> words = new ArrayList<>();
      for (DateToken token : DateToken.tokens(before)) {
        if (token.isNumber()) {
          return false;
        }
        if (token.isWord()) {
          words.add(token.text());
        }
      }
      int han = (int) words.stream().filter(w -> Character.isIdeographic(w.codePointAt(0))).count();
      return before.length() <= PLACE_LENGTH && words.size() - han + han / 2 <= PLACE_WORDS;
    }
  }
}
