package org.tradestats.article;

import org.jspecify.annotations.Nullable;

/** A source of articles that cannot be read at all: the run fails before it replaces any output. */
public final class UnreadableSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableSourceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
