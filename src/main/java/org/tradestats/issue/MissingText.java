package org.tradestats.issue;

/**
 * A JSON object without the text of an article.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 * @param found the names of the fields that are there
 */
public record MissingText(String subject, String place, String found) implements Issue {
  @Override
  public String kind() {
    return "missing-text";
  }

  @Override
  public String cause() {
    return "fields " + found + "; expected one of text, body, content with a string";
  }

  @Override
  public String consequence() {
    return "the article was not read; the rest of the source was";
  }
}
