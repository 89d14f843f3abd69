package org.tradestats.currency;

import java.util.List;
import org.tradestats.extraction.Figure;
import org.tradestats.issue.Issue;

/**
 * What the restatements of an article told.
 *
 * @param figures the figures in their order, with less confidence in those whose rates conflict
 * @param impliedRates the rates that the article implies
 * @param issues one on each figure of a conflict
 */
public record Restatements(
    List<Figure> figures, List<ImpliedRate> impliedRates, List<Issue> issues) {
  public Restatements {
    figures = List.copyOf(figures);
    impliedRates = List.copyOf(impliedRates);
    issues = List.copyOf(issues);
  }
}
