package org.tradestats.concept;

import java.util.Locale;

/** How exactly a text means a number. A figure that is told flatly has none. */
public enum Qualifier {
  /** About, nearly, close to. */
  ABOUT,
  /** More than, exceeded, at least. */
  OVER,
  /** Less than, up to, at most. */
  UNDER;

  /** The code in files: {@code about}, {@code over} or {@code under}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Parses a {@link #code()}.
   *
   * @throws IllegalArgumentException if the text is none of the three codes
   */
  public static Qualifier parse(String code) {
    for (Qualifier qualifier : values()) {
      if (qualifier.code().equals(code)) {
        return qualifier;
      }
    }
    throw new IllegalArgumentException(
        "Qualifier \"" + code + "\": expected one of about, over, under");
  }
}
