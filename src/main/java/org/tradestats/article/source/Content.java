package org.tradestats.article.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;

/** Bytes to read articles from, out of any wrapping, with their name and place. */
public final class Content {
  private final String name;
  private final String place;
  private final ContentHead head;
  private final InputStream bytes;
  private final int articleLimit;

  /**
   * @param name the file's own name, without folder and without {@code .gz}
   * @param place the file and entry, for messages
   * @param articleLimit the most bytes an article may have
   */
  public Content(String name, String place, InputStream bytes, int articleLimit)
      throws IOException {
    this.name = name;
    this.place = place;
    byte[] start = start(bytes);
    this.head = new ContentHead(start);
    this.bytes = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
    this.articleLimit = articleLimit;
  }

  private static byte[] start(InputStream bytes) throws IOException {
    byte[] start = new byte[ContentHead.LENGTH];
    int length = 0;
    try {
      int count = bytes.read(start, 0, start.length);
      while (count > 0) {
        length += count;
        count = bytes.read(start, length, start.length - length);
      }
    } catch (EOFException | ZipException e) {
      if (length == 0) {
        throw e;
      }
      // The articles before the break are read; the stream says again that it is broken.
    }
    return Arrays.copyOf(start, length);
  }

  public String name() {
    return name;
  }

  public String place() {
    return place;
  }

  public ContentHead head() {
    return head;
  }

  /** The most bytes that an article may have. */
  public int articleLimit() {
    return articleLimit;
  }

  /** The bytes, from the first one; to be read once. */
  InputStream bytes() {
    return bytes;
  }

  /** All bytes, or nothing if they are more than an article may have. */
  Optional<byte[]> readWhole() throws IOException {
    byte[] whole = bytes.readNBytes(articleLimit + 1);
    return whole.length > articleLimit ? Optional.empty() : Optional.of(whole);
  }
}
