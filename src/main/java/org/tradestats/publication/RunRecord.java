package org.tradestats.publication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What ran, on which inputs: given by the job, never taken from a clock.
 *
 * @param version the product's version
 * @param runDate the day the run is dated, or null to leave it out
 * @param articles the article sources, by name
 * @param rates the rate files, by name
 * @param lexicons the language folders, by name
 * @param settings options that change what is written, for example {@code base-currency}
 * @param counts what was read, found and refused, for example {@code articles}
 */
public record RunRecord(
    String version,
    @Nullable LocalDate runDate,
    List<Input> articles,
    List<Input> rates,
    List<Input> lexicons,
    Map<String, String> settings,
    Map<String, Long> counts) {

  /**
   * A file that was read.
   *
   * @param name its name, never its folder: the same inputs give the same bytes on every machine
   * @param bytes its length
   * @param sha256 its checksum in lower-case hexadecimal digits
   */
  public record Input(String name, long bytes, String sha256) {}

  public RunRecord {
    articles = List.copyOf(articles);
    rates = List.copyOf(rates);
    lexicons = List.copyOf(lexicons);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }
}
