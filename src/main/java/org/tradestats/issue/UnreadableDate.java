package org.tradestats.issue;

/**
 * A publication date in the metadata that is no date.
 *
 * @param subject the article's id
 * @param place the file, and the entry or line in it
 * @param found the date as it stands there
 */
public record UnreadableDate(String subject, String place, String found) implements Issue {
  @Override
  public String kind() {
    return "unreadable-date";
  }

  @Override
  public String cause() {
    return "published \""
        + found
        + "\"; expected a day such as 2024-05-16 or a time such as 2024-05-16T10:00:00Z";
  }

  @Override
  public String consequence() {
    return "the article was read; the day was looked for in its address and text instead";
  }
}
