package org.tradestats.article.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One piece a line. */
final class JsonLines implements JsonRecords {
  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final int limit;
  private final byte[] block = new byte[BLOCK];
  private int position;
  private int filled;
  private byte[] line = new byte[BLOCK];
  private long number;

  JsonLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  @Override
  public @Nullable Slice next() throws IOException {
    while (true) {
      int length = 0;
      boolean tooLarge = false;
      boolean ended = false;
      while (!ended) {
        if (position == filled && !fill()) {
          break;
        }
        int end = position;
        while (end < filled && block[end] != '\n') {
          end++;
        }
        int room = Math.min(end - position, limit - length);
        tooLarge |= room < end - position;
        length = append(length, room);
        ended = end < filled;
        position = ended ? end + 1 : end;
      }
      if (!ended && length == 0) {
        return null;
      }
      number++;
      if (!isBlank(length)) {
        return new Slice(StrictText.utf8(line, length), tooLarge, "line " + number, number);
      }
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(block, 0, BLOCK));
    return filled > 0;
  }

  private int append(int length, int count) {
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
    }
    System.arraycopy(block, position, line, length, count);
    return length + count;
  }

  private boolean isBlank(int length) {
    // A byte-order mark before the first line is no content either.
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return number == 1 && length - i == 3 && (line[i] & 0xFF) == 0xEF;
      }
    }
    return true;
  }
}
