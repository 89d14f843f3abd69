package org.tradestats.currency.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tradestats.currency.ParityTable;

/**
 * Parities and the days they held, both included. An empty first day is a change of unit, which
 * holds whatever the day; an empty last day holds still:
 *
 * <pre>
 * currency,anchor,units_per_anchor,first_day,last_day,source
 * SAR,USD,3.75,1986-06-01,,SAMA
 * ROL,RON,10000,,,BNR
 * </pre>
 */
public final class ParityFile {
  private ParityFile() {}

  /**
   * Reads a file of parities.
   *
   * @throws RateFileException if it cannot be trusted whole
   */
  public static ParityTable read(String name, Path path) {
    List<ParityTable.Row> rows = new ArrayList<>();
    for (RateFile.Line line :
        RateFile.read(path)
            .rows("currency", "anchor", "units_per_anchor", "first_day", "last_day", "source")) {
      ParityTable.Row row;
      try {
        row =
            new ParityTable.Row(
                line.currency(0),
                line.currency(1),
                line.rate(2),
                line.dayOrNull(3),
                line.dayOrNull(4),
                line.name(5));
      } catch (IllegalArgumentException e) {
        throw new RateFileException(
            path, line.number(), "\"" + line.text() + "\"", "two currencies and days in order", e);
      }
      for (ParityTable.Row other : rows) {
        if (overlap(row, other)) {
          throw line.fault(
              "the parity of \"" + row.currency() + "\" to \"" + row.anchor() + "\" again",
              "one parity at a time");
        }
      }
      rows.add(row);
    }
    return ParityTable.of(name, rows);
  }

  private static boolean overlap(ParityTable.Row one, ParityTable.Row other) {
    return one.currency().equals(other.currency())
        && one.anchor().equals(other.anchor())
        && !ends(one, other)
        && !ends(other, one);
  }

  /** Whether the one ends before the other begins. */
  private static boolean ends(ParityTable.Row one, ParityTable.Row other) {
    LocalDate last = one.lastDay();
    LocalDate first = other.firstDay();
    return last != null && first != null && last.isBefore(first);
  }
}
