package org.tradestats.issue;

/**
 * A file, or an entry of an archive, that ends or breaks before its end.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 * @param found what broke, in the words of who read it
 */
public record DamagedContent(String subject, String place, String found) implements Issue {
  @Override
  public String kind() {
    return "damaged-content";
  }

  @Override
  public String cause() {
    return "the content breaks off: " + found + "; expected a whole file";
  }

  @Override
  public String consequence() {
    return "what came before it was read, what follows it in this file was not";
  }
}
