package org.tradestats.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradeStatisticsJobTest {
  @TempDir Path folder;

  private Path output() {
    return folder.resolve("output");
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(output().resolve(file), StandardCharsets.UTF_8);
  }

  @Test
  void writesEachFigureWithItsEvidenceAndConversion() throws Exception {
    RunReport report = Runs.run(Runs.copyArticles(folder.resolve("in")), output());

    assertThat(report.failures()).isEmpty();
    assertThat(report.added()).isEqualTo(5);
    assertThat(report.refused()).isEqualTo(2);
    assertThat(report.articles()).isEqualTo(5);
    assertThat(lines("figures.csv"))
        .filteredOn(line -> line.contains("84.5 billion"))
        .singleElement()
        .asString()
        .startsWith("gulf-trade.txt#")
        .contains(",84500000000,USD,ACTUAL,")
        .contains(",84500000000,USD,1,")
        .contains(",same-currency,")
        .contains(",en,2024-02-20,The Harbour Record,");
    assertThat(lines("figures.csv"))
        .filteredOn(line -> line.contains("4 trillion rubles"))
        .singleElement()
        .asString()
        .contains(",4000000000000,RUB,")
        .contains(",USD,")
        .contains(",CBR,");
    assertThat(lines("observations.csv")).hasSizeGreaterThan(3);
    assertThat(report.files())
        .contains("figures.csv", "observations.csv", "tariffs.csv", "issues.csv", "run.json");
    assertThat(Runs.files(output()).keySet()).containsExactlyElementsOf(report.files());
  }

  @Test
  void tellsFurtherCurrenciesAndConstantDollarsInColumnsOfTheirOwn() throws Exception {
    Runs.run(
        Runs.copyArticles(folder.resolve("in")),
        output(),
        "base-currency=USD,EUR",
        "constant-dollars=2015");

    List<String> figures = lines("figures.csv");
    assertThat(figures.get(0))
        .endsWith(
            ",title,url,value_eur,rate_eur,rate_period_eur,rate_method_eur,rate_source_eur,"
                + "constant_2015_usd");
    assertThat(figures)
        .filteredOn(line -> line.contains("84.5 billion"))
        .singleElement()
        .asString()
        // 84.5 bn dollars of 2023 times 0.92478717, and times 237.017 / 304.702.
        .endsWith(",78145000000,0.92478717,2023,average,ECB,65730000000");
  }

  @Test
  void failsBeforeAnythingIsWrittenWhereTheYearOfConstantDollarsHasNoPrices() throws Exception {
    RunReport report =
        Runs.run(Runs.copyArticles(folder.resolve("in")), output(), "constant-dollars=1815");

    assertThat(report.failures()).anyMatch(failure -> failure.toString().contains("1815"));
    assertThat(Runs.files(output())).isEmpty();
  }

  @Test
  void tellsEveryRefusedArticleWithItsReason() throws Exception {
    Runs.run(Runs.copyArticles(folder.resolve("in")), output());

    assertThat(lines("issues.csv"))
        .filteredOn(line -> line.contains("picture.txt") || line.contains("desk.jsonl"))
        .hasSize(2)
        .allMatch(line -> line.contains("not read"));
  }

  @Test
  void tellsOneIssueOfAnArticleThatNoPackReadsEvenIfItHasNoDate() throws Exception {
    Path articles = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        articles.resolve("porto.txt"),
        """
        As exportações portuguesas para Angola

        As exportações de Portugal para Angola somaram 1,2 mil milhões de euros no ano passado, e
        as importações ficaram nos 310 milhões de euros, segundo o instituto de estatística.
        """);

    RunReport report = Runs.run(articles, output());

    assertThat(report.figures()).isZero();
    assertThat(report.issues()).isOne();
    assertThat(lines("issues.csv"))
        .hasSize(2)
        .last()
        .asString()
        .contains("porto.txt", "language \"\"pt\"\"");
  }

  @Test
  void readsNothingAnewInASecondRunAndLeavesTheSameBytes() throws Exception {
    Path articles = Runs.copyArticles(folder.resolve("in"));
    Runs.run(articles, output());
    SortedMap<String, String> first = Runs.files(output());

    RunReport second = Runs.run(articles, output());

    assertThat(second.unchanged()).isEqualTo(5);
    assertThat(second.added() + second.changed()).isZero();
    assertThat(second.extracted()).isZero();
    assertThat(Runs.files(output())).isEqualTo(first);
  }

  @Test
  void givesTheSameBytesWhateverTheNumberOfThreads() throws Exception {
    Path articles = Runs.writeMany(folder.resolve("many.jsonl"), 300);
    Runs.run(articles, folder.resolve("one"), "threads=1");
    Runs.run(articles, folder.resolve("seven"), "threads=7");

    assertThat(Runs.files(folder.resolve("seven"))).isEqualTo(Runs.files(folder.resolve("one")));
  }

  @Test
  void replacesWhatAChangedArticleSaid() throws Exception {
    Path articles = Runs.copyArticles(folder.resolve("in"));
    Runs.run(articles, output());
    Path changed = articles.resolve("gulf-trade.txt");
    Files.writeString(changed, Files.readString(changed).replace("$84.5 billion", "$85.5 billion"));

    RunReport report = Runs.run(articles, output());

    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.extracted()).isEqualTo(1);
    assertThat(lines("figures.csv")).noneMatch(line -> line.contains("84500000000"));
    assertThat(lines("figures.csv")).anyMatch(line -> line.contains("85500000000"));
    Runs.run(articles, folder.resolve("anew"));
    assertThat(Runs.files(output())).isEqualTo(Runs.files(folder.resolve("anew")));
  }

  @Test
  void keepsArticlesThatDroppedOutOfTheSources() throws Exception {
    Path articles = Runs.copyArticles(folder.resolve("in"));
    Runs.run(articles, output());
    List<String> before = lines("figures.csv");
    Files.delete(articles.resolve("gulf-trade.txt"));

    RunReport report = Runs.run(articles, output());

    assertThat(report.offered()).isEqualTo(6);
    assertThat(report.articles()).isEqualTo(5);
    assertThat(lines("figures.csv")).isEqualTo(before);
  }

  @Test
  void convertsAnewIntoAnotherCurrencyWithoutExtractingAnew() throws Exception {
    Path articles = Runs.copyArticles(folder.resolve("in"));
    Runs.run(articles, output());

    RunReport report = Runs.run(articles, output(), "base-currency=EUR");

    assertThat(report.extracted()).isZero();
    assertThat(lines("figures.csv").get(1)).contains(",EUR,");
    Runs.run(articles, folder.resolve("anew"), "base-currency=EUR");
    assertThat(Runs.files(output())).isEqualTo(Runs.files(folder.resolve("anew")));
  }

  @Test
  void leavesYesterdaysFilesAloneWhenASourceCannotBeRead() throws Exception {
    Path articles = Runs.copyArticles(folder.resolve("in"));
    Runs.run(articles, output());
    SortedMap<String, String> yesterday = Runs.files(output());

    RunReport report = Runs.run(folder.resolve("nowhere"), output());

    assertThat(report.isDone()).isFalse();
    assertThat(report.failures())
        .singleElement()
        .asString()
        .contains("nowhere", "no such file or folder");
    assertThat(Runs.files(output())).isEqualTo(yesterday);
  }

  @Test
  void failsOnABrokenRateFileBeforeAnyArticleIsRead() throws Exception {
    Path rates = folder.resolve("rates");
    Files.createDirectories(rates.resolve("official-annual"));
    Files.writeString(rates.resolve("official-annual/a.csv"), "this is no rate file\n");

    RunReport report =
        Runs.run(Runs.copyArticles(folder.resolve("in")), output(), "rates=" + rates);

    assertThat(report.failures()).singleElement().asString().contains("a.csv");
    assertThat(report.offered()).isZero();
    assertThat(Runs.files(output())).isEmpty();
  }
}
