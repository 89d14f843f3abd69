package org.tradestats.currency;

import java.util.List;
import org.tradestats.issue.Issue;

/**
 * What became of a figure: its conversions, and an issue for each base currency that it could not
 * be converted to.
 */
public record Conversions(ConvertedFigure figure, List<Issue> issues) {
  public Conversions {
    issues = List.copyOf(issues);
  }
}
