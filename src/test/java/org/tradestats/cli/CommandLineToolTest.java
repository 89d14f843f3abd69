package org.tradestats.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradestats.TradeStatisticsApplication;

class CommandLineToolTest {
  private static final String ARTICLES = "src/test/resources/org/tradestats/batch/articles";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return CommandLineTool.run(
        TradeStatisticsApplication.class,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        args);
  }

  private String output() {
    return folder.resolve("output").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "run", "schedule", "read", "annotate", "runs", "languages", "update-rates"})
  void everyCommandHasHelpOnStandardOutput(String command) {
    int code = command.isEmpty() ? run("--help") : run(command, "--help");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("Usage: trade-statistics " + command);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsTheSummaryOfARunOnStandardOutputAndTheStepsOnStandardError() {
    int code = run("run", "--articles", ARTICLES, "--output", output(), "--tolerate", "50");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("read       7 articles: 5 new, 0 changed, 0 unchanged, 2 refused")
        .contains("found ")
        .contains("converted ")
        .contains("refused ")
        .contains("written    charts/")
        .contains("where      " + output());
    assertThat(err.toString()).contains("extractFigures");
    assertThat(Path.of(output(), "figures.csv")).isRegularFile();
  }

  @Test
  void optionsWithoutACommandAreThoseOfRun() {
    int code = run("--articles", ARTICLES, "--output", output(), "--tolerate", "50");

    assertThat(code).isZero();
    assertThat(Path.of(output(), "figures.csv")).isRegularFile();
  }

  @Test
  void exitsWithThreeWhenMoreArticlesAreRefusedThanTolerated() {
    int code = run("run", "--articles", ARTICLES, "--output", output(), "--tolerate", "28.5");

    assertThat(code).isEqualTo(3);
    assertThat(err.toString())
        .contains("warning: 2 of 7 articles were refused; tolerated are 28.5 %");
    assertThat(Path.of(output(), "figures.csv")).isRegularFile();
  }

  @Test
  void exitsWithOneWhenTheRunFails() {
    int code = run("run", "--articles", folder + "/nowhere", "--output", output());

    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("error: Cannot read articles from \"" + folder + "/nowhere\"")
        .contains("the files in \"" + output() + "\" are as they were");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --no-such-option",
        "no-such-command",
        "run --tolerate many",
        "run --tolerate 200",
        "run --date yesterday",
        "run --base-currency dollars",
        "run --threads -1",
        "schedule",
        "schedule --cron never",
        "evaluate --no-such-option"
      })
  void exitsWithTwoOnWrongUsageAndSaysWhatIsWrong(String line) {
    String[] words = (line.startsWith("run") ? line + " --output " + output() : line).split(" ");

    int code = run(words);

    assertThat(code).as(err.toString()).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isNotBlank();
  }

  @Test
  void readPrintsAnObjectALineAndRefusalsOnStandardError() {
    int code = run("read", "--articles", ARTICLES + "/desk.jsonl");

    assertThat(code).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1))
        .isEqualTo(
            "{\"id\":\"desk-2\",\"title\":\"Rouble trade\",\"published\":\"2023-02-01\","
                + "\"lang\":\"en\",\"text\":\"Rouble trade\\nRussia's exports to Turkey came to 4"
                + " trillion rubles in 2022.\"}");
    assertThat(err.toString()).contains("desk.jsonl");
  }

  @Test
  void annotatePrintsWhatTheRecognisersSeeWithTheirPlaceInTheText() {
    int code = run("annotate", "--articles", ARTICLES + "/desk.jsonl");

    assertThat(code).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1))
        .startsWith("{\"id\":\"desk-2\",\"annotations\":[")
        .contains(
            "{\"type\":\"amount\",\"start\":48,\"end\":65,\"quote\":\"4 trillion rubles\","
                + "\"value\":4000000000000,\"unit\":");
    assertThat(lines.get(2)).isEqualTo("{\"id\":\"desk-3\",\"annotations\":[]}");
  }

  @Test
  void evaluatePrintsAScoreALanguageAndTheMissesByKind() throws Exception {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        "{\"id\": \"g1\", \"lang\": \"en\", \"published\": \"2023-02-01\", \"title\": \"\", \"text\":"
            + " \"Nothing was traded.\", \"figures\": [{\"flow\": \"EXPORTS\", \"reporter\":"
            + " \"RUS\", \"partner\": \"TUR\", \"period\": \"2022\", \"value\": 4000000000,"
            + " \"unit\": \"USD\", \"status\": \"ACTUAL\", \"quote\": \"Nothing\"}]}\n");

    int code = run("evaluate", "--misses", gold.toString());

    assertThat(code).isZero();
    assertThat(out.toString().lines())
        .anyMatch(line -> line.startsWith("en          1       1     0"))
        .anyMatch(line -> line.equals("    1 missed"))
        .anyMatch(line -> line.startsWith("g1: missed; right is "));
  }

  @Test
  void runsListsThePastRunsTheLatestFirst() {
    run("run", "--articles", ARTICLES, "--output", output(), "--date", "2026-05-30");
    run("run", "--articles", ARTICLES, "--output", output(), "--date", "2026-05-31");
    out.getBuffer().setLength(0);

    int code = run("runs", "--output", output());

    assertThat(code).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("2 ").contains("completed").endsWith("2026-05-31");
    assertThat(lines.get(2)).startsWith("1 ").contains("completed").endsWith("2026-05-30");
  }

  @Test
  void scheduleRunsAtTheTimesOfTheExpressionAndStopsAfterSoManyRuns() {
    int code =
        run(
            "schedule",
            "--cron",
            "* * * * * *",
            "--times",
            "2",
            "--zone",
            "UTC",
            "--articles",
            ARTICLES,
            "--output",
            output(),
            "--tolerate",
            "50");

    assertThat(code).isZero();
    assertThat(err.toString().lines().filter(line -> line.startsWith("next run at "))).hasSize(2);
    assertThat(out.toString()).contains("5 new, 0 changed").contains("0 new, 0 changed, 5 unchan");
  }

  @Test
  void languagesListsWhatHasAFolder() {
    int code = run("languages");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("ar  Arabic").contains("en  English");
  }

  @Test
  void aFileThatIsNamedTwiceIsReadOnce() {
    run("read", "--articles", ARTICLES, "--articles", ARTICLES + "/desk.jsonl");
  }
}
