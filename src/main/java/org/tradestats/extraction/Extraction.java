package org.tradestats.extraction;

import java.util.List;
import org.tradestats.issue.Issue;

/** What an article gave: its figures, in the order of the text, and the troubles met. */
public record Extraction(List<Figure> figures, List<Issue> issues) {
  public Extraction {
    figures = List.copyOf(figures);
    issues = List.copyOf(issues);
  }
}
