package org.tradestats.batch;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** The runs that the job repository remembers. */
@Component
public class RunHistory {
  private final JobRepository repository;

  RunHistory(JobRepository repository) {
    this.repository = repository;
  }

  /**
   * A run, or a part of one: a run that was gone on with is told once for each time it started.
   *
   * @param run its number
   * @param date the day it is for, or null
   * @param status Batch's word: COMPLETED, FAILED, STARTED (running, or killed)
   */
  public record PastRun(
      long run,
      @Nullable LocalDate date,
      String status,
      @Nullable LocalDateTime started,
      @Nullable Long seconds,
      long offered,
      long added,
      long changed,
      long refused) {}

  /** The latest runs, the last one first. */
  public List<PastRun> list(int count) {
    return repository.getJobInstances(TradeStatisticsJob.NAME, 0, count).stream()
        .flatMap(instance -> repository.getJobExecutions(instance).stream())
        .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
        .limit(count)
        .map(RunHistory::pastRun)
        .toList();
  }

  private static PastRun pastRun(JobExecution execution) {
    JobParameters parameters = execution.getJobParameters();
    Long run = parameters.getLong("run");
    ReadingCounts counts = ReadingCounts.of(execution);
    LocalDateTime start = execution.getStartTime();
    LocalDateTime end = execution.getEndTime();
    return new PastRun(
        run == null ? 0 : run,
        parameters.getLocalDate("date"),
        execution.getStatus().name(),
        start,
        start == null || end == null ? null : Duration.between(start, end).toSeconds(),
        counts.offered(),
        counts.added(),
        counts.changed(),
        counts.refused());
  }
}
