package org.tradestats.article;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words that dates are written with, of all languages together: they do not collide. */
final class CalendarWords {
  private static final String FILE = "calendar.yml";

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Set<String> links = new HashSet<>();
  private final Set<String> ordinals = new HashSet<>();
  private final Map<String, Integer> eras = new HashMap<>();

  private CalendarWords() {
    Map<?, ?> file = load();
    for (String tag : strings(file.get("locales"))) {
      addMonths(new ULocale(tag));
      addWeekdays(new ULocale(tag));
    }
    ((Map<?, ?>) field(file, "months"))
        .forEach(
            (number, names) ->
                strings(names).forEach(name -> months.put(key(name), (Integer) number)));
    ((Map<?, ?>) field(file, "weekdays"))
        .forEach(
            (number, names) ->
                strings(names)
                    .forEach(name -> weekdays.put(key(name), DayOfWeek.of((Integer) number))));
    strings(file.get("links")).forEach(word -> links.add(fold(word)));
    strings(file.get("ordinals")).forEach(word -> ordinals.add(fold(word)));
    ((Map<?, ?>) field(file, "eras"))
        .forEach((name, year) -> eras.put(fold((String) name), (Integer) year));
  }

  private static final class Holder {
    static final CalendarWords WORDS = new CalendarWords();
  }

  static CalendarWords get() {
    return Holder.WORDS;
  }

  /** The number, 1 to 12, of a folded name of one word or of two with a space between; else 0. */
  int month(String name) {
    return months.getOrDefault(name, 0);
  }

  /** Whether a word stands between the parts of a date and says nothing. */
  boolean isLink(String word) {
    return links.contains(word);
  }

  /** Whether a word stands behind a day's number and says nothing. */
  boolean isOrdinal(String word) {
    return ordinals.contains(word);
  }

  /** The year before the first one of an era, so that adding an era's year gives ours; else 0. */
  int yearsBefore(String era) {
    int first = eras.getOrDefault(era, 0);
    return first == 0 ? 0 : first - 1;
  }

  private void addMonths(ULocale locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    int[] contexts = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
    int[] widths = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
    for (int context : contexts) {
      for (int width : widths) {
        String[] names = symbols.getMonths(context, width);
        for (int i = 0; i < 12; i++) {
          String name = key(names[i]);
          if (name.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ')) {
            months.putIfAbsent(name, i + 1);
          }
        }
      }
    }
  }

  private void addWeekdays(ULocale locale) {
    String[] names =
        new DateFormatSymbols(locale)
            .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    for (int i = 1; i <= 7; i++) {
      // CLDR starts with Sunday, in place 1.
      weekdays.putIfAbsent(key(names[i]), DayOfWeek.SUNDAY.plus(i - 1L));
    }
  }

  /** The weekdays that a folded text names. */
  Set<DayOfWeek> weekdays(String text) {
    Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
    for (DateToken token : DateToken.tokens(text)) {
      DayOfWeek day = weekdays.get(token.text());
      if (day != null) {
        found.add(day);
      }
    }
    // Chinese and Japanese have no spaces around them.
    weekdays.forEach(
        (name, day) -> {
          if (Character.isIdeographic(name.codePointAt(0)) && text.contains(name)) {
            found.add(day);
          }
        });
    return found;
  }

  private static String key(String name) {
    return fold(name).replace(".", "").strip();
  }

  /**
   * Text in the form in which words are compared: compatibility forms, accents, hamza, tatweel,
   * format marks and case are gone. Lengths change.
   */
  static String fold(String text) {
    return foldKeepingCase(text).toLowerCase(Locale.ROOT);
  }

  /** The same but for the case of letters. */
  static String foldKeepingCase(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(
            c ->
                Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.FORMAT
                    && c != '\u0640')
        .map(CalendarWords::plainLetter)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int plainLetter(int c) {
    return switch (c) {
      case '\u0649', '\u06CC' -> '\u064A'; // alef maksura and Persian yeh as yeh
      case '\u06A9' -> '\u0643'; // Persian kaf
      case '\u0629' -> '\u0647'; // teh marbuta as heh
      case '\u25CB', '\u25EF' -> '\u3007'; // circles that stand for zero
      default -> c;
    };
  }

  private static Map<?, ?> load() {
    try (InputStream in = CalendarWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing in the application");
      }
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return (Map<?, ?>) loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object field(Map<?, ?> file, String name) {
    Object value = file.get(name);
    if (value == null) {
      throw new IllegalStateException(FILE + " has no field \"" + name + "\"");
    }
    return value;
  }

  private static List<String> strings(@Nullable Object list) {
    List<String> strings = new ArrayList<>();
    if (list instanceof Collection<?> values) {
      values.forEach(value -> strings.add(String.valueOf(value)));
    }
    return strings;
  }
}
