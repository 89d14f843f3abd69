package org.tradestats.article.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into pieces of one JSON object each, without parsing them. */
interface JsonRecords {
  /**
   * A piece.
   *
   * @param text the piece, decoded; its start only if {@code tooLarge}
   * @param tooLarge whether the piece was over the limit and only its start is here
   * @param where the piece's place in the stream, for example {@code line 12}
   * @param number the line, or the object's number, counted from 1
   */
  record Slice(StrictText text, boolean tooLarge, String where, long number) {}

  /** The next piece that is not blank, or null at the end. */
  @Nullable Slice next() throws IOException;
}
