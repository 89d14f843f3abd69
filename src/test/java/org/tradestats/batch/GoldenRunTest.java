package org.tradestats.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole run, from articles of four kinds to every table, compared with what it is to give.
 *
 * <p>After a change that is meant: {@code mvn test -Dtest=GoldenRunTest -Dgolden.update=true}, and
 * read the difference line by line.
 */
class GoldenRunTest {
  private static final Path EXPECTED = Path.of("src/test/resources/org/tradestats/batch/expected");
  private static final List<String> TABLES =
      List.of("figures.csv", "observations.csv", "tariffs.csv", "issues.csv");

  @TempDir Path folder;

  @Test
  void givesTheSameTablesAndTheSameFilesAsEver() throws Exception {
    Path articles = Runs.copyArticles(folder.resolve("in"));

    RunReport report = Runs.run(articles, folder.resolve("output"));

    assertSame("files.txt", String.join("\n", report.files()) + "\n");
    for (String table : TABLES) {
      String written = Files.readString(folder.resolve("output").resolve(table));
      assertSame(table, written.replace(articles.toString(), "in"));
    }
  }

  private static void assertSame(String name, String written) throws Exception {
    Path expected = EXPECTED.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, written);
    }
    assertThat(written).as(name).isEqualTo(Files.readString(expected));
  }
}
