package org.tradestats.dataset;

import java.math.BigDecimal;
import org.tradestats.concept.Unit;
import org.tradestats.issue.Issue;

/**
 * An article gives one quantity in two currencies, and the rate between them is not ours.
 *
 * @param first the first statement of the quantity
 * @param second the statement that restates it
 * @param base the currency in which they are compared
 * @param firstValue the first one's value in {@code base}
 * @param secondValue the second one's value in {@code base}
 */
public record RestatementMismatch(
    Statement first, Statement second, Unit base, BigDecimal firstValue, BigDecimal secondValue)
    implements Issue {

  @Override
  public String kind() {
    return "restatement-mismatch";
  }

  @Override
  public String subject() {
    return second.id();
  }

  @Override
  public String place() {
    return "characters " + second.figure().start() + " to " + second.figure().end();
  }

  @Override
  public String cause() {
    return "\""
        + first.figure().quote()
        + "\" is "
        + firstValue.toPlainString()
        + " "
        + base
        + ", its restatement \""
        + second.figure().quote()
        + "\" is "
        + secondValue.toPlainString()
        + " "
        + base
        + ": expected the same within rounding and 5 %";
  }

  @Override
  public String consequence() {
    return "both figures are published as stated";
  }
}
