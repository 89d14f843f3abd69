package org.tradestats.issue;

/**
 * Bytes that are no text and no format that can be read.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 * @param found what the bytes look like, for example {@code PNG image}
 */
public record BinaryContent(String subject, String place, String found) implements Issue {
  @Override
  public String kind() {
    return "binary-content";
  }

  @Override
  public String cause() {
    return "found " + found + "; expected plain text, HTML or JSON, plain or inside .gz or .zip";
  }

  @Override
  public String consequence() {
    return "the article was not read; the rest of the source was";
  }
}
