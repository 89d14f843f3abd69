package org.tradestats.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares written files with those under {@code src/test/resources}, byte for byte. {@code
 * -Dgolden.update=true} writes them anew, to be read before they are committed.
 */
final class GoldenFiles {
  private static final Path EXPECTED =
      Path.of("src/test/resources/org/tradestats/publication/expected");

  private GoldenFiles() {}

  static void assertSame(Path written, String name) throws IOException {
    Path expected = EXPECTED.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(expected.getParent());
      Files.write(expected, Files.readAllBytes(written));
    }
    assertEquals(Files.readString(expected), Files.readString(written), name);
  }

  /** The files below a folder, relative to it, in order. */
  static List<String> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
