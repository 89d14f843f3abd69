package org.tradestats.publication;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The output folder, whose files change together or not at all.
 *
 * <p>Outputs are written into {@link #staging()}. {@link #commit} then renames the staging folder,
 * which is one step of the file system and decides; after it the files are moved into place, and
 * what an earlier run published and this one did not disappears. A run that fails before it leaves
 * the old files alone; one that is killed during the moves is completed by the next {@link #open}.
 *
 * <p>Only files that a run has published are ever replaced or removed: {@code .published} lists
 * them. Anything else in the folder, such as the database in {@code .state}, stays.
 */
public final class OutputFolder implements Closeable {
  private static final String STAGING = ".staging";
  private static final String READY = ".ready";
  private static final String PREVIOUS = ".previous";
  private static final String PUBLISHED = ".published";

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder, creating it if need be, completes a commit that was interrupted, and discards
   * what a failed run left in staging.
   */
  public static OutputFolder open(Path folder) throws IOException {
    OutputFolder output = resume(folder);
    delete(folder.resolve(STAGING));
    Files.createDirectory(folder.resolve(STAGING));
    return output;
  }

  /**
   * Opens a folder whose staging was begun by an earlier step of the same run, keeping what is in
   * it.
   */
  public static OutputFolder resume(Path folder) throws IOException {
    Files.createDirectories(folder);
    OutputFolder output = new OutputFolder(folder);
    if (Files.isDirectory(folder.resolve(READY))) {
      output.moveIntoPlace(new ArrayDeque<>());
    }
    Files.createDirectories(folder.resolve(STAGING));
    return output;
  }

  /** Where outputs are written before they are published. */
  public Path staging() {
    return folder.resolve(STAGING);
  }

  /**
   * Publishes what is in staging.
   *
   * @throws IOException if a file cannot be moved; the old files are back in place then
   */
  public void commit() throws IOException {
    Files.write(staging().resolve(PUBLISHED), files(staging()));
    Files.move(staging(), folder.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
    Deque<Move> done = new ArrayDeque<>();
    try {
      moveIntoPlace(done);
    } catch (IOException e) {
      undo(done, e);
      throw e;
    }
  }

  /** Discards what is in staging and was not committed. */
  @Override
  public void close() throws IOException {
    delete(staging());
  }

  private record Move(Path from, Path to) {}

  private void moveIntoPlace(Deque<Move> done) throws IOException {
    Path ready = folder.resolve(READY);
    Path previous = folder.resolve(PREVIOUS);
    Set<String> fresh = listed(ready.resolve(PUBLISHED));
    for (String stale : listed(folder.resolve(PUBLISHED))) {
      if (!fresh.contains(stale)) {
        move(folder.resolve(stale), previous.resolve(stale), done);
      }
    }
    for (String name : fresh) {
      // Files that a killed commit has moved already are not in the ready folder any more.
      if (Files.exists(ready.resolve(name))) {
        move(folder.resolve(name), previous.resolve(name), done);
        move(ready.resolve(name), folder.resolve(name), done);
      }
    }
    move(ready.resolve(PUBLISHED), folder.resolve(PUBLISHED), done);
    removeEmptyFolders(done);
    delete(previous);
    delete(ready);
  }

  /** Moves a file and notes it; nothing happens where there is none. */
  private static void move(Path from, Path to, Deque<Move> done) throws IOException {
    if (Files.exists(from)) {
      Files.createDirectories(to.getParent());
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
      done.push(new Move(from, to));
    }
  }

  private void undo(Deque<Move> done, IOException cause) {
    for (Move move : done) {
      try {
        Files.createDirectories(move.from().getParent());
        Files.move(move.to(), move.from(), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
    try {
      delete(folder.resolve(READY));
      delete(folder.resolve(PREVIOUS));
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Folders inside the output folder that lost their last file, such as that of the charts. */
  private void removeEmptyFolders(Deque<Move> done) throws IOException {
    for (Move move : done) {
      Path parent = move.from().getParent();
      if (parent != null && folder.equals(parent.getParent()) && isEmpty(parent)) {
        Files.delete(parent);
      }
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  /** The names in a list of published files; every one must lie inside the folder. */
  private Set<String> listed(Path list) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    if (!Files.isRegularFile(list)) {
      return names;
    }
    Path root = folder.toAbsolutePath().normalize();
    for (String name : Files.readAllLines(list)) {
      Path file = root.resolve(name).normalize();
      if (name.isBlank() || name.startsWith(".") || !file.startsWith(root)) {
        throw new IOException(
            list + ": \"" + name + "\": expected a file inside the folder; nothing was replaced");
      }
      names.add(name);
    }
    return names;
  }

  /** The files below a folder, relative to it, with slashes, in order. */
  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
