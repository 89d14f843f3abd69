package org.tradestats.article.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One piece an outermost object, whatever the lines; the brackets of an array are passed over. */
final class JsonObjects implements JsonRecords {
  private final InputStream in;
  private final int limit;
  private byte[] object = new byte[1 << 16];
  private long number;

  JsonObjects(InputStream in, int limit) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.limit = limit;
  }

  @Override
  public @Nullable Slice next() throws IOException {
    int c = in.read();
    while (c == ' '
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || c == ','
        || c == '['
        || c == ']'
        || (number == 0 && c > 0x7F)) {
      c = in.read();
    }
    if (c < 0) {
      return null;
    }
    number++;
    int length = 0;
    long depth = 0;
    boolean inString = false;
    boolean escaped = false;
    boolean tooLarge = false;
    while (c >= 0) {
      if (length < limit) {
        if (length == object.length) {
          object = Arrays.copyOf(object, object.length * 2);
        }
        object[length++] = (byte) c;
      } else {
        tooLarge = true;
      }
      if (inString) {
        inString = escaped || c != '"';
        escaped = !escaped && c == '\\';
      } else if (c == '"') {
        inString = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
        if (depth <= 0) {
          break;
        }
      } else if (depth == 0 && (c == ',' || c == '\n' || c == ']')) {
        break;
      }
      c = in.read();
    }
    return new Slice(StrictText.utf8(object, length), tooLarge, "object " + number, number);
  }
}
