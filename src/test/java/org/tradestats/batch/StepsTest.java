package org.tradestats.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.batch.test.JobRepositoryTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tradestats.TradeStatisticsApplication;
import org.tradestats.store.ArticleTable;
import org.tradestats.store.ExchangeRateTable;
import org.tradestats.store.FigureTable;
import org.tradestats.store.ObservationTable;

/** Each step on its own, and what it leaves in the tables. */
@SpringBatchTest
@SpringBootTest(classes = TradeStatisticsApplication.class)
@DirtiesContext
class StepsTest {
  private static final Path FOLDER = folder();

  private final JobOperatorTestUtils job;
  private final JobRepositoryTestUtils repository;
  private final ArticleTable articles;
  private final FigureTable figures;
  private final ExchangeRateTable rates;
  private final ObservationTable observations;

  @Autowired
  StepsTest(
      JobOperatorTestUtils job,
      JobRepositoryTestUtils repository,
      ArticleTable articles,
      FigureTable figures,
      ExchangeRateTable rates,
      ObservationTable observations) {
    this.job = job;
    this.repository = repository;
    this.articles = articles;
    this.figures = figures;
    this.rates = rates;
    this.observations = observations;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("steps");
      Runs.copyArticles(folder.resolve("in"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("tradestats.articles", () -> FOLDER.resolve("in").toString());
    registry.add("tradestats.output", () -> FOLDER.resolve("output").toString());
    registry.add("tradestats.threads", () -> "3");
  }

  @BeforeEach
  void forgetEarlierRuns() {
    repository.removeJobExecutions();
  }

  /** Runs one step and counts what it wrote. */
  private long start(String step) {
    JobExecution execution = job.startStep(step);
    return execution.getStepExecutions().stream()
        .filter(candidate -> candidate.getStepName().equals(step))
        .mapToLong(StepExecution::getWriteCount)
        .sum();
  }

  @Test
  void runInTheirOrderAndFillTheTables() throws Exception {
    JobExecution execution = job.startJob();

    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(execution.getStepExecutions().stream().map(StepExecution::getStepName))
        .filteredOn(name -> !name.contains(":"))
        .containsExactly(
            "loadRates",
            "readArticles",
            "extractFigures",
            "convertCurrencies",
            "consolidate",
            "publish");
    assertThat(execution.getStepExecutions().stream().map(StepExecution::getStepName))
        .filteredOn(name -> name.contains(":"))
        .containsExactly("extractPartition:partition000");
    assertThat(articles.count()).isEqualTo(5);
    assertThat(figures.count()).isGreaterThan(4);
    assertThat(observations.count()).isGreaterThan(3);
    assertThat(Files.readString(FOLDER.resolve("output/figures.csv"))).contains("84500000000");
  }

  @Test
  void rateFilesAreLoadedOnce() {
    start("loadRates");
    long loaded = rates.count();

    long again = start("loadRates");

    assertThat(loaded).isGreaterThan(10_000);
    assertThat(again).isZero();
    assertThat(rates.count()).isEqualTo(loaded);
  }

  @Test
  void figuresOfAnArticleAreStoredInTheOrderOfItsText() {
    start("readArticles");
    start("extractFigures");

    assertThat(figures.list("gulf-trade.txt"))
        .isNotEmpty()
        .isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()))
        .allSatisfy(figure -> assertThat(figure.sentence()).contains(figure.quote()));
  }
}
