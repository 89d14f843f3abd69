package org.tradestats.article.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tradestats.article.ArticleSource;
import org.tradestats.article.Reading;
import org.tradestats.article.UnreadableSourceException;

/** A file of one article or of many, as it is or inside .gz and .zip. */
public final class FileSource implements ArticleSource {
  private final Path file;
  private final int articleLimit;

  /**
   * @param articleLimit the most bytes that an article may have
   */
  public FileSource(Path file, int articleLimit) {
    this.file = file;
    this.articleLimit = articleLimit;
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public Stream<Reading> read() {
    InputStream bytes;
    try {
      bytes = new FileBytes(Files.newInputStream(file), file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    Unpacking unpacking =
        new Unpacking(file.getFileName().toString(), place(), bytes, articleLimit);
    return StreamSupport.stream(new Items(unpacking), false)
        .onClose(
            () -> {
              try {
                bytes.close();
              } catch (IOException e) {
                throw unreadable(file, e);
              }
            });
  }

  private static UnreadableSourceException unreadable(Path file, IOException e) {
    String cause = e instanceof java.nio.file.NoSuchFileException ? "no such file" : e.toString();
    return new UnreadableSourceException(
        "Cannot read articles from \""
            + file
            + "\": "
            + cause
            + "; expected a readable file. Nothing was replaced.",
        e);
  }

  /** Tells a disk that fails, which ends the run, from a content that is broken, which does not. */
  private static final class FileBytes extends FilterInputStream {
    private final Path file;

    FileBytes(InputStream in, Path file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (EOFException e) {
        throw e;
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return in.read(target, offset, length);
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
  }

  private static final class Items extends Spliterators.AbstractSpliterator<Reading> {
    private final Unpacking unpacking;

    Items(Unpacking unpacking) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.unpacking = unpacking;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Reading> action) {
      Reading reading = unpacking.next();
      if (reading == null) {
        return false;
      }
      action.accept(reading);
      return true;
    }
  }
}
