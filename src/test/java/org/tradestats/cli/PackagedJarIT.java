package org.tradestats.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradestats.batch.Runs;

/** The jar as users run it, in a process of its own that can be killed. */
class PackagedJarIT {
  private static final int ARTICLES = 600;

  @TempDir static Path shared;
  private static Path articles = Path.of("");
  private static SortedMap<String, String> undisturbed = new TreeMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void runUndisturbed() throws Exception {
    articles = Runs.writeMany(shared.resolve("many.jsonl"), ARTICLES);
    Path output = shared.resolve("output");
    runToTheEnd(output, shared);
    undisturbed = Runs.files(output);
  }

  private static Process start(Path folder, String... arguments) throws IOException {
    return startIn(Path.of("").toAbsolutePath(), folder, arguments);
  }

  private static Process startIn(Path in, Path folder, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx512m");
    line.add("-Duser.language=tr");
    line.add("-Dfile.encoding=ISO-8859-1");
    line.add("-jar");
    line.add(Objects.requireNonNull(System.getProperty("tradestats.jar")));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .directory(in.toFile())
        .redirectOutput(folder.resolve("stdout").toFile())
        .redirectErrorStream(false)
        .start();
  }

  /** Reads the progress until a step has ended, or to the end. */
  private static String readUntil(Process process, String step) throws IOException {
    StringBuilder read = new StringBuilder();
    BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      read.append(line).append('\n');
      if (line.startsWith(step)) {
        break;
      }
    }
    return read.toString();
  }

  private static void runToTheEnd(Path output, Path folder) throws Exception {
    Process process =
        start(folder, "--articles", articles.toString(), "--output", output.toString());
    String errors = readUntil(process, "(to the end)");
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(errors).isTrue();
    assertThat(process.exitValue()).as(errors).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"loadRates", "readArticles", "extractFigures", "consolidate"})
  void aRunThatWasKilledIsGoneOnWithAndEndsWithTheSameBytes(String lastStepSeen) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        start(folder, "--articles", articles.toString(), "--output", output.toString());
    String seen = readUntil(process, lastStepSeen);
    // Into the midst of the step that follows.
    TimeUnit.MILLISECONDS.sleep(300);
    process.destroyForcibly();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(seen).contains(lastStepSeen);

    runToTheEnd(output, folder);

    assertThat(Runs.files(output)).isEqualTo(undisturbed);
  }

  @Test
  void writesIntoTheFolderOutputWhereNoOtherIsNamed() throws Exception {
    Path article =
        Files.writeString(
            folder.resolve("one.txt"),
            "Cairo, 3 March 2024\n\nEgypt's trade with Turkey reached 7.7 billion dollars in 2022.\n");
    Path rates = Path.of("data", "rates").toAbsolutePath();

    Process process =
        startIn(folder, folder, "--articles", article.toString(), "--rates", rates.toString());
    String errors = readUntil(process, "(to the end)");

    assertThat(process.waitFor()).as(errors).isZero();
    assertThat(Files.readString(folder.resolve("output/figures.csv")))
        .contains("one.txt#")
        .contains(",7700000000,USD,");
  }

  @Test
  void writesUtf8WhateverTheMachinesEncoding() throws Exception {
    Files.writeString(
        folder.resolve("one.txt"),
        "القاهرة، 3 مارس 2024\n\nبلغ حجم التبادل التجاري بين مصر وتركيا 7.7 مليار دولار في عام 2022.\n");

    Process process = start(folder, "read", "--articles", folder.resolve("one.txt").toString());
    readUntil(process, "(to the end)");

    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(folder.resolve("stdout")))
        .contains("\"lang\":\"ar\"")
        .contains("مليار دولار");
  }
}
