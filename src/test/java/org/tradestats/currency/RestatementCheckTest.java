package org.tradestats.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradestats.concept.Status;
import org.tradestats.currency.source.Rates;
import org.tradestats.extraction.Figure;
import org.tradestats.issue.Issue;

class RestatementCheckTest {
  private static final RestatementCheck CHECK =
      new RestatementCheck(Rates.load(Path.of("data/rates")).preference());

  private static final Figure YUAN =
      Figures.of("1700000000000", "CNY", "2023", Status.ACTUAL, "a", 0);

  @Test
  void rateNearOursIsKeptAndLeavesTheFiguresAlone() {
    Figure dollars = Figures.of("240100000000", "USD", "2023", Status.ACTUAL, "a", 30);
    Restatements checked = CHECK.check(List.of(YUAN, dollars), LocalDate.of(2024, 1, 12));
    assertThat(checked.figures()).containsExactly(YUAN, dollars);
    assertThat(checked.issues()).isEmpty();
    assertThat(checked.impliedRates()).hasSize(1);
    ImpliedRate implied = checked.impliedRates().get(0);
    assertThat(implied.implied()).hasToString("1 CNY = 0.1412352941176471 USD");
    assertThat(implied.differencePercent())
        .isBetween(new BigDecimal("-0.5"), new BigDecimal("0.5"));
  }

  @Test
  void rateBeyondFivePercentIsAnIssueOnBothFiguresAndHalvesTheirConfidence() {
    Figure dollars = Figures.of("24010000000", "USD", "2023", Status.ACTUAL, "a", 30);
    Figure other = Figures.of("5000000000", "USD", "2023", Status.ACTUAL, null, 60);
    Restatements checked = CHECK.check(List.of(YUAN, dollars, other), LocalDate.of(2024, 1, 12));
    assertThat(checked.figures())
        .extracting(figure -> figure.confidence().toPlainString())
        .containsExactly("0.45", "0.45", "0.9");
    assertThat(checked.issues())
        .extracting(Issue::subject)
        .containsExactly("article#0-17", "article#30-45");
    assertThat(checked.issues().get(0).cause())
        .isEqualTo(
            "\"1700000000000 CNY\" and \"24010000000 USD\" imply 1 CNY = 0.014124 USD: expected"
                + " 1 CNY = 0.13945 USD (ECB, 2024-01) within 5 %, differs by -89.87 %");
    assertThat(checked.issues().get(0).consequence())
        .isEqualTo("the figure is kept with half its confidence");
  }

  @Test
  void rateOfTheDayOfPublicationIsNoConflictWhereTheCurrencyHasMovedSince() {
    Figure lira = Figures.of("1000000000", "TRY", "2021", Status.ACTUAL, "a", 0);
    Figure dollars = Figures.of("73000000", "USD", "2021", Status.ACTUAL, "a", 30);
    assertThat(CHECK.check(List.of(lira, dollars), LocalDate.of(2022, 1, 20)).issues()).isEmpty();
    assertThat(CHECK.check(List.of(lira, dollars), null).issues()).hasSize(2);
  }

  @Test
  void amountsInOneCurrencyOrOfDifferentGroupsAreNotCompared() {
    Figure again = Figures.of("1710000000000", "CNY", "2023", Status.ACTUAL, "a", 30);
    Figure ofOtherGroup = Figures.of("1000000000", "USD", "2023", Status.ACTUAL, "b", 60);
    Restatements checked = CHECK.check(List.of(YUAN, again, ofOtherGroup), null);
    assertThat(checked.impliedRates()).isEmpty();
    assertThat(checked.issues()).isEmpty();
  }

  @Test
  void impliedRateOfACurrencyWithoutOursIsKeptWithoutJudgement() {
    Figure won = Figures.of("1000000000", "KPW", "2020", Status.ACTUAL, "a", 0);
    Figure dollars = Figures.of("1000000", "USD", "2020", Status.ACTUAL, "a", 30);
    Restatements checked = CHECK.check(List.of(won, dollars), null);
    assertThat(checked.impliedRates()).hasSize(1);
    assertThat(checked.impliedRates().get(0).ours()).isNull();
    assertThat(checked.issues()).isEmpty();
  }
}
