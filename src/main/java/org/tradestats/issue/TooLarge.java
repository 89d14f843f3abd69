package org.tradestats.issue;

/**
 * An article over the size limit.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 * @param limit the most bytes an article may have
 */
public record TooLarge(String subject, String place, long limit) implements Issue {
  @Override
  public String kind() {
    return "too-large";
  }

  @Override
  public String cause() {
    return "more than " + limit + " bytes; expected at most that many for one article";
  }

  @Override
  public String consequence() {
    return "the article was not read; the rest of the source was";
  }
}
