package org.tradestats.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradestats.batch.JobRun;
import org.tradestats.batch.RunReport;
import org.tradestats.batch.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: from the articles to the files, once. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles and writes the dataset, its charts and its report.",
      "Articles that are known and unchanged are not read anew; those that dropped out of the"
          + " sources stay in the dataset. A run that failed or was killed is gone on with."
    })
final class RunCommand implements Callable<Integer> {
  private final ApplicationStart start;

  @Mixin private RunOptions options = new RunOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  RunCommand(ApplicationStart start) {
    this.start = start;
  }

  @Override
  public Integer call() throws Exception {
    return run(start, options, spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /** Runs once, tells what came of it, and gives the exit code. */
  static int run(ApplicationStart start, RunOptions options, PrintWriter out, PrintWriter err)
      throws Exception {
    try (ConfigurableApplicationContext context =
        start.whole(options.properties(), ProgressDisplay.create(err))) {
      RunReport report = context.getBean(JobRun.class).run();
      RunSummary summary = new RunSummary(report, context.getBean(Settings.class).tolerate());
      summary.print(out, err);
      return summary.exitCode();
    }
  }
}
