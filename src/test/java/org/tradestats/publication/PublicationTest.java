package org.tradestats.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradestats.concept.Unit;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Statement;
import org.tradestats.dataset.StatementFile;
import org.tradestats.issue.Issue;

class PublicationTest {
  private static final RunRecord RUN =
      new RunRecord(
          "1.0",
          LocalDate.of(2025, 3, 1),
          List.of(new RunRecord.Input("articles.jsonl", 1234, "ab".repeat(32))),
          List.of(new RunRecord.Input("eurofxref-hist.csv", 5678, "cd".repeat(32))),
          List.of(),
          Map.of("base-currency", "USD"),
          Map.of("articles", 6L));

  private record Refused(String subject, String cause) implements Issue {
    @Override
    public String kind() {
      return "undated-article";
    }

    @Override
    public String place() {
      return "";
    }

    @Override
    public String consequence() {
      return "its relative periods were not resolved";
    }
  }

  private static List<Statement> statements() {
    return StatementFile.read(PublicationTest.class, "articles.jsonl");
  }

  private static Dataset dataset(List<Statement> statements) {
    return Dataset.of(
        Unit.USD,
        statements,
        List.of(new Refused("@folder/x.html", "no date,\n\"<b>\" found: expected one")));
  }

  private static void publish(Dataset dataset, Path folder) throws IOException {
    new Publication(Publication.outputs(Publication.Options.DEFAULT, RUN)).publish(dataset, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "figures.csv",
        "observations.csv",
        "tariffs.csv",
        "issues.csv",
        "run.json",
        "report.html"
      })
  void writesWhatIsExpected(String name, @TempDir Path folder) throws IOException {
    publish(dataset(statements()), folder);
    GoldenFiles.assertSame(folder.resolve(name), name);
  }

  @Test
  void writesTheSameBytesWhateverTheOrderOfStatements(@TempDir Path one, @TempDir Path other)
      throws IOException {
    List<Statement> reversed = new ArrayList<>(statements());
    Collections.reverse(reversed);
    publish(dataset(statements()), one);
    publish(dataset(reversed), other);
    assertEquals(GoldenFiles.list(one), GoldenFiles.list(other));
    for (String name : GoldenFiles.list(one)) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
  }

  @Test
  void publishesAnEmptyDataset(@TempDir Path folder) throws IOException {
    publish(Dataset.of(Unit.USD, List.of(), List.of()), folder);
    assertEquals(
        String.join(",", FiguresCsv.COLUMNS.names()) + "\n",
        Files.readString(folder.resolve("figures.csv")));
  }
}
