package org.tradestats.issue;

import org.tradestats.concept.Unit;

/**
 * A figure for which no provider has a rate that may be used.
 *
 * @param figureId the figure's id
 * @param quote the amount as the text gives it
 * @param base the currency it was to be converted to
 * @param reason what was found of its rate, and what was expected
 */
public record UnconvertibleFigure(String figureId, String quote, Unit base, String reason)
    implements Issue {
  @Override
  public String kind() {
    return "unconvertible-figure";
  }

  @Override
  public String subject() {
    return figureId;
  }

  @Override
  public String place() {
    return base.code();
  }

  @Override
  public String cause() {
    return "\"" + quote + "\" to " + base + ": " + reason;
  }

  @Override
  public String consequence() {
    return "the figure has no value in " + base;
  }
}
