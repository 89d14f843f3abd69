package org.tradestats.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradestats.concept.Unit;

class TariffMeasuresTest {
  @Test
  void pairsRatesWithTheCoveredValueOfTheirSentenceAndCountsArticles() {
    List<Statement> statements = StatementFile.read(TariffMeasuresTest.class, "tariffs.jsonl");
    assertEquals(
        List.of(
            "EUU on CHN, null: 30 %, null null, FORECAST, 1 article(s): [30%]",
            "USA on CHN, null: null %, 18000000000 USD, ACTUAL, 1 article(s): [$18 billion]",
            "USA on CHN, electric vehicles: 100 %, null null, ACTUAL, 2 article(s): [100%]",
            "USA on CHN, steel: 25 %, 7000000000 USD, ACTUAL, 1 article(s): [25%, $7 billion]"),
        TariffMeasures.of(statements, Unit.USD).stream()
            .map(
                m ->
                    String.format(
                        "%s on %s, %s: %s %%, %s %s, %s, %d article(s): %s",
                        m.reporter(),
                        m.partner(),
                        m.product(),
                        m.ratePercent(),
                        m.coveredValue(),
                        m.currency(),
                        m.status(),
                        m.articles(),
                        m.statements().stream().map(s -> s.figure().quote()).toList()))
            .toList());
  }
}
