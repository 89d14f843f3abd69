package org.tradestats.currency.source;

import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

/** The currency codes that a rate file may use: those of ISO 4217, today's and withdrawn ones. */
final class CurrencyCodes {
  /**
   * Codes that are newer than some Java releases, or were withdrawn before ISO's table of history.
   */
  private static final Set<String> MORE =
      Set.of(
          "AOR", "BRR", "CSD", "ECS", "HRD", "MXP", "PEI", "PLZ", "SLE", "TJR", "UAK", "UYP", "VED",
          "VES", "XCG", "XEU", "ZWG");

  private static final Set<String> CODES = codes();

  private CurrencyCodes() {}

  static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  private static Set<String> codes() {
    Set<String> codes = new HashSet<>(MORE);
    Currency.getAvailableCurrencies().forEach(currency -> codes.add(currency.getCurrencyCode()));
    return Set.copyOf(codes);
  }
}
