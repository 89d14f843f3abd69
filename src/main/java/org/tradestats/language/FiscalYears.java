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
   */
  public record Rule(MonthDay start, boolean namedByEnd) {
    /** The fiscal year that starts in a calendar year. */
    public TimePeriod startingIn(int year) {
      return new TimePeriod(start.atYear(year), 12, 0);
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
        rules.put(Area.of(code), new Rule(MonthDay.parse("--" + start), named.equals("end")));
      }
      return rules;
    } catch (IOException e) {
      throw new LexiconException(file + ": can't be read: " + e.getMessage(), e);
    }
  }
}
