package org.tradestats.currency.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradestats.concept.Unit;
import org.tradestats.currency.DailyRateTable;

/**
 * What an update of the daily rates changed.
 *
 * @param days the days at hand now
 * @param firstNewDay the first day that was not at hand before, if there is one
 * @param lastDay the last day at hand
 * @param newDays the number of days that were not at hand before
 * @param revisedRates the number of rates of known days that differ from before
 * @param newCurrencies the currencies that were not at hand before
 */
public record RateChange(
    int days,
    Optional<LocalDate> firstNewDay,
    LocalDate lastDay,
    int newDays,
    int revisedRates,
    SortedSet<Unit> newCurrencies) {

  static RateChange none(DailyRateTable table) {
    return between(Optional.of(table), table);
  }

  static RateChange between(Optional<DailyRateTable> old, DailyRateTable fresh) {
    SortedSet<LocalDate> newDays = new TreeSet<>(fresh.days());
    SortedSet<Unit> newCurrencies = new TreeSet<>(fresh.currencies());
    int revised = 0;
    if (old.isPresent()) {
      newDays.removeAll(old.get().days());
      newCurrencies.removeAll(old.get().currencies());
      revised = revised(old.get(), fresh);
    }
    return new RateChange(
        fresh.days().size(),
        newDays.isEmpty() ? Optional.empty() : Optional.of(newDays.first()),
        fresh.days().last(),
        newDays.size(),
        revised,
        newCurrencies);
  }

  private static int revised(DailyRateTable old, DailyRateTable fresh) {
    int revised = 0;
    for (LocalDate day : old.days()) {
      for (Unit currency : old.currencies()) {
        if (!old.findRate(currency, day).equals(fresh.findRate(currency, day))) {
          revised++;
        }
      }
    }
    return revised;
  }

  /** Whether anything differs from before. */
  public boolean isChange() {
    return newDays > 0 || revisedRates > 0 || !newCurrencies.isEmpty();
  }

  /** For example {@code 9 new days from 2026-04-14, 0 rates revised; 6990 days to 2026-04-24}. */
  public String message() {
    if (!isChange()) {
      return "no change; " + days + " days to " + lastDay;
    }
    return newDays
        + (newDays == 1 ? " new day" : " new days")
        + firstNewDay.map(day -> " from " + day).orElse("")
        + ", "
        + revisedRates
        + (revisedRates == 1 ? " rate revised; " : " rates revised; ")
        + days
        + " days to "
        + lastDay
        + (newCurrencies.isEmpty() ? "" : "; new currencies " + newCurrencies);
  }
}
