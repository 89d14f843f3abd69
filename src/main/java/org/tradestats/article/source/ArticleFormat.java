package org.tradestats.article.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Reading;

/** A format that articles come in. It is told by what the content looks like, not by its name. */
public interface ArticleFormat {
  /** The format's name, for messages, for example {@code JSON Lines}. */
  String name();

  /** Whether the first bytes look like this format. */
  boolean recognises(ContentHead head);

  /** Starts to read the articles of a content, which {@link #recognises} said yes to. */
  Readings open(Content content) throws IOException;

  /** Articles, one by one. What is wrong with one of them is a reading; the next one follows. */
  @FunctionalInterface
  interface Readings {
    /**
     * The next article, or null at the end.
     *
     * @throws IOException if the content breaks off, so that nothing more can be read from it
     */
    @Nullable Reading next() throws IOException;
  }
}
