package org.tradestats.currency.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.AverageRate;
import org.tradestats.currency.Quotation;
import org.tradestats.currency.RateProvider;

/** What every provider must do. A new provider is one more constant of {@link Provider}. */
class RateProviderContractTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/tradestats/currency/source/contract");

  @TempDir private static Path zipFolder;

  /** The providers, each over a small file of its kind. */
  enum Provider {
    ECB_DAILY,
    ECB_DAILY_ZIPPED,
    AVERAGES_BY_DAYS,
    OFFICIAL_AVERAGES,
    PEGS,
    REPLACED_CURRENCIES;

    RateProvider read() {
      return switch (this) {
        case ECB_DAILY -> EcbDailyFile.read(FOLDER.resolve("eurofxref-hist.csv"));
        case ECB_DAILY_ZIPPED -> EcbDailyFile.read(zipFolder.resolve("eurofxref-hist.zip"));
        case AVERAGES_BY_DAYS ->
            AverageFiles.readCounted("ECB", List.of(FOLDER.resolve("counted-monthly.csv")));
        case OFFICIAL_AVERAGES ->
            AverageFiles.readWhole(
                "official",
                List.of(FOLDER.resolve("whole-monthly.csv"), FOLDER.resolve("whole-annual.csv")));
        case PEGS -> ParityFile.read("pegs", FOLDER.resolve("pegs.csv"));
        case REPLACED_CURRENCIES -> ParityFile.read("replaced", FOLDER.resolve("replaced.csv"));
      };
    }
  }

  @BeforeAll
  static void zipTheDailyFile() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(zipFolder.resolve("eurofxref-hist.zip")))) {
      zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
      zip.write(Files.readAllBytes(FOLDER.resolve("eurofxref-hist.csv")));
      zip.closeEntry();
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasANameCurrenciesAndQuotationsInAFixedOrder(Provider kind) {
    RateProvider provider = kind.read();
    assertThat(provider.name()).isNotBlank();
    assertThat(provider.currencies()).hasSizeGreaterThan(1);
    assertThat(provider.quotations()).isNotEmpty().isEqualTo(kind.read().quotations());
    assertThat(provider.quotations())
        .allSatisfy(
            quotation -> {
              assertThat(quotation.provider()).isEqualTo(provider.name());
              assertThat(quotation.rate()).isPositive();
              assertThat(quotation.coverage()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
              assertThat(quotation.source()).isNotBlank();
              assertThat(provider.currencies()).contains(quotation.currency(), quotation.base());
            });
  }

  @ParameterizedTest
  @EnumSource
  void averageOfAQuotedPeriodIsTheQuotation(Provider kind) {
    RateProvider provider = kind.read();
    for (Quotation quotation : provider.quotations()) {
      AverageRate average =
          provider
              .findAverage(quotation.base(), quotation.currency(), quotation.period())
              .orElseThrow();
      assertThat(average.rate().base()).isEqualTo(quotation.base());
      assertThat(average.rate().counter()).isEqualTo(quotation.currency());
      // A pair with the dollar is averaged per dollar, so an average per euro may differ a little.
      assertThat(average.rate().rate().doubleValue())
          .isCloseTo(
              quotation.rate().doubleValue(), within(quotation.rate().doubleValue() / 10_000));
      assertThat(average.coverage()).isEqualByComparingTo(quotation.coverage());
      assertThat(average.period()).isEqualTo(quotation.period());
    }
  }

  @ParameterizedTest
  @EnumSource
  void thereAndBackIsOne(Provider kind) {
    RateProvider provider = kind.read();
    for (Quotation quotation : provider.quotations()) {
      for (Unit other : provider.currencies()) {
        Optional<AverageRate> there =
            provider.findAverage(quotation.currency(), other, quotation.period());
        Optional<AverageRate> back =
            provider.findAverage(other, quotation.currency(), quotation.period());
        assertThat(there.isPresent()).isEqualTo(back.isPresent());
        there.ifPresent(
            rate ->
                assertThat(
                        rate.rate().rate().doubleValue()
                            * back.orElseThrow().rate().rate().doubleValue())
                    .isCloseTo(1, within(1e-12)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasNothingOfItsOwnPairOfStrangersAndOfTimesBeforeIt(Provider kind) {
    RateProvider provider = kind.read();
    Unit known = provider.quotations().get(0).currency();
    Unit base = provider.quotations().get(0).base();
    TimePeriod period = provider.quotations().get(0).period();
    assertThat(provider.findAverage(known, known, period)).isEmpty();
    assertThat(provider.findAverage(Unit.of("KPW"), base, period)).isEmpty();
    assertThat(provider.findAverage(known, Unit.of("KPW"), period)).isEmpty();
    assertThat(provider.findAverage(known, base, TimePeriod.ofYear(1850))).isEmpty();
    assertThat(provider.hubs(Unit.of("KPW"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hubsAreAmongItsCurrenciesAndLeadSomewhere(Provider kind) {
    RateProvider provider = kind.read();
    for (Quotation quotation : provider.quotations()) {
      assertThat(provider.hubs(quotation.currency())).contains(quotation.base());
      assertThat(provider.currencies()).containsAll(provider.hubs(quotation.currency()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void cannotBeChanged(Provider kind) {
    RateProvider provider = kind.read();
    assertThatThrownBy(() -> provider.currencies().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> provider.quotations().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
