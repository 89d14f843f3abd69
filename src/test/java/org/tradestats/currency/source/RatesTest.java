package org.tradestats.currency.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.AverageRate;

class RatesTest {
  private static final Rates RATES = Rates.load(Path.of("data/rates"));

  private static AverageRate average(String from, String to, String period) {
    return RATES
        .preference()
        .findAverage(Unit.of(from), Unit.of(to), TimePeriod.parse(period))
        .orElseThrow();
  }

  @Test
  void roublesOf2022ComeFromTheBankOfRussiaAndNotFromTheEcb() {
    AverageRate rate = average("RUB", "USD", "2022");
    assertThat(rate.source()).isEqualTo("CBR");
    assertThat(rate.rate().inverse().rate().doubleValue()).isBetween(68.4, 68.7);
    assertThat(average("RUB", "EUR", "2022").source()).isEqualTo("CBR+ECB");
    assertThat(average("RUB", "USD", "2022-Q1").source()).isEqualTo("CBR");
    assertThat(average("RUB", "USD", "2022-03").source()).isEqualTo("CBR");
    assertThat(average("RUB", "USD", "2021").source()).isEqualTo("ECB");
  }
}
