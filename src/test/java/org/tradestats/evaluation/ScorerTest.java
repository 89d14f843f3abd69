package org.tradestats.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.Figure;

/** The expected numbers were computed once by an independent implementation of the definitions. */
class ScorerTest {

  @Test
  void scoresAsDefined() throws Exception {
    assertThat(evaluation().table()).isEqualTo(Files.readString(resource("expected-table.txt")));
  }

  @Test
  void namesEveryMiss() throws Exception {
    String misses =
        evaluation().misses().stream()
            .map(miss -> miss.articleId() + ": " + miss.kind() + "\n")
            .collect(Collectors.joining());
    assertThat(misses).isEqualTo(Files.readString(resource("expected-misses.txt")));
    assertThat(evaluation().missesByKind())
        .containsEntry("spurious", 2)
        .containsEntry("wrong flow, areas", 2);
  }

  @Test
  void tellsHowFarTheConfidencesHold() throws Exception {
    assertThat(evaluation().calibration().table())
        .isEqualTo(
            """
            confidence   rows  right  share
            0.1 to 0.2      1      0  0.000
            0.3 to 0.4      2      0  0.000
            0.4 to 0.5      1      0  0.000
            0.6 to 0.7      1      0  0.000
            0.7 to 0.8      2      0  0.000
            0.8 to 0.9      1      1  1.000
            0.9 to 1.0      3      3  1.000
            """);
    assertThat(evaluation().calibration().error()).isBetween(0.340, 0.342);
  }

  @Test
  void holdsTheFloorsThatWerePinned() throws Exception {
    Evaluation evaluation = evaluation();
    assertThat(AccuracyFloors.parse("# floors\nen,0.5,0.1\nru,0.5,0.1\n").violations(evaluation))
        .isEmpty();
    assertThat(AccuracyFloors.parse("en,0.95,0.1\nde,0.5,0.5\n").violations(evaluation))
        .containsExactly(
            "de: not evaluated, expected a score",
            "en amounts F1: 0.9231, expected at least 0.9500");
    assertThatThrownBy(() -> AccuracyFloors.parse("en,much,more"))
        .hasMessage(
            "Floors line 1 \"en,much,more\": expected language,amount_f1,tuple_f1 such as"
                + " ar,0.912,0.745");
  }

  @Test
  void floorsOnlyRise() throws Exception {
    assertThat(AccuracyFloors.parse("en,0.99,0.1\nzz,0.5,0.5\n").raisedBy(evaluation()))
        .isEqualTo(
            "# language,amount_f1,tuple_f1\nen,0.990,0.307\nru,0.857,0.571\nzz,0.500,0.500\n");
  }

  @Test
  void anUndatedGoldArticleHasTheDayOfItsDateline() throws Exception {
    assertThat(GoldFile.read(resource("gold.jsonl")).get(1).article().published())
        .isEqualTo(LocalDate.of(2024, 5, 16));
  }

  @Test
  void aLineThatIsNoGoldArticleIsNamed(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(folder.resolve("bad.jsonl"), "\n{\"id\":\"a\",\"lang\":\"en\"}\n");
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + " line 2: no field \"text\"; expected a gold article with its figures");
  }

  private static Evaluation evaluation() throws Exception {
    Map<String, List<Figure>> rows = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(resource("figures.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      rows.computeIfAbsent(cells[0], id -> new ArrayList<>()).add(figure(cells));
    }
    return Scorer.score(GoldFile.read(resource("gold.jsonl")), rows);
  }

  private static Figure figure(String[] cells) {
    return new Figure(
        cells[0],
        Flow.valueOf(cells[1]),
        Area.of(cells[2]),
        Area.of(cells[3]),
        null,
        cells[4].isEmpty() ? null : TimePeriod.parse(cells[4]),
        new BigDecimal(cells[5]),
        Unit.of(cells[6]),
        Status.valueOf(cells[7]),
        null,
        null,
        null,
        null,
        null,
        new BigDecimal(cells[8]),
        "q",
        "q",
        0,
        1);
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ScorerTest.class.getResource(name)).toURI());
  }
}
