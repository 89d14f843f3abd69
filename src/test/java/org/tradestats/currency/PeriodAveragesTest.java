package org.tradestats.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.source.Rates;

class PeriodAveragesTest {
  private static final RatePreference RATES = Rates.load(Path.of("data/rates")).preference();

  static List<CaseFile.Case> averages() {
    return CaseFile.read(PeriodAveragesTest.class, "period-averages.csv");
  }

  @ParameterizedTest
  @MethodSource("averages")
  void ourAverageIsWithinOnePercentOfThePublishedOne(CaseFile.Case published) {
    AverageRate ours =
        RATES
            .findAverage(
                Unit.USD,
                Unit.of(published.get("currency")),
                TimePeriod.parse(published.get("period")))
            .orElseThrow();
    double expected = Double.parseDouble(published.get("units_per_usd"));
    assertThat(ours.rate().rate().doubleValue()).isCloseTo(expected, within(expected / 100));
    assertThat(ours.coverage()).isGreaterThanOrEqualTo(Coverage.REQUIRED);
  }

  @Test
  void theTableHasAtLeastFortyAverages() {
    assertThat(averages()).hasSizeGreaterThanOrEqualTo(40);
  }
}
