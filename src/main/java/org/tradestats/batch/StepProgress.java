package org.tradestats.batch;

import java.util.function.LongSupplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress display when a step starts and ends. */
final class StepProgress implements StepExecutionListener {
  private final RunProgress progress;
  private final String step;
  private final LongSupplier expected;

  /**
   * @param expected counts, when the step starts, the items to come; -1 if nobody knows
   */
  StepProgress(RunProgress progress, String step, LongSupplier expected) {
    this.progress = progress;
    this.step = step;
    this.expected = expected;
  }

  @Override
  public void beforeStep(StepExecution execution) {
    progress.started(step, expected.getAsLong());
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    progress.ended(step);
    return execution.getExitStatus();
  }

  /** Tells it of each item; the partitions of a step have one of their own. */
  static ItemReadListener<Object> items(RunProgress progress, String step) {
    return new ItemReadListener<>() {
      @Override
      public void afterRead(Object item) {
        progress.advanced(step, 1);
      }
    };
  }
}
