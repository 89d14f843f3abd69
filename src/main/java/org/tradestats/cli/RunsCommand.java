package org.tradestats.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradestats.batch.RunHistory;
import org.tradestats.batch.RunHistory.PastRun;
import org.tradestats.batch.RunProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code runs}: what ran on an output folder, the latest first. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists the runs of an output folder, the latest first.")
final class RunsCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final ApplicationStart start;

  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many. Default: 20")
  private int last;

  @Spec private CommandSpec spec = CommandSpec.create();

  RunsCommand(ApplicationStart start) {
    this.start = start;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context =
        start.whole(output.properties(), RunProgress.NONE)) {
      print(context.getBean(RunHistory.class).list(last));
    }
    return 0;
  }

  private void print(List<PastRun> runs) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("run  started              seconds  status      read  new  changed  refused  date");
    for (PastRun run : runs) {
      out.printf(
          Locale.ROOT,
          "%-4d %-20s %7s  %-9s %6d %4d %8d %8d  %s%n",
          run.run(),
          run.started() == null ? "" : TIME.format(run.started()),
          text(run.seconds()),
          run.status().toLowerCase(Locale.ROOT),
          run.offered(),
          run.added(),
          run.changed(),
          run.refused(),
          text(run.date()));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
