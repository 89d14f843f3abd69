package org.tradestats.currency.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradestats.currency.CaseFile;

class BrokenRateFileTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/tradestats/currency/source/broken");

  static List<CaseFile.Case> messages() {
    return CaseFile.read(BrokenRateFileTest.class, "broken/messages.csv");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void brokenFileIsRefusedWithFileLineFoundAndExpected(CaseFile.Case expected) {
    Path file = FOLDER.resolve(expected.get("file"));
    String line = expected.get("line");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RateFileException.class)
        .hasMessageStartingWith(
            "Rate file "
                + file
                + (line.equals("0") ? "" : ", line " + line)
                + ": found "
                + expected.get("found"))
        .hasMessageEndingWith(", expected " + expected.get("expected") + "; no rates were loaded");
  }

  private static Object read(Path file) {
    String name = file.getFileName().toString();
    if (name.startsWith("ecb-")) {
      return EcbDailyFile.read(file);
    }
    if (name.startsWith("averages-")) {
      return AverageFiles.readWhole("official", List.of(file));
    }
    return name.startsWith("parity-")
        ? ParityFile.read("pegs", file)
        : ConsumerPricesFile.read(file);
  }

  @Test
  void everyBrokenFileHasItsMessage() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("messages.csv")))
          .containsExactlyInAnyOrderElementsOf(
              messages().stream().map(message -> message.get("file")).toList());
    }
  }

  @Test
  void oneBrokenFileInTheFolderFailsTheWholeLoad(@TempDir Path folder) throws IOException {
    Files.copy(Path.of("data/rates/pegs.csv"), folder.resolve("pegs.csv"));
    Files.copy(FOLDER.resolve("ecb-half-line.csv"), folder.resolve(EcbDailyFile.FILE_NAME));
    assertThatThrownBy(() -> Rates.load(folder))
        .isInstanceOf(RateFileException.class)
        .hasMessageContaining("eurofxref-hist.csv, line 3");
  }

  @Test
  void folderWithoutRatesIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> Rates.load(folder))
        .isInstanceOf(RateFileException.class)
        .hasMessageContaining("found no rate file, expected eurofxref-hist.csv");
  }
}
