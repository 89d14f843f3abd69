package org.tradestats.batch;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What became of the readings of a run, as the step {@code readArticles} keeps it in its context.
 *
 * @param added the articles that were new
 * @param changed those that said something else than before
 * @param unchanged those that were known
 * @param refused those that could not be read
 */
record ReadingCounts(long added, long changed, long unchanged, long refused) {
  private static final String PREFIX = "readings.";

  /** The counts of a run; all 0 if it did not get to reading. */
  static ReadingCounts of(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .filter(step -> step.getStepName().equals(TradeStatisticsJob.READ_ARTICLES))
        .map(StepExecution::getExecutionContext)
        .map(ReadingCounts::from)
        .findFirst()
        .orElse(new ReadingCounts(0, 0, 0, 0));
  }

  private static ReadingCounts from(ExecutionContext context) {
    return new ReadingCounts(
        context.getLong(PREFIX + "added", 0),
        context.getLong(PREFIX + "changed", 0),
        context.getLong(PREFIX + "unchanged", 0),
        context.getLong(PREFIX + "refused", 0));
  }

  void putInto(ExecutionContext context) {
    context.putLong(PREFIX + "added", added);
    context.putLong(PREFIX + "changed", changed);
    context.putLong(PREFIX + "unchanged", unchanged);
    context.putLong(PREFIX + "refused", refused);
  }

  /** All articles that the sources held. */
  long offered() {
    return added + changed + unchanged + refused;
  }
}
