package org.tradestats.issue;

/**
 * An archive that unpacks to far more than articles do, or nests too deep.
 *
 * @param subject the article's id or, where it has none, the name of what was read
 * @param place the file, and the entry or line in it
 * @param found how far it unpacks
 */
public record SuspiciousArchive(String subject, String place, String found) implements Issue {
  @Override
  public String kind() {
    return "suspicious-archive";
  }

  @Override
  public String cause() {
    return found + "; expected an archive of articles";
  }

  @Override
  public String consequence() {
    return "the rest of the archive was not read";
  }
}
