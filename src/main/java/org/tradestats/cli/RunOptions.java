package org.tradestats.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run is asked to do; {@code application.yml} has the defaults. */
final class RunOptions {
  @Mixin private ArticleOptions articles = new ArticleOptions();

  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--rates",
      paramLabel = "DIR",
      description = "The folder of the exchange rates. Default: data/rates (tradestats.rates)")
  private @Nullable String rates;

  @Option(
      names = "--base-currency",
      paramLabel = "CODE",
      split = ",",
      description = {
        "The currency to convert into, an ISO 4217 code; several (USD,EUR): the first one leads.",
        "Default: USD (tradestats.base-currency)"
      })
  private List<String> baseCurrency = new ArrayList<>();

  @Option(
      names = "--constant-dollars",
      paramLabel = "YEAR",
      description =
          "Add real values in the dollars of this year. Default: none"
              + " (tradestats.constant-dollars)")
  private @Nullable Integer constantDollars;

  @Option(
      names = "--excel-bom",
      description = "Start CSV files with a byte-order mark (tradestats.excel-bom)")
  private boolean excelBom;

  @Option(
      names = "--tolerate",
      paramLabel = "PERCENT",
      description =
          "The share of rejected articles above which the exit code is 3. Default: 5"
              + " (tradestats.tolerate)")
  private @Nullable BigDecimal tolerate;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description =
          "The day the run is for, such as 2026-05-31. It names the run and changes no result"
              + " (tradestats.date)")
  private @Nullable LocalDate date;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that extract. Default: one a core (tradestats.threads)")
  private @Nullable Integer threads;

  /** The options that were given, as properties. */
  List<String> properties() {
    List<String> properties = new ArrayList<>(articles.properties());
    properties.addAll(output.properties());
    add(properties, "rates", rates);
    add(
        properties,
        "base-currency",
        baseCurrency.isEmpty() ? null : String.join(",", baseCurrency));
    add(properties, "constant-dollars", constantDollars);
    add(properties, "excel-bom", excelBom ? true : null);
    add(properties, "tolerate", tolerate == null ? null : tolerate.toPlainString());
    add(properties, "date", date);
    add(properties, "threads", threads);
    return properties;
  }

  private static void add(List<String> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.add("tradestats." + name + "=" + value);
    }
  }
}
