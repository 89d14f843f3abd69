package org.tradestats.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradestats.concept.Status;
import org.tradestats.concept.Unit;
import org.tradestats.currency.source.Rates;

class RealTermsTest {
  private static final Rates RATES = Rates.load(Path.of("data/rates"));

  @ParameterizedTest
  @CsvSource({
    // The index is 172.2 in 2000, 255.657 in 2019, 258.811 in 2020, 304.702 in 2023, 313.689 in
    // 2024.
    "2000, ACTUAL, 2001-02-01, 182.17",
    "2024, ACTUAL, 2025-02-01, 100",
    "2019-07-01/P1Y, ACTUAL, 2020-09-01, 121.95",
    "2024-Q3, ACTUAL, 2024-11-01, 100",
    ", ACTUAL, 2023-05-01, 102.95",
    "2030, TARGET, 2024-05-16, 102.95",
  })
  void hundredDollarsAreStatedInThePricesOf2024(
      @Nullable String period, Status status, LocalDate published, double expected) {
    assertThat(constant(period, status, published).orElseThrow().doubleValue())
        .isCloseTo(expected, within(0.01));
  }

  private static Optional<java.math.BigDecimal> constant(
      @Nullable String period, Status status, @Nullable LocalDate published) {
    ConvertedFigure converted =
        RATES
            .converter(List.of(Unit.USD))
            .convert(Figures.of("100", "USD", period, status), published)
            .figure();
    return RATES.realTerms(2024).findValue(converted, published);
  }

  @Test
  void figureWhosePricesAreNotKnownHasNoConstantValue() {
    assertThat(constant(null, Status.ACTUAL, null)).isEmpty();
    assertThat(constant("2027", Status.ACTUAL, LocalDate.of(2028, 1, 1))).isEmpty();
    assertThat(constant("2030", Status.TARGET, null)).isEmpty();
  }

  @Test
  void yearOutsideTheIndexIsRefused() {
    assertThatThrownBy(() -> RATES.realTerms(1900))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Prices of \"1900\": expected a year of the index, one of [1980,");
  }
}
