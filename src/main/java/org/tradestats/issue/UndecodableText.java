package org.tradestats.issue;

/**
 * Text that is not in the encoding it is said to be in.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 * @param charset the encoding that was tried
 * @param offset the first wrong byte, counted from the start of what was decoded
 */
public record UndecodableText(String subject, String place, String charset, long offset)
    implements Issue {
  @Override
  public String kind() {
    return "undecodable-text";
  }

  @Override
  public String cause() {
    return "byte "
        + offset
        + " is not "
        + charset
        + "; expected UTF-8, UTF-16 with a byte-order mark, or the encoding that the page declares";
  }

  @Override
  public String consequence() {
    return "the article was not read; the rest of the source was";
  }
}
