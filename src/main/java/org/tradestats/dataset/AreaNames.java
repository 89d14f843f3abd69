package org.tradestats.dataset;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tradestats.concept.Area;

/**
 * English names of areas, as files and charts show them: those of CLDR, in the version that ICU4J
 * brings, so that they don't depend on the Java runtime.
 */
public final class AreaNames {
  /** CLDR's names of these are too long for a chart or not what trade statistics call them. */
  private static final Map<String, String> OWN =
      Map.of(
          "HKG", "Hong Kong",
          "MAC", "Macao",
          "PSE", "Palestine",
          "MMR", "Myanmar",
          "CIV", "Côte d'Ivoire",
          "COD", "DR Congo",
          "COG", "Congo",
          "XKX", "Kosovo");

  private static final Map<String, String> ALPHA_2 = alpha2();
  private static final Map<Area, String> NAMES = new ConcurrentHashMap<>();

  private AreaNames() {}

  /** The name of an area, for example {@code China} or {@code European Union}. */
  public static String of(Area area) {
    return NAMES.computeIfAbsent(area, AreaNames::find);
  }

  private static String find(Area area) {
    String code = area.code();
    if (area.isGroup()) {
      return Area.Group.valueOf(code).englishName();
    }
    String own = OWN.get(code);
    if (own != null) {
      return own;
    }
    String alpha2 = ALPHA_2.get(code);
    return alpha2 == null
        ? code
        : ULocale.getDisplayCountry("und_" + alpha2, ULocale.ENGLISH).replace('’', '\'');
  }

  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      codes.put(new Locale("", alpha2).getISO3Country(), alpha2);
    }
    return Map.copyOf(codes);
  }
}
