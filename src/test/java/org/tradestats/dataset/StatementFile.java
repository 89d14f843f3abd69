package org.tradestats.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Article;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements in a test file: one article a line, as in the gold sets, where a figure may also have
 * {@code low}, {@code high}, {@code confidence} and {@code rate} (into dollars; dollars need none).
 * The sentence of a figure is the paragraph that has its quote; {@code after} tells a quote that
 * occurs twice.
 */
public final class StatementFile {
  private StatementFile() {}

  /** Reads a resource beside a test class. */
  public static List<Statement> read(Class<?> test, String name) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Statement> statements = new ArrayList<>();
      for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
        JsonNode json = JsonMapper.builder().build().readTree(line);
        json.get("figures").forEach(figure -> statements.add(statement(json, figure)));
      }
      return statements;
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Statement statement(JsonNode article, JsonNode json) {
    Article read =
        new Article(
            article.get("id").asString(),
            Objects.requireNonNullElse(string(article, "title"), ""),
            article.get("text").asString(),
            string(article, "published") == null
                ? null
                : LocalDate.parse(article.get("published").asString()),
            string(article, "lang"),
            string(article, "publisher"),
            string(article, "url"));
    Figure figure = figure(read, json);
    return Statement.of(read, new ConvertedFigure(figure, conversions(figure, json)));
  }

  private static Figure figure(Article article, JsonNode json) {
    String quote = json.get("quote").asString();
    String after = string(json, "after");
    int from = after == null ? 0 : article.text().indexOf(after);
    int start = article.text().indexOf(quote, from);
    if (start < 0) {
      throw new IllegalStateException(article.id() + ": no quote \"" + quote + "\"");
    }
    String period = string(json, "period");
    String qualifier = string(json, "qualifier");
    return new Figure(
        article.id(),
        Flow.valueOf(json.get("flow").asString()),
        Area.of(json.get("reporter").asString()),
        Area.of(json.get("partner").asString()),
        string(json, "product"),
        period == null ? null : TimePeriod.parse(period),
        new BigDecimal(json.get("value").asString()),
        Unit.of(json.get("unit").asString()),
        Status.valueOf(Objects.requireNonNullElse(string(json, "status"), "ACTUAL")),
        qualifier == null ? null : Qualifier.parse(qualifier),
        decimal(json, "low"),
        decimal(json, "high"),
        decimal(json, "change"),
        string(json, "group"),
        Objects.requireNonNullElse(decimal(json, "confidence"), new BigDecimal("0.9")),
        quote,
        paragraph(article.text(), start),
        start,
        start + quote.length());
  }

  private static String paragraph(String text, int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static List<Conversion> conversions(Figure figure, JsonNode json) {
    TimePeriod period = figure.period() == null ? TimePeriod.ofYear(2023) : figure.period();
    BigDecimal rate = decimal(json, "rate");
    if (figure.unit().equals(Unit.USD)) {
      return List.of(
          new Conversion(
              Unit.USD,
              figure.value(),
              BigDecimal.ONE,
              period,
              RateMethod.SAME_CURRENCY,
              "none",
              BigDecimal.ONE));
    }
    if (rate == null) {
      return List.of();
    }
    return List.of(
        new Conversion(
            Unit.USD,
            figure.value().multiply(rate, MathContext.DECIMAL128),
            rate,
            period,
            figure.period() == null ? RateMethod.PUBLICATION_MONTH : RateMethod.AVERAGE,
            "ECB",
            BigDecimal.ONE));
  }

  private static @Nullable String string(JsonNode json, String name) {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : node.asString();
  }

  private static @Nullable BigDecimal decimal(JsonNode json, String name) {
    String text = string(json, name);
    return text == null ? null : new BigDecimal(text);
  }
}
