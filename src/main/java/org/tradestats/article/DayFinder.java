package org.tradestats.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the days that a line of text names, in words or digits, in all languages we know. */
final class DayFinder {
  /** News is not older, and plans do not reach further. */
  static final int FIRST_YEAR = 1950;

  static final int LAST_YEAR = 2100;

  private final CalendarWords words = CalendarWords.get();
  private final List<DateToken> tokens;
  private final boolean dayFirst;
  private int at;

  private DayFinder(List<DateToken> tokens, boolean dayFirst) {
    this.tokens = tokens;
    this.dayFirst = dayFirst;
  }

  /**
   * A day that a line names.
   *
   * @param start where it starts in the folded line
   * @param year 0 where it names only day and month
   */
  record Mention(int start, int end, int year, int month, int day) {
    Optional<LocalDate> date() {
      return inYear(year);
    }

    Optional<LocalDate> inYear(int ofYear) {
      if (ofYear < FIRST_YEAR || ofYear > LAST_YEAR) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.of(ofYear, month, day));
      } catch (DateTimeException e) {
        return Optional.empty(); // 30 February is no day; whoever wrote it meant none we know
      }
    }
  }

  /**
   * The days in a folded line, in their order.
   *
   * @param dayFirst whether 05/06/2024 is the fifth of June; else it is no day, since it may be May
   */
  static List<Mention> days(String folded, boolean dayFirst) {
    DayFinder finder = new DayFinder(DateToken.tokens(folded), dayFirst);
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < finder.tokens.size()) {
      Mention mention = finder.match(i);
      if (mention != null) {
        found.add(mention);
        i = finder.at;
      } else {
        i++;
      }
    }
    return found;
  }

  /** The months with a year in a folded text: {@code September 2024}, {@code 2024年9月}. */
  static List<YearMonth> months(String folded) {
    DayFinder finder = new DayFinder(DateToken.tokens(folded), true);
    List<YearMonth> found = new ArrayList<>();
    for (int i = 0; i < finder.tokens.size(); i++) {
      finder.at = i;
      int month = finder.takeMonth();
      if (month > 0) {
        finder.skipLinks();
        int year = finder.takeYear();
        if (year > 0) {
          found.add(YearMonth.of(year, month));
        }
        continue;
      }
      int year = finder.takeYear();
      if (year > 0 && finder.take("年")) {
        int number = finder.takeNumber(1, 12);
        if (number > 0 && finder.take("月")) {
          found.add(YearMonth.of(year, number));
        }
      }
    }
    return found;
  }

  /** The numbers of four digits that may be years, in the order of a folded text. */
  static List<Integer> years(String folded) {
    DayFinder finder = new DayFinder(DateToken.tokens(folded), true);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < finder.tokens.size(); i++) {
      finder.at = i;
      int year = finder.takeYear();
      if (year > 0 && !finder.isPartOfNumber(i)) {
        found.add(year);
      }
    }
    return found;
  }

  private boolean isPartOfNumber(int i) {
    DateToken before = token(i - 1);
    DateToken after = token(i + 1);
    DateToken second = token(i + 2);
    boolean fraction =
        (after.is(",") || after.is("."))
            && second.isNumber()
            && second.start() == after.end()
            && after.start() == token(i).end();
    boolean tail =
        (before.is(",") || before.is("."))
            && token(i - 2).isNumber()
            && before.end() == token(i).start();
    return fraction || tail || before.isCurrencySign() || after.isCurrencySign() || after.is("%");
  }

  private @Nullable Mention match(int i) {
    at = i;
    Mention found = eastAsian(i);
    if (found == null) {
      at = i;
      found = numeric(i);
    }
    if (found == null) {
      at = i;
      found = dayThenMonth(i);
    }
    if (found == null) {
      at = i;
      found = monthThenDay(i);
    }
    return found;
  }

  /** 2024年5月16日, 民國113年5月16日, 令和6年5月16日, 5月16日. */
  private @Nullable Mention eastAsian(int i) {
    int before = 0;
    if (token(at).isWord() && token(at + 1).isWord()) {
      before = words.yearsBefore(token(at).text() + token(at + 1).text());
      at += before > 0 ? 2 : 0;
    }
    int year = 0;
    if (before > 0 && take("元")) {
      year = before + 1;
    } else if (before > 0) {
      int count = takeNumber(1, 150);
      year = count > 0 ? before + count : 0;
    } else {
      year = takeYear();
    }
    if (year > 0 && !take("年")) {
      return null;
    }
    if (before > 0 && year == 0) {
      return null;
    }
    int month = takeNumber(1, 12);
    if (month == 0 || !take("月")) {
      return null;
    }
    int day = takeNumber(1, 31);
    if (day == 0 || !(take("日") || take("号") || take("號"))) {
      return null;
    }
    return mention(i, year, month, day);
  }

  /** 2024-05-16, 16.5.2024, 16/05/2024, 5/16/2024. */
  private @Nullable Mention numeric(int i) {
    if (token(i - 1).isSeparator()
        && token(i - 1).end() == token(i).start()
        && token(i - 2).isNumber()) {
      return null;
    }
    DateToken first = token(i);
    DateToken separator = token(i + 1);
    DateToken second = token(i + 2);
    DateToken third = token(i + 4);
    if (!first.isNumber()
        || !separator.isSeparator()
        || !second.isNumber()
        || !token(i + 3).is(separator.text())
        || !third.isNumber()) {
      return null;
    }
    at = i + 5;
    if (first.digits() == 4) {
      return numeric(i, first.value(), second.value(), third.value());
    }
    if (third.digits() != 4 || first.digits() > 2 || second.digits() > 2) {
      return null;
    }
    int year = third.value();
    if (first.value() > 12 || separator.is(".") || dayFirst || first.value() == second.value()) {
      return second.value() > 12
          ? numeric(i, year, first.value(), second.value())
          : numeric(i, year, second.value(), first.value());
    }
    return second.value() > 12 ? numeric(i, year, first.value(), second.value()) : null;
  }

  private @Nullable Mention numeric(int i, int year, int month, int day) {
    boolean valid = isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return valid ? mention(i, year, month, day) : null;
  }

  /** 16 May 2024, 16th of May, 2024; 1er mars 2024; 5. Mai 2010; 15 يونيو/حزيران 2023. */
  private @Nullable Mention dayThenMonth(int i) {
    int day = takeNumber(1, 31);
    if (day == 0) {
      return null;
    }
    take("-");
    if (words.isOrdinal(token(at).text())) {
      at++;
    }
    take(".");
    skipLinks();
    int month = takeMonth();
    if (month == 0) {
      return null;
    }
    boolean bracket = take("(");
    if (bracket || take("/")) {
      if (takeMonth() == 0) {
        at--;
        return mention(i, 0, month, day);
      }
      if (bracket) {
        take(")");
      }
    }
    return withYear(i, month, day);
  }

  /** May 16, 2024; Jan. 24, 2024; Sept 5th. */
  private @Nullable Mention monthThenDay(int i) {
    int month = takeMonth();
    if (month == 0) {
      return null;
    }
    int day = takeNumber(1, 31);
    if (day == 0 || token(at).is("%")) {
      return null;
    }
    if (words.isOrdinal(token(at).text())) {
      at++;
    }
    return withYear(i, month, day);
  }

  private Mention withYear(int i, int month, int day) {
    int end = at;
    if (token(at).is(",") || token(at).is("،")) {
      at++;
    }
    skipLinks();
    int year = takeYear();
    if (year == 0) {
      at = end;
    }
    return mention(i, year, month, day);
  }

  private Mention mention(int first, int year, int month, int day) {
    return new Mention(tokens.get(first).start(), tokens.get(at - 1).end(), year, month, day);
  }

  private int takeMonth() {
    if (!token(at).isWord()) {
      return 0;
    }
    int month =
        token(at + 1).isWord() ? words.month(token(at).text() + " " + token(at + 1).text()) : 0;
    at += month > 0 ? 2 : 0;
    if (month == 0) {
      month = words.month(token(at).text());
      at += month > 0 ? 1 : 0;
    }
    if (month > 0 && token(at).is(".")) {
      at++;
    }
    return month;
  }

  private int takeYear() {
    DateToken token = token(at);
    if (token.isNumber() && token.digits() == 4 && isYear(token.value())) {
      at++;
      return token.value();
    }
    return 0;
  }

  private int takeNumber(int least, int most) {
    DateToken token = token(at);
    if (token.isNumber()
        && token.digits() <= 3
        && token.value() >= least
        && token.value() <= most) {
      at++;
      return token.value();
    }
    return 0;
  }

  private boolean take(String text) {
    boolean there = token(at).is(text);
    at += there ? 1 : 0;
    return there;
  }

  private void skipLinks() {
    while (token(at).isWord() && words.isLink(token(at).text())) {
      at++;
      take("'");
      take("’");
    }
  }

  private static boolean isYear(int value) {
    return value >= FIRST_YEAR && value <= LAST_YEAR;
  }

  private DateToken token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : DateToken.NONE;
  }
}
