package org.tradestats.concept;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reporting or partner area: an ISO 3166-1 alpha-3 country code, for example {@code CHN}, or the
 * code of a group of countries, for example {@code EUU}.
 *
 * <p>{@code XKX} (Kosovo) is a user-assigned code that trade statistics use; ISO has none.
 */
public record Area(String code) implements Comparable<Area> {
  /** Groups of countries that a figure can have as a side, with their English names. */
  public enum Group {
    WLD("World"),
    EUU("European Union"),
    ASEAN("ASEAN"),
    GCC("Gulf Cooperation Council"),
    BRICS("BRICS"),
    EAEU("Eurasian Economic Union"),
    CIS("Commonwealth of Independent States"),
    MERCOSUR("Mercosur"),
    AFRICA("Africa"),
    ARAB("Arab states"),
    LATAM("Latin America"),
    CENTRAL_ASIA("Central Asia"),
    G7("G7"),
    OPEC("OPEC"),
    SCO("Shanghai Cooperation Organisation");

    private final String englishName;

    Group(String englishName) {
      this.englishName = englishName;
    }

    public String englishName() {
      return englishName;
    }
  }

  private static final Set<String> GROUPS =
      Arrays.stream(Group.values()).map(Group::name).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> CODES = codes();

  /** The world: the partner of trade that is not told by country. */
  public static final Area WORLD = new Area("WLD");

  public Area {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException(
          "Area \"" + code + "\": expected an ISO 3166-1 alpha-3 code or one of " + groups());
    }
  }

  /** The area of a code such as {@code CHN} or {@code EUU}. */
  public static Area of(String code) {
    return new Area(code);
  }

  /** Whether a text is the code of an area. */
  public static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /** Whether this is a group of countries, the world among them. */
  public boolean isGroup() {
    return GROUPS.contains(code);
  }

  public boolean isWorld() {
    return code.equals("WLD");
  }

  private static List<Group> groups() {
    return List.of(Group.values());
  }

  private static Set<String> codes() {
    Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    codes.add("XKX");
    for (Group group : Group.values()) {
      codes.add(group.name());
    }
    return Set.copyOf(codes);
  }

  /**
   * As records are equal; written out, because areas are compared more often than anything else.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Area area && code.equals(area.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public int compareTo(Area other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
