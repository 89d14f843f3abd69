package org.tradestats.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import org.tradestats.publication.OutputFolder;
import org.tradestats.store.ArticleTable;
import org.tradestats.store.ConversionTable;
import org.tradestats.store.FigureTable;
import org.tradestats.store.IssueTable;

/**
 * Runs the job once. A run that failed or was killed with the same settings is gone on with; any
 * other run is a new instance of the job.
 */
@Component
public class JobRun {
  private static final Logger log = LoggerFactory.getLogger(JobRun.class);

  /** What a parameter of the repository's table holds at most, with room to spare. */
  private static final int PARAMETER_LENGTH = 2000;

  private final Job job;
  private final JobOperator operator;
  private final JobRepository repository;
  private final Settings settings;
  private final OutputLock lock;
  private final ArticleTable articles;
  private final FigureTable figures;
  private final ConversionTable conversions;
  private final IssueTable issues;

  JobRun(
      Job job,
      JobOperator operator,
      JobRepository repository,
      Settings settings,
      OutputLock lock,
      ArticleTable articles,
      FigureTable figures,
      ConversionTable conversions,
      IssueTable issues) {
    this.job = job;
    this.operator = operator;
    this.repository = repository;
    this.settings = settings;
    this.lock = lock;
    this.articles = articles;
    this.figures = figures;
    this.conversions = conversions;
    this.issues = issues;
  }

  /**
   * Runs the job to its end.
   *
   * @throws IllegalStateException if another run is writing to the same output
   */
  public RunReport run() throws Exception {
    return lock.exclusively(
        () -> {
          // Completes a publication that was killed in its last moment.
          OutputFolder.resume(settings.outputFolder()).close();
          recover();
          return report(operator.start(job, parameters()));
        });
  }

  /** Executions that are marked as running, while we hold the lock, were killed. */
  private void recover() {
    for (JobExecution killed : repository.findRunningJobExecutions(job.getName())) {
      log.info("Run {} was killed; this run goes on with it", killed.getId());
      operator.recover(killed);
    }
  }

  private JobParameters parameters() {
    String wanted = settingsKey();
    JobInstance last = repository.getLastJobInstance(job.getName());
    if (last == null) {
      return parameters(1, wanted);
    }
    JobExecution execution = Objects.requireNonNull(repository.getLastJobExecution(last));
    JobParameters before = execution.getJobParameters();
    boolean same = wanted.equals(before.getString("settings"));
    return execution.getStatus() != BatchStatus.COMPLETED && same
        ? before
        : parameters(Objects.requireNonNull(before.getLong("run")) + 1, wanted);
  }

  private JobParameters parameters(long run, String key) {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addLong("run", run)
            .addString("settings", key)
            .addString("articles", shorten(String.join(" ", settings.articles())), false)
            .addString("rates", shorten(settings.rates()), false)
            .addString("baseCurrency", shorten(String.join(",", settings.baseCurrency())), false);
    if (settings.date() != null) {
      parameters.addLocalDate("date", settings.date());
    }
    return parameters.toJobParameters();
  }

  /** Tells the settings that a restart must share: paths may be longer than a parameter. */
  private String settingsKey() {
    return new Fingerprint()
        .add(settings.articles())
        .add(settings.rates())
        .add(settings.baseCurrency())
        .add(settings.constantDollars())
        .add(settings.excelBom())
        .add(settings.date())
        .hex();
  }

  private static String shorten(String text) {
    return text.length() <= PARAMETER_LENGTH ? text : text.substring(0, PARAMETER_LENGTH - 1) + "…";
  }

  private RunReport report(JobExecution execution) {
    ReadingCounts read = ReadingCounts.of(execution);
    return new RunReport(
        read.offered(),
        read.added(),
        read.changed(),
        read.unchanged(),
        read.refused(),
        find(execution, TradeStatisticsJob.EXTRACT_FIGURES)
            .map(StepExecution::getWriteCount)
            .orElse(0L),
        articles.count(),
        figures.count(),
        conversions.countFigures(),
        issues.count(),
        find(execution, TradeStatisticsJob.PUBLISH).map(PublishTasklet::filesOf).orElse(List.of()),
        settings.outputFolder(),
        failures(execution));
  }

  private static Optional<StepExecution> find(JobExecution execution, String step) {
    return execution.getStepExecutions().stream()
        .filter(candidate -> candidate.getStepName().equals(step))
        .findFirst();
  }

  private static List<String> failures(JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return List.of();
    }
    Collection<Throwable> causes = execution.getAllFailureExceptions();
    List<String> failures = new ArrayList<>();
    for (Throwable cause : causes) {
      log.debug("The run failed", cause);
      String words = Failures.words(cause);
      if (!failures.contains(words)) {
        failures.add(words);
      }
    }
    return failures.isEmpty() ? List.of("the run ended as " + execution.getStatus()) : failures;
  }
}
