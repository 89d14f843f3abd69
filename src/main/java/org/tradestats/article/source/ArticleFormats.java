package org.tradestats.article.source;

import java.util.List;
import java.util.Optional;

/** The formats that are known, in the order in which they are asked. */
final class ArticleFormats {
  /** Plain text is anything that is text, so it comes last. */
  static final List<ArticleFormat> ALL =
      List.of(new JsonFormat(), new HtmlFormat(), new PlainTextFormat());

  private ArticleFormats() {}

  /** The format of a content, by its first bytes. */
  static Optional<ArticleFormat> find(ContentHead head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
