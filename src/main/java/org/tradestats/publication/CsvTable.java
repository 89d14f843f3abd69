package org.tradestats.publication;

import com.opencsv.CSVWriter;
import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file being written: RFC 4180 with {@code \n} line ends, UTF-8, a header row, plain
 * decimals, empty cells for what is not known.
 *
 * <p>A text cell never starts a formula: before {@code =}, {@code +}, {@code -}, {@code @}, a tab
 * or a line break a spreadsheet sees an apostrophe. A text that starts with apostrophes before one
 * of these gets one more, so that dropping one apostrophe always gives the text back. Numbers are
 * numbers, negative ones too.
 */
final class CsvTable implements Closeable {
  private static final String FORMULA_STARTS = "=+-@\t\r\n\u000b\u000c＝＋－＠";

  private final ICSVWriter csv;
  private final int columns;

  private CsvTable(ICSVWriter csv, int columns) {
    this.csv = csv;
    this.columns = columns;
  }

  /**
   * Creates the file and writes the header.
   *
   * @param byteOrderMark whether to begin with one: Excel reads UTF-8 only then
   */
  static CsvTable create(Path file, boolean byteOrderMark, List<String> header) throws IOException {
    // Not Files.newBufferedWriter: that one fails on half a surrogate pair, which hostile text has.
    Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
    if (byteOrderMark) {
      writer.write('\uFEFF');
    }
    ICSVWriter csv =
        new CSVWriterBuilder(writer)
            .withSeparator(',')
            .withQuoteChar('"')
            .withEscapeChar('"')
            .withLineEnd("\n")
            .build();
    CsvTable table = new CsvTable(csv, header.size());
    table.csv.writeNext(header.toArray(new String[0]), false);
    return table;
  }

  /** Starts a row; {@link Row#end} writes it. */
  Row row() {
    return new Row();
  }

  @Override
  public void close() throws IOException {
    try {
      csv.flush();
      // opencsv keeps the exceptions of the writer below it to itself until asked.
      if (csv instanceof CSVWriter writer && writer.getException() != null) {
        throw writer.getException();
      }
      if (csv.checkError()) {
        throw new IOException("CSV file could not be written in full: the disk may be full");
      }
    } finally {
      csv.close();
    }
  }

  /** One row; cells are added in the order of the columns. */
  final class Row {
    private final List<String> cells = new ArrayList<>(columns);

    private Row() {}

    /** A text from an article or a source, in one line: line breaks and controls become spaces. */
    Row text(@Nullable String text) {
      return exact(text == null ? null : oneLine(text));
    }

    /** A text to the letter. */
    Row exact(@Nullable String text) {
      cells.add(text == null ? "" : neutralise(text));
      return this;
    }

    /** A code of ours. */
    Row code(@Nullable Object code) {
      cells.add(code == null ? "" : code.toString());
      return this;
    }

    Row number(@Nullable BigDecimal number) {
      cells.add(number == null ? "" : plain(number));
      return this;
    }

    Row number(int number) {
      cells.add(Integer.toString(number));
      return this;
    }

    Row date(@Nullable LocalDate date) {
      return code(date);
    }

    void end() {
      if (cells.size() != columns) {
        throw new IllegalStateException(
            "CSV row of " + cells.size() + " cells: expected " + columns);
      }
      csv.writeNext(cells.toArray(new String[0]), false);
    }
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static String neutralise(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    boolean starts = i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
    return starts ? "'" + text : text;
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return line.toString();
  }
}
