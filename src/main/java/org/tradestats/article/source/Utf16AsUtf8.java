package org.tradestats.article.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A stream of UTF-16 as a stream of UTF-8, so that those who cut bytes need to know only one. */
final class Utf16AsUtf8 extends InputStream {
  private static final int BLOCK = 1 << 13;

  private final Reader reader;
  private final char[] characters = new char[BLOCK + 1];
  private byte[] bytes = {};
  private int position;

  Utf16AsUtf8(InputStream in, Charset charset) {
    this.reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    int count = reader.read(characters, 0, BLOCK);
    if (count < 0) {
      return false;
    }
    if (Character.isHighSurrogate(characters[count - 1])) {
      int low = reader.read();
      if (low >= 0) {
        characters[count++] = (char) low;
      }
    }
    bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
    position = 0;
    return true;
  }
}
