package org.tradestats.article;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** Places have capitals; "Bruxelles, le 9 juillet" has one word without, a sentence more. */
  private static final int SMALL_WORDS = 1;

  /** "Published online", "mis a jour" may stand beside a date that is alone in its line. */
  private static final int SMALL_WORDS_ALONE = 2;

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
    String first = opening.stream().map(Line::folded).collect(Collectors.joining("\n"));
    return ImpliedYear.find(day.get(), folded, first).flatMap(year -> day.get().inYear(year));
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
    int spokenOf = ImpliedYear.latest(folded).orElse(latest.get().getYear());
    return latest.filter(date -> date.getYear() >= spokenOf - 1);
  }

  /** A line near an end of the text, folded, with the days it names. */
  private record Line(String folded, String cased, List<DayFinder.Mention> days) {
    static Line start(String line, boolean dayFirst) {
      return of(line.substring(0, Math.min(line.length(), LINE_START)), dayFirst);
    }

    static Line end(String line, boolean dayFirst) {
      return of(line.substring(Math.max(0, line.length() - LINE_START)), dayFirst);
    }

    private static Line of(String line, boolean dayFirst) {
      String cased = CalendarWords.foldKeepingCase(line).strip();
      String folded = CalendarWords.fold(line).strip();
      return new Line(
          folded,
          cased.length() == folded.length() ? cased : folded,
          List.copyOf(DayFinder.days(folded, dayFirst)));
    }

    /** Days with their year that are nearly the whole line. */
    Stream<DayFinder.Mention> alone() {
      return days.stream()
          .filter(day -> day.year() > 0)
          .filter(day -> folded.length() - (day.end() - day.start()) <= BESIDE_DATE)
          .filter(
              day ->
                  smallWords(cased.substring(0, day.start())) <= SMALL_WORDS_ALONE
                      && smallWords(cased.substring(day.end())) <= SMALL_WORDS_ALONE);
    }

    private static long smallWords(String text) {
      return DateToken.tokens(text).stream().filter(Line::isSmallWord).count();
    }

    private static boolean isSmallWord(DateToken token) {
      return token.isWord()
          && token.text().length() > 2
          && Character.isLowerCase(token.text().codePointAt(0));
    }

    /** Days with their year at the start of the line, after no more than a place. */
    Stream<DayFinder.Mention> afterPlace() {
      return placed().filter(day -> day.year() > 0);
    }

    Stream<DayFinder.Mention> placed() {
      return days.stream().filter(day -> isPlace(cased.substring(0, day.start())));
    }

    private static boolean isPlace(String before) {
      int words = 0;
      int smallWords = 0;
      int characters = 0;
      for (DateToken token : DateToken.tokens(before)) {
        if (token.isNumber()) {
          return false;
        }
        if (!token.isWord()) {
          continue;
        }
        int first = token.text().codePointAt(0);
        if (UnicodeScript.of(first) == UnicodeScript.HIRAGANA) {
          return false; // a particle: the line is a sentence
        }
        if (Character.isIdeographic(first)) {
          characters++;
        } else {
          words++;
          smallWords += isSmallWord(token) ? 1 : 0;
        }
      }
      return before.length() <= PLACE_LENGTH
          && words + characters / 2 <= PLACE_WORDS
          && smallWords <= SMALL_WORDS;
    }
  }
}
