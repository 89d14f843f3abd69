package org.tradestats.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Qualifier;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.ConvertedFigure;
import org.tradestats.currency.RateMethod;
import org.tradestats.extraction.Figure;
import org.yaml.snakeyaml.Yaml;

/** The cases of {@code consolidation.yml}. */
class ConsolidationTest {
  private static final Consolidation CONSOLIDATION = new Consolidation(Unit.USD);

  /** Statements of an article are a thousand characters apart. */
  private static final Pattern SHORT_ID = Pattern.compile("#(\\d+)000-\\d+");

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ConsolidationTest.class.getResourceAsStream("consolidation.yml"))) {
      return (List<Map<String, Object>>) new Yaml().load(in);
    }
  }

  @TestFactory
  Stream<DynamicTest> consolidatesAsExpected() throws IOException {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    String.valueOf(each.get("name")), () -> assertConsolidates(each)));
  }

  private static void assertConsolidates(Map<String, Object> each) {
    Consolidation.Result result = CONSOLIDATION.consolidate(statements(each));
    if (each.containsKey("observations")) {
      assertEquals(
          each.get("observations"),
          result.observations().stream().map(ConsolidationTest::line).toList());
    }
    assertEquals(
        each.getOrDefault("issues", List.of()),
        result.issues().stream()
            .map(issue -> issue.kind() + " " + issue.subject() + ": " + issue.cause())
            .map(issue -> SHORT_ID.matcher(issue).replaceAll(ConsolidationTest::number))
            .toList());
  }

  @Test
  void givesTheSamePairByPairAndInAnyOrder() throws IOException {
    List<Statement> all = new ArrayList<>();
    Map<AreaPair, List<Statement>> pairs = new TreeMap<>();
    int number = 0;
    for (Map<String, Object> each : cases()) {
      for (Statement statement : statements(each, "case" + number++)) {
        all.add(statement);
        pairs
            .computeIfAbsent(SeriesKey.of(statement.figure()).pair(), k -> new ArrayList<>())
            .add(statement);
      }
    }
    List<Observation> together = CONSOLIDATION.consolidate(all).observations();
    Collections.reverse(all);
    assertEquals(together, CONSOLIDATION.consolidate(all).observations());
    List<Observation> apart = new ArrayList<>();
    pairs.values().forEach(p -> apart.addAll(CONSOLIDATION.consolidate(p).observations()));
    apart.sort(Observation.ORDER);
    assertEquals(together, apart);
  }

  private static String number(MatchResult id) {
    return "#" + (Integer.parseInt(id.group(1)) - 1);
  }

  private static String line(Observation o) {
    String line =
        o.series()
            + " "
            + (o.period() == null ? "-" : o.period())
            + " "
            + o.status()
            + " "
            + o.value().toPlainString()
            + " "
            + o.currency()
            + " "
            + o.low().toPlainString()
            + ".."
            + o.high().toPlainString()
            + " "
            + (o.spreadPercent() == null ? "-" : o.spreadPercent().toPlainString() + "%")
            + " "
            + o.figures()
            + "/"
            + o.articles()
            + "/"
            + o.publishers()
            + " first "
            + (o.firstValue() == null ? "-" : o.firstValue().toPlainString())
            + " preferred "
            + (o.preferredFigure() == null
                ? "-"
                : SHORT_ID.matcher(o.preferredFigure()).replaceAll(ConsolidationTest::number))
            + " "
            + o.flagCodes();
    return line.strip();
  }

  private static List<Statement> statements(Map<String, Object> each) {
    return statements(each, "");
  }

  @SuppressWarnings("unchecked")
  private static List<Statement> statements(Map<String, Object> each, String prefix) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Statement> statements = new ArrayList<>();
    Object rows = Objects.requireNonNull(each.get("statements"));
    for (Map<String, Object> row : (List<Map<String, Object>>) rows) {
      String article = prefix + row.get("article");
      int number = numbers.merge(article, 1, Integer::sum) - 1;
      statements.add(statement(article, number, row));
    }
    return statements;
  }

  private static Statement statement(String article, int number, Map<String, Object> row) {
    BigDecimal value = Objects.requireNonNull(decimal(row, "value"));
    Unit unit = Unit.of(string(row, "unit", ""));
    String quote = value.toPlainString() + " " + unit;
    String period = string(row, "period", "");
    String qualifier = string(row, "qualifier", "");
    Object product = row.get("product");
    Object group = row.get("group");
    Figure figure =
        new Figure(
            article,
            Flow.valueOf(string(row, "flow", "")),
            Area.of(string(row, "reporter", "")),
            Area.of(string(row, "partner", "")),
            product == null ? null : product.toString(),
            period.isEmpty() ? null : TimePeriod.parse(period),
            value,
            unit,
            Status.valueOf(string(row, "status", "ACTUAL")),
            qualifier.isEmpty() ? null : Qualifier.parse(qualifier),
            decimal(row, "low"),
            decimal(row, "high"),
            decimal(row, "change"),
            group == null ? null : group.toString(),
            Objects.requireNonNullElse(decimal(row, "confidence"), new BigDecimal("0.9")),
            quote,
            quote,
            (number + 1) * 1000,
            (number + 1) * 1000 + quote.length());
    return new Statement(
        new ConvertedFigure(figure, conversions(figure, decimal(row, "rate"))),
        "en",
        published(Objects.requireNonNull(row.get("published"))),
        string(row, "publisher", ""),
        "",
        null);
  }

  private static LocalDate published(Object yaml) {
    // YAML reads an ISO day as an instant at midnight UTC.
    return yaml instanceof Date day
        ? LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC)
        : LocalDate.parse(yaml.toString());
  }

  private static List<Conversion> conversions(Figure figure, @Nullable BigDecimal rate) {
    boolean same = figure.unit().equals(Unit.USD);
    if (!same && rate == null) {
      return List.of();
    }
    BigDecimal used = rate == null ? BigDecimal.ONE : rate;
    return List.of(
        new Conversion(
            Unit.USD,
            figure.value().multiply(used, MathContext.DECIMAL128),
            used,
            figure.period(),
            same ? RateMethod.SAME_CURRENCY : RateMethod.AVERAGE,
            same ? "" : "ECB",
            BigDecimal.ONE));
  }

  private static String string(Map<String, Object> row, String name, String otherwise) {
    return Objects.toString(row.get(name), otherwise);
  }

  private static @Nullable BigDecimal decimal(Map<String, Object> row, String name) {
    Object value = row.get(name);
    return value == null ? null : Precision.plain(new BigDecimal(value.toString()));
  }
}
