package org.tradestats.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a language that has no pack.
 *
 * @param subject the article's id
 * @param found the ISO 639-1 code that was detected, or null where none was
 * @param known the codes that have a pack, in order
 */
public record UnknownLanguage(String subject, @Nullable String found, List<String> known)
    implements Issue {
  /** The kind, as issues.csv tells it. */
  public static final String KIND = "unknown-language";

  public UnknownLanguage {
    known = List.copyOf(known);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String place() {
    return "";
  }

  @Override
  public String cause() {
    return (found == null ? "language not recognised" : "language \"" + found + "\"")
        + "; expected one of "
        + String.join(", ", known);
  }

  @Override
  public String consequence() {
    return "the article was read; no figure was extracted from it";
  }
}
