package org.tradestats.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the results are. */
final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = {
        "The folder of the results. What it knows of earlier runs is in its folder .state.",
        "Default: output (tradestats.output)"
      })
  private @Nullable String output;

  /** The option, if it was given, as a property. */
  List<String> properties() {
    return output == null ? List.of() : List.of("tradestats.output=" + output);
  }
}
