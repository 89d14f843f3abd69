package org.tradestats.concept;

/**
 * The unit of a value: an ISO 4217 currency code, for example {@code USD}, or {@code PERCENT}.
 * Historic codes (DEM, ROL, HRK) are units too, since articles are old and new.
 */
public record Unit(String code) implements Comparable<Unit> {
  public static final Unit PERCENT = new Unit("PERCENT");
  public static final Unit USD = new Unit("USD");
  public static final Unit EUR = new Unit("EUR");

  public Unit {
    if (!code.equals("PERCENT") && !isCurrencyCode(code)) {
      throw new IllegalArgumentException(
          "Unit \"" + code + "\": expected PERCENT or three capital letters of ISO 4217");
    }
  }

  /** The unit of a code such as {@code CNY}. */
  public static Unit of(String code) {
    return new Unit(code);
  }

  public boolean isCurrency() {
    return !code.equals("PERCENT");
  }

  private static boolean isCurrencyCode(String code) {
    return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  @Override
  public int compareTo(Unit other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
