package org.tradestats.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.tradestats.batch.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: results on standard output, everything else on standard error. */
@Command(
    name = "trade-statistics",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    description = {
      "Builds a trade-statistics dataset out of the figures that news articles state.",
      "Without a command, run is meant."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the files of the last run are as they were",
      "2:wrong usage",
      "3:done, with more rejected articles than --tolerate allows"
    })
public final class CommandLineTool implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private CommandLineTool() {}

  /**
   * Runs a command.
   *
   * @param application the class that Spring starts
   * @return the exit code
   */
  public static int run(Class<?> application, String... args) {
    // Since Java 22 a console is there without a terminal too, unless the old one is asked for.
    System.setProperty("jdk.console", "java.base");
    System.setProperty("java.awt.headless", "true");
    // An output folder such as "output" is relative to the working directory.
    System.setProperty("h2.implicitRelativePath", "true");
    return run(application, writer(FileDescriptor.out), writer(FileDescriptor.err), args);
  }

  static int run(Class<?> application, PrintWriter out, PrintWriter err, String... args) {
    ApplicationStart start = new ApplicationStart(application);
    CommandLine line =
        new CommandLine(new CommandLineTool())
            .addSubcommand(new RunCommand(start))
            .addSubcommand(new ScheduleCommand(start))
            .addSubcommand(new ReadCommand(start))
            .addSubcommand(new AnnotateCommand(start))
            .addSubcommand(new ExplainCommand(start))
            .addSubcommand(new LearnCommand())
            .addSubcommand(new EvaluateCommand())
            .addSubcommand(new RunsCommand(start))
            .addSubcommand(new LanguagesCommand())
            .addSubcommand(new UpdateRatesCommand(start))
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(CommandLineTool::fail);
    int code = line.execute(withCommand(args));
    out.flush();
    err.flush();
    return code;
  }

  /** Options without a command are those of {@code run}. */
  private static String[] withCommand(String[] args) {
    if (args.length > 0 && (!args[0].startsWith("-") || isOwnOption(args[0]))) {
      return args;
    }
    String[] line = new String[args.length + 1];
    line[0] = "run";
    System.arraycopy(args, 0, line, 1, args.length);
    return line;
  }

  private static boolean isOwnOption(String arg) {
    return switch (arg) {
      case "-h", "--help", "-V", "--version" -> true;
      default -> false;
    };
  }

  /** An error is told in its own words; its stack only where somebody asked for debugging. */
  private static int fail(Exception failure, CommandLine line, CommandLine.ParseResult result) {
    LoggerFactory.getLogger(CommandLineTool.class).debug("The command failed", failure);
    line.getErr().println("error: " + Failures.words(failure));
    return isUsage(failure) ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  /** Whether a setting, not the run, is at fault. */
  private static boolean isUsage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    OutputStream stream = new FileOutputStream(descriptor);
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command: expected one of those below");
  }
}
