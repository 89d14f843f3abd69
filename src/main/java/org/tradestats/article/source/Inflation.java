package org.tradestats.article.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Watches how much packed bytes unpack to, over all layers of a file, against archive bombs. */
final class Inflation {
  /** News packs 3 to 10 times; repeated pages 50 times. Bombs pack 1,000 times a layer. */
  private static final long LARGEST_RATIO = 250;

  /** Under this many bytes nothing is too much. */
  private static final long HARMLESS = 64L << 20;

  private long packed;
  private long unpacked;

  /** The archive unpacks to more than articles would. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
      super(message);
    }
  }

  InputStream packed(InputStream in) {
    return new Counting(in, false);
  }

  InputStream unpacked(InputStream in) {
    return new Counting(in, true);
  }

  private final class Counting extends FilterInputStream {
    private final boolean inflated;

    Counting(InputStream in, boolean inflated) {
      super(in);
      this.inflated = inflated;
    }

    @Override
    public int read() throws IOException {
      int c = in.read();
      count(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      count(Math.max(0, count));
      return count;
    }

    /**
     * Who reads an entry to its end must not close the archive; the file is closed by its owner.
     */
    @Override
    public void close() {}

    private void count(int bytes) throws TooMuchException {
      if (!inflated) {
        packed += bytes;
        return;
      }
      unpacked += bytes;
      if (unpacked > HARMLESS && unpacked / LARGEST_RATIO > packed) {
        throw new TooMuchException(
            "unpacks to more than " + LARGEST_RATIO + " times its size (" + packed + " bytes)");
      }
    }
  }
}
