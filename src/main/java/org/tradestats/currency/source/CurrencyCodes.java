package org.tradestats.currency.source;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradestats.concept.Unit;

/** The currency codes that a rate file may use: those of ISO 4217, today's and withdrawn ones. */
final class CurrencyCodes {
  /**
   * Codes that are newer than some Java releases, or were withdrawn before ISO's table of history.
   */
  private static final Set<String> MORE =
      Set.of(
          "AOR", "BRR", "CSD", "ECS", "HRD", "MXP", "PEI", "PLZ", "SLE", "TJR", "UAK", "UYP", "VED",
          "VES", "XCG", "XEU", "ZWG");

  private static final Map<String, Unit> UNITS = units();

  private CurrencyCodes() {}

  /** The currency of a code, if it is one. */
  static Optional<Unit> find(String code) {
    return Optional.ofNullable(UNITS.get(code));
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    MORE.forEach(code -> units.put(code, Unit.of(code)));
    for (Currency currency : Currency.getAvailableCurrencies()) {
      units.put(currency.getCurrencyCode(), Unit.of(currency.getCurrencyCode()));
    }
    return Map.copyOf(units);
  }
}
