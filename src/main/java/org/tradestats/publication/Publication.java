package org.tradestats.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tradestats.dataset.Dataset;

/** Publishes a dataset: all outputs, or none. */
public final class Publication {
  /**
   * What a publication is asked for.
   *
   * @param byteOrderMark whether CSV files begin with one, for Excel
   * @param mostCharts the most charts of series, those of most articles first; each takes a tenth
   *     of a second
   * @param extras columns of {@code figures.csv} behind the usual ones
   */
  public record Options(boolean byteOrderMark, int mostCharts, List<ExtraColumn> extras) {
    public static final Options DEFAULT = new Options(false, 60, List.of());

    public Options {
      extras = List.copyOf(extras);
    }
  }

  private final List<Output> outputs;

  /** Publishes certain outputs, in this order. */
  public Publication(List<Output> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  /** All outputs of a run, in the order in which they are to be written. */
  public static List<Output> outputs(Options options, RunRecord run) {
    return List.of(
        new FiguresCsv(options.byteOrderMark(), options.extras()),
        new ObservationsCsv(options.byteOrderMark()),
        new TariffsCsv(options.byteOrderMark()),
        new IssuesCsv(options.byteOrderMark()),
        new RunJson(run),
        new Charts(options.mostCharts()),
        new Report(run));
  }

  /**
   * Writes every output into a folder.
   *
   * @throws IOException if the file system refuses; the folder is as it was then
   */
  public void publish(Dataset dataset, Path folder) throws IOException {
    try (OutputFolder output = OutputFolder.open(folder)) {
      for (Output each : outputs) {
        each.write(dataset, output.staging());
      }
      output.commit();
    }
  }
}
