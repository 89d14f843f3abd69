package org.tradestats.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradestats.concept.Status;
import org.tradestats.concept.Unit;
import org.tradestats.currency.source.Rates;

class CurrencyConverterTest {
  private static final Rates RATES = Rates.load(Path.of("data/rates"));

  static List<CaseFile.Case> conversions() {
    return CaseFile.read(CurrencyConverterTest.class, "conversions.csv");
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void figureConvertsAtTheAverageThatItsPeriodAndStatusAskFor(CaseFile.Case expected) {
    Conversions converted =
        RATES
            .converter(List.of(Unit.of(expected.get("base"))))
            .convert(
                Figures.of(
                    "1",
                    expected.get("currency"),
                    emptyToNull(expected.get("period")),
                    Status.valueOf(expected.get("status"))),
                day(expected.get("published")));
    if (expected.get("rate").equals("unconverted")) {
      assertThat(converted.figure().conversions()).isEmpty();
      assertThat(converted.issues()).hasSize(1);
      return;
    }
    assertThat(converted.issues()).isEmpty();
    assertThat(shown(converted.figure().conversions().get(0)))
        .isEqualTo(
            String.join(
                ",",
                expected.get("rate"),
                expected.get("rate_period"),
                expected.get("method"),
                expected.get("source"),
                expected.get("coverage")));
  }

  private static String shown(Conversion conversion) {
    return String.join(
        ",",
        conversion.rate().round(new MathContext(4)).toPlainString(),
        conversion.ratePeriod() == null ? "" : conversion.ratePeriod().code(),
        conversion.method().code(),
        conversion.source(),
        conversion.coverage().stripTrailingZeros().toPlainString());
  }

  private static @Nullable String emptyToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  @Test
  void valueIsNotRoundedAndTheSameForEachBaseAskedFor() {
    Conversions both =
        RATES
            .converter(List.of(Unit.USD, Unit.EUR))
            .convert(Figures.of("1700000000", "CNY", "2023", Status.ACTUAL), null);
    assertThat(both.figure().conversions())
        .extracting(Conversion::base)
        .containsExactly(Unit.USD, Unit.EUR);
    for (Conversion conversion : both.figure().conversions()) {
      assertThat(conversion.value())
          .isEqualByComparingTo(conversion.rate().multiply(new BigDecimal("1700000000")));
    }
    assertThat(both.figure().findConversion(Unit.EUR).orElseThrow().rate().precision())
        .isEqualTo(16);
  }

  @Test
  void rateInPercentIsNotConvertedAndNoIssue() {
    Conversions tariff =
        RATES
            .converter(List.of(Unit.USD))
            .convert(
                Figures.of("25", "PERCENT", "2025-04", Status.ACTUAL), LocalDate.of(2025, 4, 2));
    assertThat(tariff.figure().conversions()).isEmpty();
    assertThat(tariff.issues()).isEmpty();
  }

  @Test
  void issueSaysWhatEachProviderHasAndWhatWasExpected() {
    RatePreference ecbOnly =
        new RatePreference(
            List.of(
                RATES.preference().providers().get(0).name().equals("ECB")
                    ? RATES.preference().providers().get(0)
                    : RATES.preference().providers().get(1)));
    Conversions roubles =
        new CurrencyConverter(List.of(Unit.USD), ecbOnly)
            .convert(Figures.of("100", "RUB", "2022", Status.ACTUAL), LocalDate.of(2023, 2, 1));
    assertThat(roubles.figure().conversions()).isEmpty();
    assertThat(roubles.issues().get(0).kind()).isEqualTo("unconvertible-figure");
    assertThat(roubles.issues().get(0).subject()).isEqualTo("article#0-7");
    assertThat(roubles.issues().get(0).cause())
        .isEqualTo(
            "\"100 RUB\" to USD: RUB for 2022: ECB covers 15.95 % of RUB to USD, nor for a longer"
                + " period; expected an average of at least 90 % of the due days or months");
    assertThat(roubles.issues().get(0).consequence()).isEqualTo("the figure has no value in USD");
  }

  @Test
  void baseCurrencyWithoutRatesIsRefusedByName() {
    assertThatThrownBy(() -> RATES.converter(List.of(Unit.of("KPW"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Base currency \"KPW\": expected one with rates, of [AED, AFA, AFN,");
  }
}
