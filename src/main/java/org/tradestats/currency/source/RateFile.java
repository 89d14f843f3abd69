package org.tradestats.currency.source;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * A comma-separated rate file, read whole and checked cell by cell. Lines starting with # are
 * comments.
 */
final class RateFile {
  /**
   * No rate in the files lies outside, by a factor of ten: the dearest currency, Kuwait's dinar, is
   * 0.27 to the dollar, the cheapest, the old Turkish lira, 1.8 million to the euro.
   */
  private static final BigDecimal LEAST_RATE = new BigDecimal("0.01");

  private static final BigDecimal GREATEST_RATE = new BigDecimal("20000000");

  /**
   * No currency in the files moved by more from one row to the next (Venezuela's in a year: 5); a
   * lost decimal point moves it by ten or more.
   */
  private static final BigDecimal GREATEST_MOVE = BigDecimal.TEN;

  private final Path file;
  private final List<Line> lines;

  private RateFile(Path file, List<Line> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Reads a file of UTF-8. */
  static RateFile read(Path file) {
    try {
      return parse(file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new RateFileException(file, 0, "\"" + e + "\"", "a readable file", e);
    }
  }

  /** Parses the bytes of a file; the path is for messages. */
  static RateFile parse(Path file, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RateFileException(file, 0, "bytes that are no text", "UTF-8", e);
    }
    if (text.isBlank()) {
      throw new RateFileException(file, 0, "nothing", "a header and rows");
    }
    if (!text.endsWith("\n") && !endsWithComma(text.lines().findFirst().orElse(""))) {
      int last = (int) text.lines().count();
      String half = text.substring(text.lastIndexOf('\n') + 1);
      throw new RateFileException(
          file, last, "\"" + shorten(half) + "\" without an end of line", "a whole last line");
    }
    List<Line> lines = new ArrayList<>();
    ICSVParser parser = new CSVParserBuilder().withStrictQuotes(false).build();
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text)).withCSVParser(parser).build()) {
      String[] cells = reader.readNext();
      while (cells != null) {
        if (!cells[0].startsWith("#") && !(cells.length == 1 && cells[0].isBlank())) {
          lines.add(new Line(file, (int) reader.getLinesRead(), List.of(cells)));
        }
        cells = reader.readNext();
      }
    } catch (IOException | CsvValidationException e) {
      throw new RateFileException(
          file, 0, "\"" + e.getMessage() + "\"", "comma-separated values", e);
    }
    if (lines.isEmpty()) {
      throw new RateFileException(file, 0, "comments only", "a header and rows");
    }
    return new RateFile(file, lines);
  }

  /** Where each line ends with a comma, as in the ECB's files, a half line lacks a cell. */
  private static boolean endsWithComma(String header) {
    return header.strip().endsWith(",");
  }

  Line header() {
    return lines.get(0);
  }

  /** The rows after the header, each with as many cells as the header. */
  List<Line> rows() {
    List<Line> rows = lines.subList(1, lines.size());
    if (rows.isEmpty()) {
      throw new RateFileException(file, header().number, "a header only", "rows below it");
    }
    for (Line row : rows) {
      if (row.cells.size() != header().cells.size()) {
        throw new RateFileException(
            file,
            row.number,
            "\"" + shorten(row.text()) + "\" with " + row.cells.size() + " cells",
            header().cells.size() + ", as in the header");
      }
    }
    return rows;
  }

  /** The rows after a header that must be this one. */
  List<Line> rows(String... columns) {
    List<String> expected = Arrays.asList(columns);
    if (!header().cells.equals(expected)) {
      throw new RateFileException(
          file,
          header().number,
          "the header \"" + shorten(header().text()) + "\"",
          "\"" + String.join(",", expected) + "\"");
    }
    return rows();
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** Watches the rates of a file, in the order of their periods, for moves that no market makes. */
  static final class Moves {
    private final Map<Unit, BigDecimal> lastRates = new HashMap<>();

    void check(Line line, Unit currency, BigDecimal rate) {
      BigDecimal last = lastRates.put(currency, rate);
      if (last != null && isMove(last, rate)) {
        throw line.fault(
            "the rate \""
                + rate.toPlainString()
                + "\" of "
                + currency
                + " next to "
                + last.toPlainString(),
            "a move by less than ten times");
      }
    }

    private static boolean isMove(BigDecimal last, BigDecimal rate) {
      return rate.compareTo(last.multiply(GREATEST_MOVE)) >= 0
          || last.compareTo(rate.multiply(GREATEST_MOVE)) >= 0;
    }
  }

  /** A line and the checks of its cells. */
  record Line(Path file, int number, List<String> cells) {
    String cell(int column) {
      return cells.get(column);
    }

    String text() {
      return String.join(",", cells);
    }

    RateFileException fault(String found, String expected) {
      return new RateFileException(file, number, found, expected);
    }

    private RateFileException fault(String found, String expected, Throwable cause) {
      return new RateFileException(file, number, found, expected, cause);
    }

    LocalDate day(int column) {
      try {
        return LocalDate.parse(cell(column));
      } catch (DateTimeException e) {
        throw fault("the date \"" + cell(column) + "\"", "a day such as 2024-05-31", e);
      }
    }

    /** A day, or null where the cell is empty. */
    @Nullable LocalDate dayOrNull(int column) {
      return cell(column).isEmpty() ? null : day(column);
    }

    TimePeriod period(int column) {
      TimePeriod period;
      try {
        period = TimePeriod.parse(cell(column));
      } catch (IllegalArgumentException e) {
        throw fault("the period \"" + cell(column) + "\"", "a month or year such as 2024-05", e);
      }
      if (!period.isCalendarYear() && !(period.isWholeMonths() && period.months() == 1)) {
        throw fault("the period \"" + cell(column) + "\"", "a month or year such as 2024-05");
      }
      return period;
    }

    Unit currency(int column) {
      return CurrencyCodes.find(cell(column))
          .orElseThrow(() -> fault("the currency \"" + cell(column) + "\"", "a code of ISO 4217"));
    }

    BigDecimal rate(int column) {
      BigDecimal rate = decimal(column);
      if (rate.compareTo(LEAST_RATE) < 0 || rate.compareTo(GREATEST_RATE) > 0) {
        throw fault(
            "the rate \"" + cell(column) + "\"",
            "one from " + LEAST_RATE.toPlainString() + " to " + GREATEST_RATE.toPlainString());
      }
      return rate;
    }

    BigDecimal decimal(int column) {
      String cell = cell(column);
      try {
        if (isPlain(cell)) {
          return new BigDecimal(cell);
        }
      } catch (NumberFormatException e) {
        throw fault("the number \"" + cell + "\"", "a decimal such as 7.0784", e);
      }
      throw fault("the number \"" + cell + "\"", "a decimal such as 7.0784");
    }

    private static boolean isPlain(String cell) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if ((c < '0' || c > '9') && c != '.' && c != '-') {
          return false;
        }
      }
      return !cell.isEmpty();
    }

    int count(int column) {
      BigDecimal number = decimal(column);
      if (number.scale() > 0
          || number.signum() <= 0
          || number.compareTo(BigDecimal.valueOf(366)) > 0) {
        throw fault("the number of days \"" + cell(column) + "\"", "a whole number from 1 to 366");
      }
      return number.intValue();
    }

    String name(int column) {
      if (cell(column).isBlank()) {
        throw fault("no source", "the name of who published the rate");
      }
      return cell(column);
    }
  }
}
