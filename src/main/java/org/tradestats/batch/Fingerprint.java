package org.tradestats.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 over values, told apart by their lengths: the same values in order, the same hex. */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("No SHA-256: expected it of every Java runtime", e);
    }
  }

  /** The plain SHA-256 of a file, as {@code sha256sum} prints it. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = new Fingerprint().digest;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds a text; null differs from the empty one. */
  Fingerprint add(@Nullable Object value) {
    return value == null
        ? bytes(new byte[0], -1)
        : bytes(value.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Adds the content of a file. */
  Fingerprint addFile(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return addStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + file + "\" cannot be read: expected a file", e);
    }
  }

  /** Adds all that a stream has left. */
  Fingerprint addStream(InputStream in) throws IOException {
    return bytes(in.readAllBytes());
  }

  private Fingerprint bytes(byte[] content) {
    return bytes(content, content.length);
  }

  private Fingerprint bytes(byte[] content, int length) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    digest.update(content);
    return this;
  }

  /** The 64 hexadecimal digits; ends the fingerprint. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
