package org.tradestats.article;

import java.util.stream.Stream;

/**
 * A place that articles come from: a file, an entry of an archive, later a feed.
 *
 * <p>What a source holds may be larger than the memory: articles are read one by one, as the stream
 * is asked for them. The same source gives the same readings in the same order each time.
 */
public interface ArticleSource {
  /** Where the articles are, for messages: {@code data/articles/may.jsonl.gz}. */
  String place();

  /**
   * Reads the articles, lazily. The stream must be closed. A bad article is a reading with an issue
   * and without an article, and the rest goes on.
   *
   * @throws UnreadableSourceException from here or from the stream, if the source itself cannot be
   *     read: the run has to fail
   */
  Stream<Reading> read();
}
