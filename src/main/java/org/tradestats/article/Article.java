package org.tradestats.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A news article as it was read: metadata and text. Offsets anywhere in the product are offsets in
 * {@link #text()}, in UTF-16 code units.
 *
 * @param id identifies the article over runs: its own id, else its address, else its place in the
 *     source (a file's name, never its folder)
 * @param title the headline, or the empty string; it is also the first line of {@code text} unless
 *     it is empty
 * @param text title and body as one text; paragraphs end with a line feed
 * @param published the day of publication from metadata or the dateline; null if neither tells
 * @param language an ISO 639-1 code such as {@code ar}; null if not known
 * @param publisher the name of the publisher, or null
 * @param url the canonical address, or null
 */
public record Article(
    String id,
    String title,
    String text,
    @Nullable LocalDate published,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable String url) {

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("Article without id: expected a non-empty identifier");
    }
  }

  /** The same article, in a language found out later. */
  public Article withLanguage(String found) {
    return new Article(id, title, text, published, found, publisher, url);
  }

  /** The same article, published on a day found out later. */
  public Article withPublished(LocalDate found) {
    return new Article(id, title, text, found, language, publisher, url);
  }
}
