package org.tradestats.currency.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradestats.concept.Unit;
import org.tradestats.currency.ConsumerPrices;
import org.tradestats.currency.CurrencyConverter;
import org.tradestats.currency.RatePreference;
import org.tradestats.currency.RateProvider;
import org.tradestats.currency.RealTerms;

/**
 * All rates of a folder, in the order in which they are preferred:
 *
 * <ol>
 *   <li>{@code eurofxref-hist.csv} (or {@code .zip}): the ECB's daily file, where {@link
 *       RateUpdate} or a person put it;
 *   <li>{@code ecb-monthly/*.csv}: the ECB's months with their number of days;
 *   <li>{@code official-monthly/*.csv} and {@code official-annual/*.csv}: averages by central banks
 *       and the IMF;
 *   <li>{@code pegs.csv}: parities;
 *   <li>{@code replaced.csv}: the fixed rates of currencies that were replaced.
 * </ol>
 *
 * <p>Beside them {@code us-consumer-prices.csv}. Each is optional, but some rates there must be.
 *
 * @param files the files read, in the order above
 * @param preference the providers
 * @param consumerPrices the index for {@link RealTerms}, where the folder has one
 */
public record Rates(
    List<Path> files, RatePreference preference, Optional<ConsumerPrices> consumerPrices) {
  public Rates {
    files = List.copyOf(files);
  }

  /**
   * Loads a folder.
   *
   * @throws RateFileException if a file cannot be trusted whole, or there is none
   */
  public static Rates load(Path folder) {
    List<Path> files = new ArrayList<>();
    List<RateProvider> providers = new ArrayList<>();
    findDailyFile(folder)
        .ifPresent(
            file -> {
              files.add(file);
              providers.add(EcbDailyFile.read(file));
            });
    List<Path> months = list(folder.resolve("ecb-monthly"));
    if (!months.isEmpty()) {
      files.addAll(months);
      providers.add(AverageFiles.readCounted(EcbDailyFile.NAME, months));
    }
    List<Path> official = new ArrayList<>(list(folder.resolve("official-monthly")));
    official.addAll(list(folder.resolve("official-annual")));
    if (!official.isEmpty()) {
      files.addAll(official);
      providers.add(AverageFiles.readWhole("official", official));
    }
    for (String name : List.of("pegs", "replaced")) {
      Path parities = folder.resolve(name + ".csv");
      if (Files.exists(parities)) {
        files.add(parities);
        providers.add(ParityFile.read(name, parities));
      }
    }
    if (providers.isEmpty()) {
      throw new RateFileException(
          folder, 0, "no rate file", EcbDailyFile.FILE_NAME + " or ecb-monthly/*.csv, or others");
    }
    Path prices = folder.resolve("us-consumer-prices.csv");
    Optional<ConsumerPrices> consumerPrices = Optional.empty();
    if (Files.exists(prices)) {
      files.add(prices);
      consumerPrices = Optional.of(ConsumerPricesFile.read(prices));
    }
    return new Rates(files, new RatePreference(providers), consumerPrices);
  }

  /**
   * A converter into base currencies.
   *
   * @throws IllegalArgumentException if a base currency has no rates
   */
  public CurrencyConverter converter(List<Unit> bases) {
    return new CurrencyConverter(bases, preference);
  }

  /**
   * Constant dollars of a year.
   *
   * @throws IllegalArgumentException if the folder has no index, or the index no such year
   */
  public RealTerms realTerms(int year) {
    ConsumerPrices prices =
        consumerPrices.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Prices of \""
                        + year
                        + "\": expected us-consumer-prices.csv beside the rates"));
    return new RealTerms(prices, year);
  }

  private static Optional<Path> findDailyFile(Path folder) {
    return Stream.of(EcbDailyFile.FILE_NAME, "eurofxref-hist.zip")
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst();
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new RateFileException(folder, 0, "\"" + e + "\"", "a readable folder", e);
    }
  }
}
