package org.tradestats.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CsvTableTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(
      resources = "cells.csv",
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false)
  void neverStartsAFormula(String text, String cell) {
    assertEquals(cell, CsvTable.neutralise(text));
  }

  @Test
  void writesWhatReadersOfTheStandardReadBack() throws IOException, CsvException {
    Path file = folder.resolve("table.csv");
    try (CsvTable table = CsvTable.create(file, false, List.of("a", "b", "c", "d"))) {
      table
          .row()
          .text("comma, \"quote\" and\nline\u0000")
          .number(new BigDecimal("-1.50E+11"))
          .exact("two\nlines \\ and \"quotes\"")
          .text(null)
          .end();
    }
    assertEquals(
        "a,b,c,d\n\"comma, \"\"quote\"\" and line \",-150000000000,"
            + "\"two\nlines \\ and \"\"quotes\"\"\",\n",
        Files.readString(file));
    try (CSVReader reader =
        new CSVReaderBuilder(Files.newBufferedReader(file))
            .withCSVParser(new RFC4180Parser())
            .build()) {
      reader.readNext();
      assertArrayEquals(
          new String[] {
            "comma, \"quote\" and line ", "-150000000000", "two\nlines \\ and \"quotes\"", ""
          },
          reader.readNext());
    }
  }

  @Test
  void beginsWithAByteOrderMarkOnRequest() throws IOException {
    Path file = folder.resolve("table.csv");
    CsvTable.create(file, true, List.of("تجارة")).close();
    assertEquals("\uFEFFتجارة\n", Files.readString(file));
  }

  @Test
  void replacesHalfASurrogatePair() throws IOException {
    Path file = folder.resolve("table.csv");
    try (CsvTable table = CsvTable.create(file, false, List.of("a"))) {
      table.row().exact("x\uD83Dy").end();
    }
    assertEquals("a\nx?y\n", Files.readString(file));
  }

  @Test
  void refusesARowOfTheWrongLength() throws IOException {
    try (CsvTable table = CsvTable.create(folder.resolve("table.csv"), false, List.of("a", "b"))) {
      IllegalStateException refused =
          assertThrows(IllegalStateException.class, () -> table.row().text("x").end());
      assertEquals("CSV row of 1 cells: expected 2", refused.getMessage());
    }
  }
}
