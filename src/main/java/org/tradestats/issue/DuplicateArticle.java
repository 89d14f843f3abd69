package org.tradestats.issue;

/**
 * A second article with an id that was read already.
 *
 * @param subject the id that both have
 * @param place the file, and the entry or line in it
 * @param sameText whether the texts are equal too
 */
public record DuplicateArticle(String subject, String place, boolean sameText) implements Issue {
  @Override
  public String kind() {
    return "duplicate-article";
  }

  @Override
  public String cause() {
    return "the id \""
        + subject
        + "\" was read before, with "
        + (sameText ? "the same" : "another")
        + " text; expected each id once";
  }

  @Override
  public String consequence() {
    return "the first article was kept, this one was not read";
  }
}
