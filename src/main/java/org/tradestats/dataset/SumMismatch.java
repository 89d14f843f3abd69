package org.tradestats.dataset;

import org.tradestats.issue.Issue;

/**
 * Exports and imports of an article don't add up to its total, or don't differ by its balance.
 *
 * @param exports the exports stated
 * @param imports the imports stated
 * @param result the total or balance stated
 */
public record SumMismatch(Statement exports, Statement imports, Statement result) implements Issue {

  private boolean isTotal() {
    return result.figure().flow().isSymmetric();
  }

  @Override
  public String kind() {
    return isTotal() ? "total-mismatch" : "balance-mismatch";
  }

  @Override
  public String subject() {
    return result.id();
  }

  @Override
  public String place() {
    return "characters " + result.figure().start() + " to " + result.figure().end();
  }

  @Override
  public String cause() {
    return "exports \""
        + exports.figure().quote()
        + "\""
        + (isTotal() ? " plus" : " less")
        + " imports \""
        + imports.figure().quote()
        + "\": expected "
        + (isTotal() ? "the total" : "the balance")
        + " \""
        + result.figure().quote()
        + "\" within rounding";
  }

  @Override
  public String consequence() {
    return "all three figures are published as stated";
  }
}
