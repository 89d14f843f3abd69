package org.tradestats.batch;

import java.util.function.LongSupplier;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.tradestats.article.Article;
import org.tradestats.article.Reading;
import org.tradestats.article.source.ArticleSources;
import org.tradestats.batch.ConsolidationWriter.Consolidated;
import org.tradestats.batch.ConversionProcessor.Converted;
import org.tradestats.batch.FigureExtraction.Extracted;
import org.tradestats.currency.Quotation;
import org.tradestats.dataset.Consolidation;
import org.tradestats.publication.Publication;
import org.tradestats.store.ArticleTable;
import org.tradestats.store.ConversionTable;
import org.tradestats.store.ExchangeRateTable;
import org.tradestats.store.FigureTable;
import org.tradestats.store.IssueTable;
import org.tradestats.store.ObservationTable;
import org.tradestats.store.StatementTable;
import org.tradestats.store.StoredDataset;

/**
 * The job {@code tradeStatistics}: articles in, files out. Every step knows from the tables what is
 * done already, so each may be started again, after a failure or in the next night's run.
 */
@Configuration(proxyBeanMethods = false)
class TradeStatisticsJob {
  static final String NAME = "tradeStatistics";

  static final String LOAD_RATES = "loadRates";
  static final String READ_ARTICLES = "readArticles";
  static final String EXTRACT_FIGURES = "extractFigures";
  static final String CONVERT_CURRENCIES = "convertCurrencies";
  static final String CONSOLIDATE = "consolidate";
  static final String PUBLISH = "publish";

  private static final int LOAD_CHUNK = 1000;

  /** Articles of a reading chunk: a commit costs about as much as ten articles. */
  private static final int READ_CHUNK = 100;

  /** Articles of an extraction chunk: what a kill costs at most, and the step of the progress. */
  private static final int EXTRACT_CHUNK = 50;

  private static final int CONVERT_CHUNK = 100;

  /** Pairs of areas of a consolidation chunk. */
  private static final int CONSOLIDATE_CHUNK = 50;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final RunProgress progress;

  TradeStatisticsJob(
      JobRepository repository, PlatformTransactionManager transactions, RunProgress progress) {
    this.repository = repository;
    this.transactions = transactions;
    this.progress = progress;
  }

  @Bean
  Job tradeStatistics(
      Step loadRates,
      Step readArticles,
      Step extractFigures,
      Step convertCurrencies,
      Step consolidate,
      Step publish) {
    return new JobBuilder(NAME, repository)
        .start(loadRates)
        .next(readArticles)
        .next(extractFigures)
        .next(convertCurrencies)
        .next(consolidate)
        .next(publish)
        .build();
  }

  @Bean
  Step loadRates(RunRates rates, ExchangeRateTable table) {
    RateWriter writer = new RateWriter(rates, table);
    return this.<Quotation, Quotation>chunks(LOAD_RATES, LOAD_CHUNK, TradeStatisticsJob::unknown)
        .reader(new RateReader(rates, table))
        .writer(writer)
        .listener((StepExecutionListener) writer)
        .build();
  }

  @Bean
  Step readArticles(
      Settings settings, ArticleSources sources, ArticleTable articles, IssueTable issues) {
    return this.<Reading, Reading>chunks(READ_ARTICLES, READ_CHUNK, TradeStatisticsJob::unknown)
        .reader(new ArticleReader(sources::read, settings.articles()))
        .writer(new ArticleWriter(articles, issues))
        .build();
  }

