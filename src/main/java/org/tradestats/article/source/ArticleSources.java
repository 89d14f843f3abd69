package org.tradestats.article.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.ArticleSource;
import org.tradestats.article.Reading;
import org.tradestats.article.UnreadableSourceException;

/**
 * Opens what {@code --articles} takes: files, folders with all that is in them, and globs such as
 * {@code data/may-*.jsonl.gz}. Hidden files and folders are passed over unless named. The order is
 * that of the locations, inside a folder that of the paths, on every machine the same.
 */
public final class ArticleSources {
  /** The most bytes that an article may have, unless told otherwise: 20 MB. */
  public static final int DEFAULT_ARTICLE_LIMIT = 20_000_000;

  private final int articleLimit;

  /**
   * @param articleLimit the most bytes that an article may have
   */
  public ArticleSources(int articleLimit) {
    if (articleLimit < 1) {
      throw new IllegalArgumentException(
          "Article limit " + articleLimit + ": expected a number of bytes above zero");
    }
    this.articleLimit = articleLimit;
  }

  public ArticleSources() {
    this(DEFAULT_ARTICLE_LIMIT);
  }

  /**
   * The sources at some locations, each file once.
   *
   * @throws UnreadableSourceException if a location does not exist, cannot be listed, or is a glob
   *     that nothing matches
   */
  public List<ArticleSource> locate(List<String> locations) {
    Set<Path> seen = new LinkedHashSet<>();
    List<ArticleSource> sources = new ArrayList<>();
    for (String location : locations) {
      for (Path file : files(location)) {
        if (seen.add(real(file))) {
          sources.add(new FileSource(file, articleLimit));
        }
      }
    }
    return List.copyOf(sources);
  }

  /**
   * Reads all articles at some locations, lazily and each id once. The stream must be closed.
   *
   * @throws UnreadableSourceException from here or from the stream, if a source cannot be read
   */
  public Stream<Reading> read(List<String> locations) {
    Duplicates duplicates = new Duplicates();
    OneAfterAnother all = new OneAfterAnother(locate(locations));
    return StreamSupport.stream(all, false).onClose(all::close).map(duplicates::check);
  }

  /** {@code flatMap} would do, but its iterator holds a whole file's articles in memory. */
  private static final class OneAfterAnother extends Spliterators.AbstractSpliterator<Reading> {
    private final Iterator<ArticleSource> sources;
    private @Nullable Stream<Reading> open;
    private @Nullable Spliterator<Reading> readings;

    OneAfterAnother(List<ArticleSource> sources) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.sources = sources.iterator();
    }

    @Override
    public boolean tryAdvance(Consumer<? super Reading> action) {
      while (readings == null || !readings.tryAdvance(action)) {
        close();
        if (!sources.hasNext()) {
          return false;
        }
        open = sources.next().read();
        readings = open.spliterator();
      }
      return true;
    }

    void close() {
      if (open != null) {
        open.close();
      }
      open = null;
      readings = null;
    }
  }

  /** The file behind links, so that each is read once under whatever names. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UnreadableSourceException(
          "Cannot read articles from \"" + file + "\": " + e + "; expected a readable file", e);
    }
  }

  private static List<Path> files(String location) {
    String lower = location.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      throw new UnreadableSourceException(
          "Cannot read articles from \""
              + location
              + "\": addresses are not read yet; expected a"
              + " file, a folder or a glob",
          null);
    }
    try {
      if (Files.exists(Path.of(location))) {
        return under(Path.of(location), null);
      }
    } catch (InvalidPathException e) {
      if (!isGlob(location)) {
        throw new UnreadableSourceException(
            "Cannot read articles from \"" + location + "\": " + e.getReason(), e);
      }
    }
    if (!isGlob(location)) {
      throw new UnreadableSourceException(
          "Cannot read articles from \"" + location + "\": no such file or folder", null);
    }
    return matching(location);
  }

  private static boolean isGlob(String location) {
    return location.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** Walks from the deepest folder that the glob names without a wildcard. */
  private static List<Path> matching(String glob) {
    String pattern = glob.replace('\\', '/');
    int wildcard = 0;
    while ("*?[{".indexOf(pattern.charAt(wildcard)) < 0) {
      wildcard++;
    }
    int folderEnd = pattern.lastIndexOf('/', wildcard);
    Path folder =
        Path.of(folderEnd < 0 ? "." : folderEnd == 0 ? "/" : pattern.substring(0, folderEnd));
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      PathMatcher matcher = matcher(pattern.substring(folderEnd + 1), glob);
      found.addAll(under(folder, matcher));
    }
    if (found.isEmpty()) {
      throw new UnreadableSourceException(
          "Cannot read articles from \"" + glob + "\": no file matches", null);
    }
    return found;
  }

  private static PathMatcher matcher(String pattern, String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (IllegalArgumentException e) {
      throw new UnreadableSourceException(
          "Cannot read articles from \"" + glob + "\": no valid glob, " + e.getMessage(), e);
    }
  }

  private static List<Path> under(Path start, @Nullable PathMatcher matcher) {
    if (!Files.isDirectory(start)) {
      return List.of(start);
    }
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          start,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(start, matcher, found));
    } catch (IOException e) {
      throw new UnreadableSourceException(
          "Cannot read articles from \"" + start + "\": " + e + "; expected a readable folder", e);
    }
    found.sort(Comparator.comparing(path -> start.relativize(path).toString().replace('\\', '/')));
    return found;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final @Nullable PathMatcher matcher;
    private final List<Path> found;

    Visitor(Path start, @Nullable PathMatcher matcher, List<Path> found) {
      this.start = start;
      this.matcher = matcher;
      this.found = found;
    }

    private boolean isHidden(Path path) {
      return !path.equals(start) && path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean wanted = matcher == null || matcher.matches(start.relativize(file));
      if (attributes.isRegularFile() && wanted && !isHidden(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      // A link back to a folder above shows files that are read already.
      if (e instanceof java.nio.file.FileSystemLoopException || isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
