package org.tradestats.article.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first bytes of a content, by which its format and encoding are told. */
public final class ContentHead {
  /** How many bytes are looked at: metadata of a page may push its first tag far down. */
  static final int LENGTH = 8192;

  /** A text that holds more control characters than one in this many is none. */
  private static final int CHARACTERS_A_CONTROL = 50;

  private final byte[] bytes;
  private final String text;

  ContentHead(byte[] bytes) {
    this.bytes = bytes;
    Charset charset = findByteOrderMark().orElse(StandardCharsets.UTF_8);
    String decoded = new String(bytes, charset);
    this.text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /** The start as text, without a byte-order mark; bytes that are no text are U+FFFD. */
  public String text() {
    return text;
  }

  /** Whether the content starts with these bytes, written in Latin-1. */
  public boolean startsWith(String signature) {
    byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  /** The encoding that a byte-order mark tells. */
  public Optional<Charset> findByteOrderMark() {
    if (startsWith("\u00EF\u00BB\u00BF")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith("\u00FE\u00FF")) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    // UTF-32LE starts alike; its next two bytes are zero.
    if (startsWith("\u00FF\u00FE") && !startsWith("\u00FF\u00FE\0\0")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /** The content starts as a gzip stream. */
  boolean isGzip() {
    return startsWith("\u001F\u008B\b");
  }

  /** The content starts as a zip archive that is no office document or book. */
  boolean isZip() {
    return startsWith("PK\u0003\u0004") && !isZippedDocument();
  }

  private boolean isZippedDocument() {
    String entry = latin1(30, 30 + 24);
    return entry.startsWith("[Content_Types].xml")
        || entry.startsWith("_rels/")
        || entry.startsWith("docProps/")
        || entry.startsWith("word/")
        || entry.startsWith("mimetype");
  }

  /** What the bytes are where they are no text, for example {@code a PNG image}. */
  Optional<String> findBinaryKind() {
    @Nullable String kind = signature();
    if (kind != null) {
      return Optional.of(kind);
    }
    if (text.indexOf('\0') >= 0) {
      return Optional.of("bytes of value zero");
    }
    long controls = text.chars().filter(ContentHead::isControl).count();
    if (controls * CHARACTERS_A_CONTROL > text.length()) {
      return Optional.of(controls + " control characters in the first " + text.length());
    }
    return Optional.empty();
  }

  private @Nullable String signature() {
    if (startsWith("%PDF-")) {
      return "a PDF document";
    }
    if (startsWith("PK\u0003\u0004")) {
      return "an office document or book";
    }
    if (startsWith("\u0089PNG")) {
      return "a PNG image";
    }
    if (startsWith("\u00FF\u00D8\u00FF")) {
      return "a JPEG image";
    }
    if (startsWith("GIF8")) {
      return "a GIF image";
    }
    if (startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return "an office document of the old kind";
    }
    if (startsWith("BZh") || startsWith("\u00FD7zXZ") || startsWith("(\u00B5/\u00FD")) {
      return "a compression other than gzip and zip";
    }
    return null;
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }

  /** The start in lower case, one byte a character: for tags and declarations. */
  String asciiLowerCase() {
    return latin1(0, bytes.length).toLowerCase(Locale.ROOT);
  }

  private String latin1(int from, int to) {
    int end = Math.min(to, bytes.length);
    return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
