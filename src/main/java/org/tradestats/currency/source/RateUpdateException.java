package org.tradestats.currency.source;

import org.jspecify.annotations.Nullable;

/** A rate file could not be fetched, or was not fit to replace the one at hand, which stays. */
public final class RateUpdateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A failed update.
   *
   * @param found what was found at the address, with the values quoted
   * @param expected what was expected instead
   */
  RateUpdateException(Object address, String found, String expected, @Nullable Throwable cause) {
    super(
        "Rates from "
            + address
            + ": found "
            + found
            + ", expected "
            + expected
            + "; the rates at hand were left as they are",
        cause);
  }
}
