package org.tradestats.currency;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetCalendarTest {
  /** The ECB quoted the dollar on every open day: its days, month by month, are the calendar. */
  @Test
  void openDaysAreTheDaysOnWhichTheEcbQuotedTheEuroInDollars()
      throws IOException, CsvValidationException {
    SortedMap<YearMonth, Integer> quoted = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("data/rates/ecb-monthly"))) {
      for (Path file : files.sorted().toList()) {
        try (CSVReader reader = new CSVReader(Files.newBufferedReader(file))) {
          for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
            if (cells[1].equals("EUR")) {
              quoted.put(YearMonth.parse(cells[0]), Integer.parseInt(cells[3]));
            }
          }
        }
      }
    }
    quoted.remove(quoted.lastKey());
    List<String> differences =
        quoted.entrySet().stream()
            .filter(month -> TargetCalendar.openDays(month.getKey()) != month.getValue())
            .map(Object::toString)
            .toList();
    assertThat(quoted).hasSize(327);
    assertThat(differences).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1999,1999-04-04", "2008,2008-03-23", "2024,2024-03-31", "2025,2025-04-20"})
  void easterIsWhereTheChurchesPutIt(int year, LocalDate sunday) {
    assertThat(TargetCalendar.easterSunday(year)).isEqualTo(sunday);
    assertThat(TargetCalendar.isOpen(sunday.plusDays(1))).isEqualTo(year == 1999);
  }
}
