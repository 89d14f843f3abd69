package org.tradestats.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradestats.concept.Unit;
import org.tradestats.dataset.Dataset;

class OutputFolderTest {
  @TempDir private Path folder;

  private void publish(String... namesAndTexts) throws IOException {
    try (OutputFolder output = OutputFolder.open(folder)) {
      stage(output, namesAndTexts);
      output.commit();
    }
  }

  private static void stage(OutputFolder output, String... namesAndTexts) throws IOException {
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Path file = output.staging().resolve(namesAndTexts[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, namesAndTexts[i + 1]);
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void showsNothingBeforeTheCommit() throws IOException {
    publish("figures.csv", "old");
    try (OutputFolder output = OutputFolder.open(folder)) {
      stage(output, "figures.csv", "new");
      assertEquals("old", read("figures.csv"));
    }
    assertEquals("old", read("figures.csv"));
    assertEquals(List.of(".published", "figures.csv"), GoldenFiles.list(folder));
  }

  @Test
  void replacesFilesAndRemovesThoseThatThisRunDidNotWrite() throws IOException {
    publish("figures.csv", "old", "charts/CHN-RUS.png", "old", "sdmx/trade.csv", "old");
    publish("figures.csv", "new", "charts/EGY-TUR.png", "new");
    assertEquals(
        List.of(".published", "charts/EGY-TUR.png", "figures.csv"), GoldenFiles.list(folder));
    assertEquals("new", read("figures.csv"));
    assertTrue(Files.notExists(folder.resolve("sdmx")));
  }

  @Test
  void leavesWhatItDidNotPublish() throws IOException {
    Files.createDirectories(folder.resolve(".state"));
    Files.writeString(folder.resolve(".state/database"), "mine");
    Files.createDirectories(folder.resolve("charts"));
    Files.writeString(folder.resolve("charts/own.png"), "mine");
    publish("charts/CHN-RUS.png", "old");
    publish("figures.csv", "new");
    assertEquals("mine", read(".state/database"));
    assertEquals("mine", read("charts/own.png"));
    assertTrue(Files.notExists(folder.resolve("charts/CHN-RUS.png")));
  }

  @Test
  void aFailedRunLeavesYesterdaysFiles() throws IOException {
    publish("figures.csv", "old");
    Output broken =
        new Output() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public void write(Dataset dataset, Path target) throws IOException {
            Files.writeString(target.resolve("figures.csv"), "half");
            throw new IOException("No space left on device");
          }
        };
    assertThrows(
        IOException.class,
        () ->
            new Publication(List.of(broken))
                .publish(Dataset.of(Unit.USD, List.of(), List.of()), folder));
    assertEquals("old", read("figures.csv"));
    assertEquals(List.of(".published", "figures.csv"), GoldenFiles.list(folder));
  }

  @Test
  void completesACommitThatWasKilledBetweenTwoMoves() throws IOException {
    publish("figures.csv", "old", "issues.csv", "old", "charts/CHN-RUS.png", "old");
    // As a kill leaves it: the decision is made, one file is moved, the others are not.
    Path ready = Files.createDirectories(folder.resolve(".ready"));
    Files.writeString(ready.resolve(".published"), "figures.csv\nissues.csv\n");
    Files.writeString(ready.resolve("issues.csv"), "new");
    Files.writeString(folder.resolve("figures.csv"), "new");
    OutputFolder.resume(folder).close();
    assertEquals("new", read("figures.csv"));
    assertEquals("new", read("issues.csv"));
    assertEquals(List.of(".published", "figures.csv", "issues.csv"), GoldenFiles.list(folder));
  }

  @Test
  void putsEverythingBackWhenAFileCannotBeMoved() throws IOException {
    publish("a.csv", "old", "b.csv", "old");
    Files.delete(folder.resolve("b.csv"));
    Files.createDirectories(folder.resolve("b.csv/in-the-way"));
    Files.writeString(folder.resolve(".previous"), "a file where a folder must be");
    IOException refused =
        assertThrows(IOException.class, () -> publish("a.csv", "new", "b.csv", "new"));
    assertTrue(String.valueOf(refused.getMessage()).contains(".previous"), refused.toString());
    assertEquals("old", read("a.csv"));
  }

  @Test
  void refusesAListOfPublishedFilesThatLeadsOutside() throws IOException {
    publish("figures.csv", "old");
    Files.writeString(folder.resolve(".published"), "../../etc/passwd\n");
    IOException refused = assertThrows(IOException.class, () -> publish("figures.csv", "new"));
    assertTrue(
        String.valueOf(refused.getMessage())
            .endsWith(
                "\"../../etc/passwd\": expected a file inside the folder; nothing was replaced"),
        refused.toString());
    assertEquals("old", read("figures.csv"));
  }
}
