package org.tradestats.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tradestats.issue.Issue;

/** Tells issues to a person, a line each. */
final class IssueLines {
  private IssueLines() {}

  static void print(PrintWriter err, List<Issue> issues) {
    for (Issue issue : issues) {
      String where = issue.place().isEmpty() ? issue.subject() : issue.place();
      err.println(where + ": " + issue.cause() + "; " + issue.consequence());
    }
  }
}
