package org.tradestats.publication;

import java.io.IOException;
import java.nio.file.Path;
import org.tradestats.dataset.Dataset;

/**
 * One output of a run. The same dataset gives the same bytes, whatever the machine, the locale and
 * the number of threads.
 */
public interface Output {
  /** What it writes: a file's or folder's name in the output folder, for example {@code charts}. */
  String name();

  /**
   * Writes the output.
   *
   * @param dataset what to publish
   * @param folder an existing folder, where the outputs before this one are already
   * @throws IOException if the file system refuses
   */
  void write(Dataset dataset, Path folder) throws IOException;
}
