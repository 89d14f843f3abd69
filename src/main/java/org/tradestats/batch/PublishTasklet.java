package org.tradestats.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.tradestats.dataset.Dataset;
import org.tradestats.publication.Output;
import org.tradestats.publication.OutputFolder;

/**
 * Writes an output each time it is called, and after the last one shows them all together. A
 * failure leaves the files of the last run alone.
 */
class PublishTasklet implements Tasklet, StepExecutionListener {
  private static final String FILES = "files";

  private final Path folder;
  private final Dataset dataset;
  private final Supplier<List<Output>> outputs;
  private final RunProgress progress;
  private @Nullable OutputFolder open;
  private @Nullable Iterator<Output> waiting;

  PublishTasklet(
      Path folder, Dataset dataset, Supplier<List<Output>> outputs, RunProgress progress) {
    this.folder = folder;
    this.dataset = dataset;
    this.outputs = outputs;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    OutputFolder output = open;
    Iterator<Output> rest = waiting;
    if (output == null || rest == null) {
      output = OutputFolder.open(folder);
      rest = outputs.get().iterator();
      open = output;
      waiting = rest;
    }
    if (rest.hasNext()) {
      rest.next().write(dataset, output.staging());
      contribution.incrementWriteCount(1);
      progress.advanced(TradeStatisticsJob.PUBLISH, 1);
    }
    if (rest.hasNext()) {
      return RepeatStatus.CONTINUABLE;
    }
    List<String> files = files(output.staging());
    output.commit();
    context
        .getStepContext()
        .getStepExecution()
        .getExecutionContext()
        .put(FILES, String.join("\n", files));
    return RepeatStatus.FINISHED;
  }

  /** The files that a run published, relative to the output folder, in order. */
  static List<String> filesOf(StepExecution publish) {
    String files = publish.getExecutionContext().getString(FILES, "");
    return files.isEmpty() ? List.of() : List.of(files.split("\n"));
  }

  @Override
  public void beforeStep(StepExecution execution) {
    open = null;
    waiting = null;
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    OutputFolder output = open;
    if (output != null) {
      try {
        output.close();
      } catch (IOException e) {
        execution.addFailureException(e);
        return ExitStatus.FAILED;
      }
    }
    return execution.getExitStatus();
  }

  private static List<String> files(Path staging) throws IOException {
    try (Stream<Path> all = Files.walk(staging)) {
      List<String> files = new ArrayList<>();
      all.filter(Files::isRegularFile)
          .map(file -> staging.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .forEach(files::add);
      return files;
    }
  }
}
