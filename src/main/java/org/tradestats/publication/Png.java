package org.tradestats.publication;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes an image as PNG: 8-bit RGB, rows unfiltered, no date, no text.
 *
 * <p>The runtime's own writer tries five filters on each row, which helps photographs; a chart is
 * mostly white, compresses as well without, and is written several times faster.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int BITS = 8;
  private static final int RGB = 2;

  private Png() {}

  /** Writes an image of {@link BufferedImage#TYPE_INT_RGB}. */
  static void write(BufferedImage image, OutputStream out) throws IOException {
    out.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(image.getWidth());
    fields.writeInt(image.getHeight());
    fields.write(new byte[] {BITS, RGB, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", pixels(image));
    chunk(out, "IEND", new byte[0]);
  }

  private static byte[] pixels(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    // The first byte of a row is its filter, none.
    byte[] row = new byte[1 + width * 3];
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(1 << 16);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater, 1 << 15)) {
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0, at = 1; x < width; x++) {
          int pixel = pixels[y * width + x];
          row[at++] = (byte) (pixel >> 16);
          row[at++] = (byte) (pixel >> 8);
          row[at++] = (byte) pixel;
        }
        out.write(row);
      }
    } finally {
      deflater.end();
    }
    return compressed.toByteArray();
  }

  private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    DataOutputStream fields = new DataOutputStream(out);
    fields.writeInt(content.length);
    fields.write(name);
    fields.write(content);
    fields.writeInt((int) crc.getValue());
    fields.flush();
  }
}
