package org.tradestats.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.tradestats.batch.RunProgress;

/** Shows a run on a terminal as a bar a step, elsewhere as a line a step. */
final class ProgressDisplay {
  private static final int REFRESH_MILLIS = 200;

  private ProgressDisplay() {}

  /** The display that fits the standard error. */
  @SuppressWarnings("SystemConsoleNull") // CommandLineTool asks for the console of Java 21
  static RunProgress create(PrintWriter err) {
    return System.console() == null ? new Lines(err) : new Bars();
  }

  private static final class Bars implements RunProgress {
    private final Map<String, ProgressBar> bars = new HashMap<>();

    @Override
    public synchronized void started(String step, long expected) {
      bars.put(
          step,
          new ProgressBarBuilder()
              .setTaskName(step)
              .setInitialMax(expected)
              .setUpdateIntervalMillis(REFRESH_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build());
    }

    @Override
    public synchronized void advanced(String step, long items) {
      ProgressBar bar = bars.get(step);
      if (bar != null) {
        bar.stepBy(items);
      }
    }

    @Override
    public synchronized void ended(String step) {
      ProgressBar bar = bars.remove(step);
      if (bar != null) {
        bar.close();
      }
    }
  }

  private static final class Lines implements RunProgress {
    private final PrintWriter err;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Long> starts = new HashMap<>();

    Lines(PrintWriter err) {
      this.err = err;
    }

    @Override
    public synchronized void started(String step, long expected) {
      counts.put(step, 0L);
      starts.put(step, System.nanoTime());
    }

    @Override
    public synchronized void advanced(String step, long items) {
      counts.merge(step, items, Long::sum);
    }

    @Override
    public synchronized void ended(String step) {
      double seconds = (System.nanoTime() - starts.getOrDefault(step, System.nanoTime())) / 1e9;
      err.printf(
          Locale.ROOT, "%-18s %7d done, %.1f s%n", step, counts.getOrDefault(step, 0L), seconds);
    }
  }
}
