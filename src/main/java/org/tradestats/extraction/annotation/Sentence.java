package org.tradestats.extraction.annotation;

/**
 * A sentence, by offsets in the folded text.
 *
 * @param index its place in the article
 * @param paragraph the place of its paragraph
 */
public record Sentence(int index, int start, int end, Kind kind, int paragraph) {
  /** What kind of line a sentence stands in. */
  public enum Kind {
    TITLE,
    HEADING,
    PARAGRAPH,
    BULLET
  }

  public boolean holds(int position) {
    return position >= start && position < end;
  }
}
