package org.tradestats.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.tradestats.batch.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code schedule}: runs again and again, at the times of a cron expression. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = {
      "Runs at the times of a cron expression until it is stopped.",
      "A run that fails is told and tried again at the next time."
    })
final class ScheduleCommand implements Callable<Integer> {
  /** Waits; a test waits differently. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private static final int CRON_FIELDS = 5;

  private final ApplicationStart start;
  private final Clock clock;
  private final Sleeper sleeper;

  @Option(
      names = "--cron",
      required = true,
      paramLabel = "EXPRESSION",
      description =
          "Minute, hour, day of month, month, day of week, such as \"0 3 * * *\" for every night at"
              + " three; a sixth field in front is the second.")
  private String cron = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of the expression, such as Asia/Riyadh. Default: the machine's")
  private @Nullable ZoneId zone;

  @Option(
      names = "--times",
      paramLabel = "N",
      description = "Stop after so many runs. Default: never")
  private long times = Long.MAX_VALUE;

  @Mixin private RunOptions options = new RunOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  ScheduleCommand(ApplicationStart start) {
    this(start, Clock.system(ZoneId.systemDefault()), time -> Thread.sleep(time.toMillis()));
  }

  ScheduleCommand(ApplicationStart start, Clock clock, Sleeper sleeper) {
    this.start = start;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  @Override
  public Integer call() throws InterruptedException {
    CronExpression expression = parse();
    PrintWriter err = spec.commandLine().getErr();
    int code = 0;
    for (long done = 0; done < times; done++) {
      ZonedDateTime now = ZonedDateTime.now(zone == null ? clock : clock.withZone(zone));
      ZonedDateTime next = expression.next(now);
      if (next == null) {
        throw new ParameterException(
            spec.commandLine(), "Option --cron \"" + cron + "\" names no time to come");
      }
      err.println("next run at " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next));
      sleeper.sleep(Duration.between(now, next));
      code = runOnce(err);
    }
    return code;
  }

  private int runOnce(PrintWriter err) {
    try {
      return RunCommand.run(start, options, spec.commandLine().getOut(), err);
    } catch (Exception e) {
      err.println("error: " + Failures.words(e) + "; tried again at the next time");
      return 1;
    }
  }

  private CronExpression parse() {
    String fields = cron.strip();
    try {
      return CronExpression.parse(
          fields.split("\\s+").length == CRON_FIELDS ? "0 " + fields : fields);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "Option --cron \"" + cron + "\": " + e.getMessage() + "; expected such as \"0 3 * * *\"",
          e);
    }
  }
}