  @Bean
  Step extractFigures(
      Step extractPartition,
      Settings settings,
      ArticleTable articles,
      FigureExtraction extraction) {
    SimpleAsyncTaskExecutor partitions = new SimpleAsyncTaskExecutor("partition-");
    partitions.setConcurrencyLimit(settings.partitions());
    return new StepBuilder(EXTRACT_FIGURES, repository)
        .partitioner("extractPartition", new BucketPartitioner())
        .step(extractPartition)
        .gridSize(settings.partitions())
        .taskExecutor(partitions)
        .listener(
            new StepProgress(
                progress,
                EXTRACT_FIGURES,
                () -> articles.countUnextracted(extraction.fingerprint())))
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step extractPartition(
      PagedArticles unextractedArticles,
      @Qualifier("extractionThreads") ThreadPoolTaskExecutor extractionThreads,
      ArticleTable articles,
      FigureTable figures,
      IssueTable issues,
      FigureExtraction extraction) {
    return new StepBuilder("extractPartition", repository)
        .<Article, Extracted>chunk(EXTRACT_CHUNK)
        .transactionManager(transactions)
        .reader(unextractedArticles)
        .processor(new ExtractionProcessor(extraction))
        .taskExecutor(extractionThreads)
        .writer(new ExtractionWriter(articles, figures, issues, extraction.fingerprint()))
        .listener(StepProgress.items(progress, EXTRACT_FIGURES))
        .allowStartIfComplete(true)
        .build();
  }

  /** The threads that extract; they don't touch the database, so any number is safe. */
  @Bean(defaultCandidate = false)
  ThreadPoolTaskExecutor extractionThreads(Settings settings) {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setCorePoolSize(settings.extractionThreads());
    threads.setThreadNamePrefix("extract-");
    return threads;
  }

  @Bean
  @StepScope
  PagedArticles unextractedArticles(
      ArticleTable articles,
      FigureExtraction extraction,
      @Value("#{stepExecutionContext['" + BucketPartitioner.FIRST + "']}") int first,
      @Value("#{stepExecutionContext['" + BucketPartitioner.END + "']}") int end) {
    String engine = extraction.fingerprint();
    return new PagedArticles(
        (after, limit) -> articles.listUnextracted(engine, first, end, after, limit));
  }

  @Bean
  Step convertCurrencies(
      ArticleTable articles,
      FigureTable figures,
      ConversionTable conversions,
      IssueTable issues,
      RunRates rates) {
    return this.<Article, Converted>chunks(
            CONVERT_CURRENCIES,
            CONVERT_CHUNK,
            () -> articles.countUnconverted(rates.conversionFingerprint()))
        .reader(
            new PagedArticles(
                (after, limit) ->
                    articles.listUnconverted(rates.conversionFingerprint(), after, limit)))
        .processor(new ConversionProcessor(figures, rates))
        .writer(new ConversionWriter(articles, conversions, issues, rates))
        .build();
  }

  @Bean
  Step consolidate(
      FigureTable figures,
      StatementTable statements,
      ObservationTable observations,
      IssueTable issues,
      Settings settings) {
    Consolidation consolidation = new Consolidation(settings.baseUnits().get(0));
    return this.<String, Consolidated>chunks(
            CONSOLIDATE, CONSOLIDATE_CHUNK, TradeStatisticsJob::unknown)
        .reader(new PairReader(figures))
        .processor(pair -> new Consolidated(pair, consolidation.consolidate(statements.list(pair))))
        .writer(new ConsolidationWriter(observations, issues))
        .build();
  }

  @Bean
  Step publish(
      Settings settings,
      RunRates rates,
      RunRecords records,
      StatementTable statements,
      ObservationTable observations,
      IssueTable issues) {
    StoredDataset dataset =
        new StoredDataset(settings.baseUnits().get(0), statements, observations, issues);
    PublishTasklet tasklet =
        new PublishTasklet(
            settings.outputFolder(),
            dataset,
            () -> Publication.outputs(settings.publicationOptions(rates.rates()), records.create()),
            progress);
    return new StepBuilder(PUBLISH, repository)
        .tasklet(tasklet, transactions)
        .listener((StepExecutionListener) tasklet)
        .listener(new StepProgress(progress, PUBLISH, TradeStatisticsJob::unknown))
        .allowStartIfComplete(true)
        .build();
  }

  private static long unknown() {
    return -1;
  }

  /** A step of chunks that may be started again. */
  private <I, O> ChunkOrientedStepBuilder<I, O> chunks(
      String step, int size, LongSupplier expected) {
    return new StepBuilder(step, repository)
        .<I, O>chunk(size)
        .transactionManager(transactions)
        .listener(new StepProgress(progress, step, expected))
        .listener(StepProgress.items(progress, step))
        .allowStartIfComplete(true);
  }
}
