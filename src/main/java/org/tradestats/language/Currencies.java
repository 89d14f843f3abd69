package org.tradestats.language;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradestats.concept.Area;

/**
 * Which currencies there are, which area uses which, and which share a name. Source: CLDR as of
 * 2025, when Bulgaria still had its lev; {@code shared-currencies.yml}.
 */
public final class Currencies {
  private static final Date DAY =
      Date.from(LocalDate.of(2025, 7, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
  private static final Map<Area, String> BY_AREA = byArea();
  private static final Map<String, List<String>> SHARED = shared();

  private Currencies() {}

  /** The ISO 4217 codes in use. */
  static SortedSet<String> codes() {
    return new TreeSet<>(BY_AREA.values());
  }

  /** The code of an area's own currency. */
  public static Optional<String> findOwn(Area area) {
    return Optional.ofNullable(BY_AREA.get(area));
  }

  /**
   * The codes that a name in a lexicon may mean: itself if it is a code, else those that share the
   * name; the first is the usual one.
   */
  public static List<String> meanings(String name) {
    return SHARED.getOrDefault(name, List.of(name));
  }

  static boolean isKnown(String name) {
    return SHARED.containsKey(name) || name.matches("[A-Z]{3}");
  }

  private static Map<Area, String> byArea() {
    Map<Area, String> byArea = new LinkedHashMap<>();
    CurrencyMetaInfo info = CurrencyMetaInfo.getInstance();
    for (String country : Locale.getISOCountries()) {
      String alpha3 = new Locale.Builder().setRegion(country).build().getISO3Country();
      List<String> used =
          info.currencies(CurrencyFilter.onDate(DAY).withRegion(country).withTender());
      if (!used.isEmpty() && Area.isCode(alpha3)) {
        byArea.put(Area.of(alpha3), used.get(0));
      }
    }
    byArea.put(Area.of("EUU"), "EUR");
    byArea.put(Area.of("XKX"), "EUR");
    return byArea;
  }

  private static Map<String, List<String>> shared() {
    String file = "/languages/shared-currencies.yml";
    try (InputStream in = Currencies.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new LexiconException(file + ": not found, expected beside the languages");
      }
      YamlTree tree = YamlTree.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, List<String>> shared = new LinkedHashMap<>();
      tree.keys().forEach(name -> shared.put(name, List.copyOf(tree.texts(name))));
      return shared;
    } catch (IOException e) {
      throw new LexiconException(file + ": can't be read: " + e.getMessage(), e);
    }
  }
}
