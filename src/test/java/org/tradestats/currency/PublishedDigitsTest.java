package org.tradestats.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedDigitsTest {
  @ParameterizedTest
  @CsvSource({
    "227800000000, 210661675688.9241, 210662000000",
    "500000000, 70602345.678, 70600000",
    "12500000000, 1765043567, 1765000000",
    "-4000, -565.49, -565",
    "0.5, 0.07066, 0.0707",
    "240100000000, 240100000000, 240100000000",
    "1, 0.14118, 0.141",
    "0, 0, 0",
    "100, 85.25, 85.3",
  })
  void valueIsPublishedToTheFiguresOwnDigitsAndTwoMore(
      BigDecimal own, BigDecimal converted, String published) {
    assertThat(PublishedDigits.round(converted, own).toPlainString()).isEqualTo(published);
  }
}
