package org.tradestats.currency;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table of cases under src/test/resources: a header, a row a case, lines starting with # ignored.
 */
public final class CaseFile {
  private CaseFile() {}

  /** A row. */
  public record Case(Map<String, String> cells) {
    public String get(String column) {
      return Objects.requireNonNull(cells.get(column), () -> "no column " + column);
    }

    @Override
    public String toString() {
      return String.join(",", cells.values());
    }
  }

  /** The rows, as cells by column. */
  public static List<Case> read(Class<?> test, String name) {
    InputStream stream =
        Objects.requireNonNull(test.getResourceAsStream(name), () -> "no case file " + name);
    try (CSVReader reader = new CSVReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<Case> rows = new ArrayList<>();
      String[] header = null;
      String[] cells = reader.readNext();
      while (cells != null) {
        if (cells[0].startsWith("#")) {
          cells = reader.readNext();
          continue;
        }
        if (header == null) {
          header = cells;
        } else {
          Map<String, String> row = new LinkedHashMap<>();
          for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
          }
          rows.add(new Case(row));
        }
        cells = reader.readNext();
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvValidationException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
