package org.tradestats.currency.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A rate file that cannot be trusted: it names the file, the line, what was found and expected. */
public final class RateFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;

  /**
   * A fault of a file.
   *
   * @param line the line, counted from 1; 0 where the file as a whole is meant
   * @param found what was found, with the values quoted
   * @param expected what was expected instead
   */
  public RateFileException(
      Path file, int line, String found, String expected, @Nullable Throwable cause) {
    super(
        "Rate file "
            + file
            + (line > 0 ? ", line " + line : "")
            + ": found "
            + found
            + ", expected "
            + expected
            + "; no rates were loaded",
        cause);
    this.file = file.toString();
    this.line = line;
  }

  RateFileException(Path file, int line, String found, String expected) {
    this(file, line, found, expected, null);
  }

  public String file() {
    return file;
  }

  /** The line, counted from 1; 0 where the file as a whole is meant. */
  public int line() {
    return line;
  }
}
