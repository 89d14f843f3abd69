package org.tradestats.article.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Reading;
import org.tradestats.issue.BinaryContent;
import org.tradestats.issue.DamagedContent;
import org.tradestats.issue.EmptyArticle;
import org.tradestats.issue.SuspiciousArchive;

/**
 * Reads the articles of a stream that may be packed: takes off gzip, walks through zip, tells the
 * format of what is inside. A part that breaks is an issue; the next part of the zip follows.
 */
final class Unpacking {
  /** A zip in a gzip in a zip is the most that anyone needs. */
  private static final int DEEPEST = 3;

  private final int articleLimit;
  private final Inflation inflation;
  private final Deque<Layer> zips = new ArrayDeque<>();
  private ArticleFormat.@Nullable Readings readings;
  private String name;
  private String place;
  private @Nullable InputStream pending;

  /**
   * @param name the file's name, without folder
   * @param place the file, for messages
   */
  Unpacking(String name, String place, InputStream bytes, int articleLimit) {
    this.name = name;
    this.place = place;
    this.articleLimit = articleLimit;
    this.inflation = new Inflation();
    this.pending = inflation.packed(bytes);
  }

  /** A zip that is being walked through. */
  private static final class Layer {
    final ZipInputStream zip;
    final String place;
    final int depth;
    int entries;

    Layer(ZipInputStream zip, String place, int depth) {
      this.zip = zip;
      this.place = place;
      this.depth = depth;
    }
  }

  /** The next article or trouble; null at the end. */
  @Nullable Reading next() {
    while (true) {
      try {
        Reading reading = readings == null ? null : readings.next();
        if (reading != null) {
          return reading;
        }
        readings = null;
        if (pending != null) {
          InputStream start = pending;
          pending = null;
          reading = open(start, zips.size());
        } else if (zips.isEmpty()) {
          return null;
        } else {
          reading = openEntry(zips.getLast());
        }
        if (reading != null) {
          return reading;
        }
      } catch (Inflation.TooMuchException e) {
        readings = null;
        zips.clear();
        return Reading.refused(new SuspiciousArchive(name, place, String.valueOf(e.getMessage())));
      } catch (IOException e) {
        return broken(e);
      }
    }
  }

  /** A broken entry of a zip leaves the stream at an unknown point, so the zip ends with it. */
  private Reading broken(IOException e) {
    readings = null;
    zips.pollLast();
    String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return Reading.refused(new DamagedContent(name, place, words));
  }

  private @Nullable Reading openEntry(Layer layer) throws IOException {
    ZipEntry entry = layer.zip.getNextEntry();
    if (entry == null) {
      zips.removeLast();
      return layer.entries > 0
          ? null
          : Reading.refused(new DamagedContent(name, layer.place, "a zip archive without entries"));
    }
    layer.entries++;
    String path = entry.getName().replace('\\', '/');
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (entry.isDirectory()
        || file.isEmpty()
        || file.startsWith(".")
        || path.startsWith("__MACOSX/")) {
      return null;
    }
    name = file;
    place = layer.place + "!" + path;
    return open(inflation.unpacked(layer.zip), layer.depth);
  }

  private @Nullable Reading open(InputStream bytes, int depth) throws IOException {
    Content content = new Content(name, place, bytes, articleLimit);
    ContentHead head = content.head();
    if (head.isGzip() || head.isZip()) {
      if (depth == DEEPEST) {
        throw new Inflation.TooMuchException("archives nested deeper than " + DEEPEST);
      }
      name = withoutSuffix(name);
      if (head.isZip()) {
        zips.addLast(new Layer(new ZipInputStream(content.bytes()), place, depth + 1));
        return null;
      }
      return open(inflation.unpacked(new GZIPInputStream(content.bytes(), 1 << 16)), depth + 1);
    }
    ArticleFormat format = ArticleFormats.find(head).orElse(null);
    if (format == null) {
      return Reading.refused(
          new BinaryContent(name, place, head.findBinaryKind().orElse("an unknown format")));
    }
    if (head.text().isBlank() && head.text().length() < ContentHead.LENGTH / 2) {
      return Reading.refused(new EmptyArticle(name, place));
    }
    readings = format.open(content);
    return null;
  }

  private static String withoutSuffix(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.endsWith(".gz") && name.length() > 3 ? name.substring(0, name.length() - 3) : name;
  }
}
