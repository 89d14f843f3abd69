package org.tradestats.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.Figure;

/**
 * A figure that was missed, a row that is none, or a row that has the amount and something wrong.
 *
 * @param language the article's ISO 639-1 code
 * @param wrong what is wrong with a matched row: {@code flow}, {@code areas}, {@code period},
 *     {@code status}; else empty
 * @param gold null for a row that no figure answers to
 * @param row null for a figure that no row answers to
 */
public record Miss(
    String articleId,
    String language,
    List<String> wrong,
    @Nullable GoldFigure gold,
    @Nullable Figure row) {

  public Miss {
    wrong = List.copyOf(wrong);
  }

  /** The kind: {@code missed}, {@code spurious} or, for example, {@code wrong flow, period}. */
  public String kind() {
    if (row == null) {
      return "missed";
    }
    return gold == null ? "spurious" : "wrong " + String.join(", ", wrong);
  }
}
