package org.tradestats.issue;

/**
 * A trouble that cost an article, a figure or a conversion something, told to the reader of {@code
 * issues.csv} instead of to a log.
 *
 * <p>Each kind of trouble is a record of its own in this package that holds what was found and
 * words the message.
 */
public interface Issue {
  /** The kind, stable over releases, for example {@code undated-article}. */
  String kind();

  /** What it happened to: an article's id, a figure's id or a file's name. */
  String subject();

  /** Where in it: a line, an offset, a column; empty where the whole is meant. */
  String place();

  /** What was found, quoted, and what was expected. */
  String cause();

  /** What became of it, for example {@code the article was not read}. */
  String consequence();
}
