package org.tradestats.issue;

/**
 * Front matter that is no YAML mapping.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 * @param found the parser's words
 */
public record MalformedFrontMatter(String subject, String place, String found) implements Issue {
  @Override
  public String kind() {
    return "malformed-front-matter";
  }

  @Override
  public String cause() {
    return "front matter: "
        + found
        + "; expected lines such as \"date: 2024-05-16\" between two lines of ---";
  }

  @Override
  public String consequence() {
    return "the article was read without its front matter";
  }
}
