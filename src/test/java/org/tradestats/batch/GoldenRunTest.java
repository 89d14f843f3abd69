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

  @TempDir Path folder;

  @Test
  void givesTheSameTablesAndTheSameFilesAsEver() throws Exception {
    RunReport report = Runs.run(Runs.copyArticles(folder.resolve("in")), folder.resolve("output"));

    List<String> tables = List.of("figures.csv", "observations.csv", "tariffs.csv", "issues.csv");
    Path list = folder.resolve("output/files.txt");
    Files.writeString(list, String.join("\n", report.files()) + "\n");
    for (String table :
        List.of("figures.csv", "observations.csv", "tariffs.csv", "issues.csv", "files.txt")) {
      Path written = folder.resolve("output").resolve(table);
      Path expected = EXPECTED.resolve(table);
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(EXPECTED);
        Files.copy(written, expected, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      assertThat(written).as(table).hasSameTextualContentAs(expected);
    }
    assertThat(report.files()).containsAll(tables);
  }
}
