package org.tradestats.dataset;

import org.tradestats.issue.Issue;

/**
 * A figure's stated growth does not lead back to any figure of a year earlier.
 *
 * @param current the figure with its change
 * @param earlier the figure of a year earlier that comes nearest in time of publication
 */
public record GrowthMismatch(Statement current, Statement earlier) implements Issue {
  @Override
  public String kind() {
    return "growth-mismatch";
  }

  @Override
  public String subject() {
    return current.id();
  }

  @Override
  public String place() {
    return "characters " + current.figure().start() + " to " + current.figure().end();
  }

  @Override
  public String cause() {
    return "\""
        + current.figure().quote()
        + "\" after a change of "
        + String.valueOf(current.figure().changePercent())
        + " %: expected a year earlier what "
        + earlier.id()
        + " states, \""
        + earlier.figure().quote()
        + "\"";
  }

  @Override
  public String consequence() {
    return "both figures are published as stated";
  }
}
