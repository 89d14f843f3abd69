package org.tradestats.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tradestats.concept.Area;
import org.tradestats.concept.TimePeriod;

/**
 * When the fiscal years of countries start, and how they are numbered; {@code fiscal-years.yml}.
 */
public final class FiscalYears {
  private static final Map<Area, Rule> RULES = rules();

  /**
   * A country's fiscal year.
   *
   * @param start its first day
   * @param namedByEnd whether one number names the year in which it ends
   * @param calendar the calendar whose new year it starts with, {@code persian} or {@code nepali};
   *     empty for a fixed day
   */
  public record Rule(MonthDay start, boolean namedByEnd, String calendar) {
    /** The fiscal year that starts in a calendar year. */
    public TimePeriod startingIn(int year) {
      LocalDate first =
          switch (calendar) {
            case "persian" -> persianNewYear(year);
            case "nepali" -> nepaliNewYear(year);
            default -> start.atYear(year);
          };
      return new TimePeriod(first, 12, 0);
    }

    /** The fiscal year that a single number names. */
    public TimePeriod named(int year) {
      return startingIn(namedByEnd && !start.equals(MonthDay.of(1, 1)) ? year - 1 : year);
    }

    /** The last fiscal year that was over, or nearly, on a day; later ones by {@code shift}. */
    public TimePeriod at(LocalDate day, int shift) {
      int year = day.isBefore(start.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
      return startingIn(year + shift);
    }
  }

  private FiscalYears() {}

  /**
   * Nowruz, 20 March in the years before a Gregorian leap day's effect has passed, else the 21st.
   */
  public static LocalDate persianNewYear(int year) {
    return LocalDate.of(year, 3, year % 4 == 0 && year > 1995 ? 20 : 21);
  }

  /**
   * The first of Shrawan, on which Nepal's fiscal years start: 17 July, or the 16th in a leap year
   * and the year after, until the calendars' drift moved it in 2025.
   */
  public static LocalDate nepaliNewYear(int year) {
    return LocalDate.of(year, 7, year % 4 <= 1 && year < 2025 ? 16 : 17);
  }

  public static Optional<Rule> find(Area area) {
    return Optional.ofNullable(RULES.get(area));
  }

  private static Map<Area, Rule> rules() {
    String file = "/languages/fiscal-years.yml";
    try (InputStream in = FiscalYears.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new LexiconException(file + ": not found, expected beside the languages");
      }
      YamlTree tree = YamlTree.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Map<Area, Rule> rules = new LinkedHashMap<>();
      for (String code : tree.keys()) {
        YamlTree rule = tree.map(code);
        String start = rule.findText("start");
        String named = rule.findText("named");
        if (start == null || named == null) {
          throw tree.wrong(code, "start and named");
        }
        String calendar = rule.findText("calendar");
        rules.put(
            Area.of(code),
            new Rule(
                MonthDay.parse("--" + start),
                named.equals("end"),
                calendar == null ? "" : calendar));
      }
      return rules;
    } catch (IOException e) {
      throw new LexiconException(file + ": can't be read: " + e.getMessage(), e);
    }
  }
}
