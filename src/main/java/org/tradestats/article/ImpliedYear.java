package org.tradestats.article;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The year of a dateline that tells only day and month, weighed from the years, months and weekdays
 * that the text speaks of.
 *
 * <p>The weights are shares among the dated development articles of the gold set (98 of 160 name a
 * year): in 60 the latest year named is the one before publication, in 14 it is that of
 * publication.
 */
final class ImpliedYear {
  private static final double YEAR_BEFORE = 60;
  private static final double SAME_YEAR = 14;

  /** A year so far behind the one named before it may be a goal; a round one mostly is. */
  private static final int GOAL_GAP = 3;

  private static final double NO_GOAL = 0.5;
  private static final double NO_ROUND_GOAL = 0.2;

  /** "On Friday": the dateline's day, or the day before it; rarely any other. */
  private static final double OTHER_WEEKDAY = 0.05;

  private static final double DAY_BEFORE = 0.35;

  /** A month named with its year is news mostly while it is recent. */
  private static final double RECENT_MONTH = 4;

  /** A lead smaller than this is no decision: better no date than a wrong one. */
  private static final double LEAD = 1.5;

  private ImpliedYear() {}

  /**
   * The year, if the text leaves little doubt.
   *
   * @param day the day and month of the dateline
   * @param text the folded text, with its title
   * @param opening the folded first lines, where weekdays are those of the news
   */
  static Optional<Integer> find(DayFinder.Mention day, String text, String opening) {
    List<Integer> named = DayFinder.years(text);
    TreeSet<Integer> years = new TreeSet<>(named);
    TreeMap<Integer, Double> weights = new TreeMap<>();
    double left = 1;
    for (int year : years.descendingSet()) {
      double share = left * notGoal(year, years);
      left -= share;
      weights.merge(year + 1, share * YEAR_BEFORE, Double::sum);
      weights.merge(year, share * SAME_YEAR, Double::sum);
    }
    List<YearMonth> months = DayFinder.months(text);
    Set<DayOfWeek> weekdays = CalendarWords.get().weekdays(opening);
    if (weekdays.isEmpty() && named.size() < 2) {
      return Optional.empty(); // one year, named once, may be any year of the past
    }
    List<Map.Entry<Integer, Double>> ranked = new ArrayList<>();
    for (Map.Entry<Integer, Double> candidate : weights.entrySet()) {
      day.inYear(candidate.getKey())
          .map(date -> candidate.getValue() * byMonths(date, months) * byWeekday(date, weekdays))
          .ifPresent(weight -> ranked.add(Map.entry(candidate.getKey(), weight)));
    }
    ranked.sort(Map.Entry.<Integer, Double>comparingByValue().reversed());
    if (ranked.isEmpty()
        || (ranked.size() > 1 && ranked.get(0).getValue() < LEAD * ranked.get(1).getValue())) {
      return Optional.empty();
    }
    int year = ranked.get(0).getKey();
    return day.inYear(year)
        .filter(date -> byWeekday(date, weekdays) > OTHER_WEEKDAY)
        .map(date -> year);
  }

  /**
   * The latest year that a text speaks of as past or present. Round years far behind the others are
   * goals: of 2023, 2024 and 2030 it is 2024.
   */
  static Optional<Integer> latest(String text) {
    TreeSet<Integer> years = new TreeSet<>(DayFinder.years(text));
    while (!years.isEmpty() && notGoal(years.last(), years) <= NO_ROUND_GOAL) {
      years.pollLast();
    }
    return years.isEmpty() ? Optional.empty() : Optional.of(years.last());
  }

  private static double notGoal(int year, NavigableSet<Integer> years) {
    Integer before = years.lower(year);
    boolean far = before == null ? year % 5 == 0 : year - before >= GOAL_GAP;
    if (!far) {
      return 1;
    }
    return year % 5 == 0 ? NO_ROUND_GOAL : NO_GOAL;
  }

  private static double byMonths(LocalDate date, List<YearMonth> months) {
    YearMonth published = YearMonth.from(date);
    double weight = 1;
    for (YearMonth month : months) {
      if (month.equals(published) || month.plusMonths(1).equals(published)) {
        weight = RECENT_MONTH;
      }
    }
    boolean tooEarly =
        months.stream().anyMatch(m -> m.getYear() == date.getYear() && m.isAfter(published));
    return tooEarly ? weight / RECENT_MONTH / RECENT_MONTH : weight;
  }

  private static double byWeekday(LocalDate date, Set<DayOfWeek> weekdays) {
    if (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek())) {
      return 1;
    }
    return weekdays.contains(date.getDayOfWeek().minus(1)) ? DAY_BEFORE : OTHER_WEEKDAY;
  }
}
