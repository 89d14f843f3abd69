package org.tradestats.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/** Keeps two runs from writing to one output folder. */
final class OutputLock {
  private final Path folder;
  private final Path file;

  /**
   * @param folder the folder of the results, for messages
   * @param state the folder that has the lock
   */
  OutputLock(Path folder, Path state) {
    this.folder = folder;
    this.file = state.resolve("lock");
  }

  /**
   * Does some work while other runs are kept out.
   *
   * @throws IllegalStateException if another run has the folder
   */
  <T> T exclusively(Callable<T> work) throws Exception {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!isLocked(channel)) {
        throw new IllegalStateException(
            "Another run is writing to \""
                + folder
                + "\": expected one at a time; nothing was done");
      }
      return work.call();
    }
  }

  /** The lock is held until the channel is closed or the process ends, by whatever means. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another run in this process has it.
      return false;
    }
  }
}
