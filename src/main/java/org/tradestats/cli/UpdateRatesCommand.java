package org.tradestats.cli;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradestats.batch.Settings;
import org.tradestats.currency.source.RateUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code update-rates}: fetches the European Central Bank's daily rates. */
@Command(
    name = "update-rates",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches the daily reference rates of the European Central Bank into the folder of rates.",
      "The file is checked whole before it replaces the one at hand. A run never fetches anything."
    })
final class UpdateRatesCommand implements Callable<Integer> {
  private final ApplicationStart start;

  @Option(
      names = "--rates",
      paramLabel = "DIR",
      description = "The folder of the exchange rates. Default: data/rates (tradestats.rates)")
  private @Nullable String rates;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = "Where the file is. Default: the ECB's own address")
  private URI from = RateUpdate.ECB_ADDRESS;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long the whole fetch may take. Default: 60")
  private int timeout = 60;

  @Spec private CommandSpec spec = CommandSpec.create();

  UpdateRatesCommand(ApplicationStart start) {
    this.start = start;
  }

  @Override
  public Integer call() {
    List<String> properties = new ArrayList<>();
    if (rates != null) {
      properties.add("tradestats.rates=" + rates);
    }
    try (ConfigurableApplicationContext context = start.domain(properties)) {
      Settings settings = context.getBean(Settings.class);
      RateUpdate update = new RateUpdate(from, settings.ratesFolder(), Duration.ofSeconds(timeout));
      spec.commandLine().getOut().println(update.run().message());
    }
    return 0;
  }
}
