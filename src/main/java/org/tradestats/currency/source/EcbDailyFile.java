package org.tradestats.currency.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Unit;
import org.tradestats.currency.DailyRateTable;

/**
 * The ECB's euro foreign exchange reference rates of all days since 1999, {@code
 * eurofxref-hist.csv} as it is published, or the zip archive that holds it. Newest day first, a
 * column a currency in units for one euro, a comma at the end of each line, {@code N/A} or nothing
 * before a currency begins and after it ends:
 *
 * <pre>
 * Date,USD,JPY,BGN,
 * 2024-05-31,1.0852,170.58,1.9558,
 * 2024-05-30,1.0815,169.83,N/A,
 * </pre>
 */
public final class EcbDailyFile {
  /** The provider's name. */
  public static final String NAME = "ECB";

  /** The name of the file in a folder of rates, and in the ECB's archive. */
  public static final String FILE_NAME = "eurofxref-hist.csv";

  /** The first day that the ECB published. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 4);

  /** The largest file taken from an archive: thirty times the real one. */
  private static final int MOST_BYTES = 32 << 20;

  private EcbDailyFile() {}

  /**
   * Reads a file, plain or zipped.
   *
   * @throws RateFileException if it cannot be trusted whole
   */
  public static DailyRateTable read(Path file) {
    try {
      return parse(file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new RateFileException(file, 0, "\"" + e + "\"", "a readable file", e);
    }
  }

  /**
   * Parses the bytes of a file, plain or zipped; the path is for messages.
   *
   * @throws RateFileException if they cannot be trusted whole
   */
  public static DailyRateTable parse(Path file, byte[] bytes) {
    RateFile lines = RateFile.parse(file, unzip(file, bytes));
    List<Unit> currencies = currencies(lines.header());
    SortedMap<LocalDate, List<@Nullable BigDecimal>> ratesByDay = new TreeMap<>();
    RateFile.Moves moves = new RateFile.Moves();
    for (RateFile.Line line : lines.rows()) {
      LocalDate day = line.day(0);
      List<@Nullable BigDecimal> rates = new ArrayList<>(currencies.size());
      for (int column = 1; column <= currencies.size(); column++) {
        String cell = line.cell(column);
        if (cell.isEmpty() || cell.equals("N/A")) {
          rates.add(null);
        } else {
          BigDecimal rate = line.rate(column);
          moves.check(line, currencies.get(column - 1), rate);
          rates.add(rate);
        }
      }
      if (ratesByDay.put(day, rates) != null) {
        throw line.fault("the day \"" + day + "\" again", "each day once");
      }
    }
    return DailyRateTable.of(NAME, Unit.EUR, currencies, ratesByDay);
  }

  private static List<Unit> currencies(RateFile.Line header) {
    int columns = header.cells().size();
    if (!header.cell(0).equals("Date") || columns < 2) {
      throw header.fault("the header \"" + header.text() + "\"", "\"Date,USD,JPY,…\"");
    }
    List<Unit> currencies = new ArrayList<>();
    for (int column = 1; column < columns; column++) {
      if (column == columns - 1 && header.cell(column).isBlank()) {
        break;
      }
      Unit currency = header.currency(column);
      if (currencies.contains(currency)) {
        throw header.fault("the currency \"" + currency + "\" again", "each currency once");
      }
      currencies.add(currency);
    }
    return currencies;
  }

  /**
   * The plain bytes of the archive's one file, or the bytes themselves where they are no archive.
   */
  static byte[] unzip(Path file, byte[] bytes) {
    boolean zipped = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    if (!zipped) {
      return bytes;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        if (entry.getName().endsWith(".csv")) {
          byte[] plain = zip.readNBytes(MOST_BYTES + 1);
          if (plain.length > MOST_BYTES) {
            throw new RateFileException(
                file, 0, "more than " + MOST_BYTES + " bytes in the archive", "a file of rates");
          }
          zip.closeEntry();
          return plain;
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException e) {
      throw new RateFileException(file, 0, "\"" + e + "\"", "a whole zip archive", e);
    }
    throw new RateFileException(file, 0, "an archive without a .csv file", FILE_NAME + " in it");
  }
}
