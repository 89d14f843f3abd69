package org.tradestats.currency.source;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradestats.concept.TimePeriod;
import org.tradestats.currency.ConsumerPrices;

/**
 * A consumer price index, annual averages:
 *
 * <pre>
 * year,index,source
 * 2024,313.689,BLS
 * </pre>
 */
public final class ConsumerPricesFile {
  private ConsumerPricesFile() {}

  /**
   * Reads an index.
   *
   * @throws RateFileException if the file cannot be trusted whole
   */
  public static ConsumerPrices read(Path path) {
    SortedMap<Integer, BigDecimal> indexByYear = new TreeMap<>();
    for (RateFile.Line line : RateFile.read(path).rows("year", "index", "source")) {
      TimePeriod year = line.period(0);
      if (!year.isCalendarYear()) {
        throw line.fault("the year \"" + line.cell(0) + "\"", "a year such as 2024");
      }
      BigDecimal index = line.decimal(1);
      if (index.signum() <= 0) {
        throw line.fault("the index \"" + line.cell(1) + "\"", "one above 0");
      }
      line.name(2);
      if (indexByYear.put(year.start().getYear(), index) != null) {
        throw line.fault("the year \"" + line.cell(0) + "\" again", "each year once");
      }
    }
    return ConsumerPrices.of(indexByYear);
  }
}
