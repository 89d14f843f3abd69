package org.tradestats.currency.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.AverageRate;
import org.tradestats.currency.DailyRateTable;

class EcbDailyFileTest {
  private static final DailyRateTable TABLE =
      EcbDailyFile.read(
          Path.of("src/test/resources/org/tradestats/currency/source/contract/eurofxref-hist.csv"));

  private static AverageRate average(String from, String to, String period) {
    return TABLE.findAverage(Unit.of(from), Unit.of(to), TimePeriod.parse(period)).orElseThrow();
  }

  @Test
  void trailingCommaIsNoCurrencyAndNotAvailableIsNoRate() {
    assertThat(TABLE.currencies().stream().map(Unit::code))
        .containsExactly("BGN", "CNY", "EUR", "ISK", "JPY", "USD");
    assertThat(TABLE.findRate(Unit.of("RUB"), LocalDate.of(2024, 5, 31))).isEmpty();
    assertThat(TABLE.findRate(Unit.of("ISK"), LocalDate.of(2024, 4, 30))).isEmpty();
    assertThat(TABLE.findRate(Unit.of("JPY"), LocalDate.of(1999, 1, 4)))
        .contains(new BigDecimal("133.73"));
  }

  @Test
  void currencyThatBeginsOrEndsInAPeriodCoversAPartOfIt() {
    assertThat(average("ISK", "EUR", "2024-05").coverage()).isEqualByComparingTo("1");
    assertThat(average("ISK", "EUR", "2024-Q2").coverage()).isEqualByComparingTo("0.6666");
    assertThat(average("ISK", "EUR", "2024-Q2").isCovered()).isFalse();
    assertThat(average("BGN", "EUR", "2024-Q2").coverage()).isEqualByComparingTo("0.6825");
    assertThat(average("JPY", "EUR", "2024-Q2").coverage()).isEqualByComparingTo("1");
    assertThat(average("JPY", "EUR", "1999-01").coverage()).isEqualByComparingTo("0.1");
  }

  @Test
  void crossRateIsTakenOnTheDaysThatBothCurrenciesHave() {
    assertThat(average("BGN", "ISK", "2024-Q2").coverage()).isEqualByComparingTo("0.3492");
    double sum = 0;
    int days = 0;
    for (LocalDate day : TABLE.days()) {
      if (day.getYear() == 2024 && day.getMonthValue() == 5) {
        sum +=
            TABLE.findRate(Unit.of("CNY"), day).orElseThrow().doubleValue()
                / TABLE.findRate(Unit.USD, day).orElseThrow().doubleValue();
        days++;
      }
    }
    assertThat(days).isEqualTo(22);
    assertThat(average("USD", "CNY", "2024-05").rate().rate().doubleValue())
        .isCloseTo(sum / days, within(1e-12));
  }

  @Test
  void quarterIsTheMeanOfItsMonthsAndASpanOfDaysTheMeanOfItsDays() {
    double months = 0;
    for (String month : new String[] {"2024-04", "2024-05", "2024-06"}) {
      months += average("EUR", "JPY", month).rate().rate().doubleValue();
    }
    assertThat(average("EUR", "JPY", "2024-Q2").rate().rate().doubleValue())
        .isCloseTo(months / 3, within(1e-9));
    AverageRate tenDays = average("EUR", "JPY", "2024-05-06/P5D");
    assertThat(tenDays.rate().rate().doubleValue()).isCloseTo(167.5, within(0.1));
    assertThat(tenDays.coverage()).isEqualByComparingTo("1");
  }
}
