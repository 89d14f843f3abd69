package org.tradestats.batch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tradestats.concept.Unit;
import org.tradestats.currency.source.Rates;
import org.tradestats.publication.ExtraColumn;
import org.tradestats.publication.Publication;

/**
 * What a run is asked to do: the properties {@code tradestats.*}, whether they come from the
 * command line, the environment or {@code application.yml}, which explains them and has their
 * defaults.
 *
 * @param articles files, folders, globs and addresses
 * @param output the folder of the results
 * @param rates the folder of the rate files
 * @param baseCurrency the currencies that figures are converted into, the first one leading
 * @param constantDollars the year in whose dollars real values are told, or null for none
 * @param excelBom whether CSV files start with a byte-order mark
 * @param tolerate the share of rejected articles, in percent, above which a run ends with exit code
 *     3
 * @param date the day that the run is for, or null; it names the run and changes no result
 * @param threads how many threads of a partition extract; 0 for one a core
 * @param partitions into how many partitions the articles are cut for extraction; above 1 only with
 *     a database that many threads may change at a time
 */
@ConfigurationProperties("tradestats")
public record Settings(
    List<String> articles,
    String output,
    String rates,
    List<String> baseCurrency,
    @Nullable Integer constantDollars,
    boolean excelBom,
    BigDecimal tolerate,
    @Nullable LocalDate date,
    int threads,
    int partitions) {

  public Settings {
    articles = List.copyOf(articles);
    baseCurrency = List.copyOf(baseCurrency);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException(
          "tradestats.articles is empty: expected a file, a folder, a glob or an address");
    }
    if (baseCurrency.isEmpty()) {
      throw new IllegalArgumentException(
          "tradestats.base-currency is empty: expected ISO 4217 codes such as USD,EUR");
    }
    baseCurrency.forEach(Unit::of);
    if (tolerate.signum() < 0 || tolerate.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException(
          "tradestats.tolerate is \"" + tolerate + "\": expected a percentage, 0 to 100");
    }
    if (partitions < 1) {
      throw new IllegalArgumentException(
          "tradestats.partitions is \"" + partitions + "\": expected 1, or more with PostgreSQL");
    }
    if (threads < 0) {
      throw new IllegalArgumentException(
          "tradestats.threads is \"" + threads + "\": expected 0 for one a core, or more");
    }
  }

  /** The folder of the results. */
  public Path outputFolder() {
    return Path.of(output);
  }

  /** The folder, inside the output, of the database and of what is not published yet. */
  public Path stateFolder() {
    return outputFolder().resolve(".state");
  }

  /** The folder of the rate files. */
  public Path ratesFolder() {
    return Path.of(rates);
  }

  /**
   * The currencies that figures are converted into, the first one leading. Constant dollars need
   * dollars.
   */
  public List<Unit> baseUnits() {
    Stream<String> needed = constantDollars == null ? Stream.of() : Stream.of(Unit.USD.code());
    return Stream.concat(baseCurrency.stream(), needed).distinct().map(Unit::of).toList();
  }

  /** What is asked of the publications. */
  Publication.Options publicationOptions(Rates loaded) {
    List<ExtraColumn> extras = new ArrayList<>();
    baseCurrency.stream()
        .skip(1)
        .distinct()
        .forEach(code -> extras.addAll(ExtraColumn.ofCurrency(Unit.of(code))));
    if (constantDollars != null) {
      extras.add(ExtraColumn.ofRealTerms(loaded.realTerms(constantDollars)));
    }
    return new Publication.Options(excelBom, Publication.Options.DEFAULT.mostCharts(), extras);
  }

  /** How many threads extract. */
  public int extractionThreads() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
