package org.tradestats.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.tradestats.article.source.ArticleSources;
import org.tradestats.extraction.Extractor;
import org.tradestats.language.LanguageDetector;
import org.tradestats.language.Languages;
import org.tradestats.publication.RunRecord;
import org.tradestats.store.ArticleTable;

class RestartTest {
  private static final int ARTICLES = 200;

  /** Articles until the engine breaks; negative: never. */
  private static final AtomicInteger UNTIL_BREAKDOWN = new AtomicInteger(-1);

  @TempDir Path folder;
  private Path articles = Path.of("");

  @BeforeEach
  void writeArticles() throws Exception {
    articles = Runs.writeMany(folder.resolve("many.jsonl"), ARTICLES);
  }

  /** The engine, with a breakdown that no issue can tell: as if the memory had run out. */
  @Configuration(proxyBeanMethods = false)
  static class FragileEngine {
    @Bean
    @Primary
    FigureExtraction fragile(LanguageDetector detector, Languages languages, Extractor engine) {
      return new FigureExtraction(
          detector,
          languages,
          article -> {
            if (UNTIL_BREAKDOWN.getAndDecrement() == 0) {
              throw new OutOfMemoryError("breakdown in a test");
            }
            return engine.extract(article);
          });
    }
  }

  @Test
  void goesOnWhereAFailedExtractionStoppedAndEndsWithTheSameBytes() throws Exception {
    Path output = folder.resolve("output");
    UNTIL_BREAKDOWN.set(120);
    RunReport failed = Runs.run(List.of(FragileEngine.class), articles, output, "threads=2");
    UNTIL_BREAKDOWN.set(-1);

    RunReport resumed = Runs.run(articles, output, "threads=2");

    assertThat(failed.failures()).anyMatch(failure -> failure.contains("breakdown in a test"));
    assertThat(resumed.isDone()).isTrue();
    assertThat(resumed.unchanged()).isEqualTo(ARTICLES);
    assertThat(resumed.extracted()).isBetween(1L, ARTICLES - 60L);
    Runs.run(articles, folder.resolve("undisturbed"));
    assertThat(Runs.files(output)).isEqualTo(Runs.files(folder.resolve("undisturbed")));
  }

  /** Outputs of which the one before the last cannot be written. */
  @Configuration(proxyBeanMethods = false)
  static class BrokenRecord {
    @Bean
    @Primary
    RunRecords broken(
        Settings settings,
        ArticleSources sources,
        Languages languages,
        RunRates rates,
        ArticleTable table) {
      return new RunRecords(settings, sources, languages, rates, table) {
        @Override
        RunRecord create() {
          throw new IllegalStateException("no record in a test");
        }
      };
    }
  }

  @Test
  void publishesNothingWhenPublishingFailsAndAllOfItInTheNextRun() throws Exception {
    Path output = folder.resolve("output");

    RunReport failed = Runs.run(List.of(BrokenRecord.class), articles, output);
    assertThat(failed.failures()).containsExactly("no record in a test");
    assertThat(Runs.files(output)).isEmpty();

    RunReport resumed = Runs.run(articles, output);

    assertThat(resumed.isDone()).isTrue();
    assertThat(resumed.extracted()).isZero();
    Runs.run(articles, folder.resolve("undisturbed"));
    assertThat(Runs.files(output)).isEqualTo(Runs.files(folder.resolve("undisturbed")));
  }

  @Test
  void readsArticlesThatCameBetweenTheFailureAndTheRestart() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Runs.writeMany(in.resolve("first.jsonl"), 60);
    Path output = folder.resolve("output");
    UNTIL_BREAKDOWN.set(30);
    Runs.run(List.of(FragileEngine.class), in, output);
    UNTIL_BREAKDOWN.set(-1);
    Runs.copyArticles(in);

    RunReport resumed = Runs.run(in, output);

    assertThat(resumed.added()).isEqualTo(5);
    assertThat(resumed.articles()).isEqualTo(65);
    Runs.run(in, folder.resolve("undisturbed"));
    assertThat(Runs.files(output)).isEqualTo(Runs.files(folder.resolve("undisturbed")));
  }
}
