package org.tradestats.currency.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.RateTable;

/**
 * Published averages in units of a currency for one dollar, by month or year, over one or more
 * files:
 *
 * <pre>
 * period,currency,units_per_usd,source
 * 2022,RUB,68.5494,CBR
 * </pre>
 *
 * <p>The ECB's months carry the number of daily rates behind them, from which coverage is told:
 *
 * <pre>
 * period,currency,units_per_usd,days,source
 * 2022-03,RUB,104.991,1,ECB
 * </pre>
 */
public final class AverageFiles {
  private AverageFiles() {}

  /**
   * Reads averages that were published as wholes: a row covers its period.
   *
   * @throws RateFileException if a file cannot be trusted whole
   */
  public static RateTable readWhole(String name, List<Path> files) {
    return read(name, files, false);
  }

  /**
   * Reads averages with the number of days behind them.
   *
   * @throws RateFileException if a file cannot be trusted whole
   */
  public static RateTable readCounted(String name, List<Path> files) {
    return read(name, files, true);
  }

  private static RateTable read(String name, List<Path> files, boolean counted) {
    List<RateTable.Row> rows = new ArrayList<>();
    Map<Key, RateFile.Line> seen = new HashMap<>();
    for (Path path : files) {
      RateFile file = RateFile.read(path);
      RateFile.Moves moves = new RateFile.Moves();
      for (RateFile.Line line : counted ? file.rows(columns(true)) : file.rows(columns(false))) {
        RateTable.Row row =
            new RateTable.Row(
                line.period(0),
                line.currency(1),
                line.rate(2),
                counted ? Integer.valueOf(line.count(3)) : null,
                line.name(counted ? 4 : 3));
        RateFile.Line before = seen.put(new Key(row.currency(), row.period()), line);
        if (before != null) {
          throw line.fault(
              "\""
                  + row.currency()
                  + "\" for \""
                  + row.period()
                  + "\" again, first in "
                  + before.file().getFileName()
                  + ", line "
                  + before.number(),
              "each currency and period once");
        }
        moves.check(line, row.currency(), row.rate());
        rows.add(row);
      }
    }
    return RateTable.of(name, Unit.USD, rows);
  }

  private static String[] columns(boolean counted) {
    return (counted
            ? "period,currency,units_per_usd,days,source"
            : "period,currency,units_per_usd,source")
        .split(",");
  }

  private record Key(Unit currency, TimePeriod period) {}
}
