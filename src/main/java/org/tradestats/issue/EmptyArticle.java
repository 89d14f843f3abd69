package org.tradestats.issue;

/**
 * An article without text.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 */
public record EmptyArticle(String subject, String place) implements Issue {
  @Override
  public String kind() {
    return "empty-article";
  }

  @Override
  public String cause() {
    return "no text found; expected at least one letter or digit";
  }

  @Override
  public String consequence() {
    return "the article was not read; the rest of the source was";
  }
}
