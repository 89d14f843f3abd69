package org.tradestats.issue;

/**
 * An article of which nobody knows when it was published.
 *
 * @param subject the article's id
 * @param place the file, and the entry or line in it
 */
public record UndatedArticle(String subject, String place) implements Issue {
  /** The kind, as issues.csv tells it. */
  public static final String KIND = "undated-article";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String cause() {
    return "no publication date in the metadata, the address, the first or the last lines; expected a day such as 2024-05-16";
  }

  @Override
  public String consequence() {
    return "the article was read; periods told relative to it, such as \"last year\", stay unresolved";
  }
}
