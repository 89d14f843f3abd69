package org.tradestats.article.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decoding that refuses what is not in the encoding, instead of guessing.
 *
 * @param text the text without its byte-order mark; null if the bytes are wrong
 * @param charset the encoding that was tried
 * @param errorOffset the first wrong byte, or -1
 */
record StrictText(@Nullable String text, String charset, int errorOffset) {

  /** Decodes UTF-8, or UTF-16 where a byte-order mark says so. */
  static StrictText decode(byte[] bytes) {
    Charset charset =
        new ContentHead(bytes.length > 4 ? java.util.Arrays.copyOf(bytes, 4) : bytes)
            .findByteOrderMark()
            .orElse(StandardCharsets.UTF_8);
    return decode(bytes, 0, bytes.length, charset);
  }

  /** Decodes the first bytes of an array as UTF-8. */
  static StrictText utf8(byte[] bytes, int length) {
    return decode(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Decodes a range of bytes. */
  static StrictText decode(byte[] bytes, int from, int length, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
    CharBuffer out = CharBuffer.allocate((int) (length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      return new StrictText(null, charset.name(), in.position() - from);
    }
    String text = out.flip().toString();
    return new StrictText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name(), -1);
  }
}
