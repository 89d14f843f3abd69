package org.tradestats.dataset;

import java.util.Locale;

/** What a reader should know before using an observation. */
public enum Flag {
  /** Only a qualified figure or a range is known: about, over, under, between. */
  APPROXIMATE,
  /** Two statements disagree beyond rounding, range, qualifier and conversion. */
  CONFLICT,
  /** A total that no article states: the sum of two stated parts. */
  DERIVED,
  /** What the partner reports of the same flow differs by more than freight and insurance. */
  MIRROR_GAP,
  /** No article says the period: the latest statement is preferred, and none is in conflict. */
  NO_PERIOD,
  /** One publisher says it, or only publishers that are not known. */
  SINGLE_SOURCE,
  /** A figure could not be converted: the values leave it out, or are in its own currency. */
  UNCONVERTED;

  /** The code in files, for example {@code mirror-gap}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
