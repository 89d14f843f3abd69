package org.tradestats.issue;

/**
 * A line or value that is no JSON object.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 * @param found the parser's words and the start of the line
 */
public record MalformedJson(String subject, String place, String found) implements Issue {
  @Override
  public String kind() {
    return "malformed-json";
  }

  @Override
  public String cause() {
    return found + "; expected one JSON object";
  }

  @Override
  public String consequence() {
    return "the article was not read; the rest of the source was";
  }
}
