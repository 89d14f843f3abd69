package org.tradestats.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Article;
import org.tradestats.article.Dateline;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads gold articles from JSON Lines, in the format of {@code data/gold/GUIDELINES.md}. */
public final class GoldFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private GoldFile() {}

  /**
   * The articles of a file, in its order. An article without {@code published} gets the day that
   * its dateline tells.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is no gold article; the message names it
   */
  public static List<GoldArticle> read(Path file) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          articles.add(parse(line, file + " line " + number));
        }
      }
    }
    return articles;
  }

  private static GoldArticle parse(String line, String place) {
    try {
      JsonNode node = MAPPER.readTree(line);
      String title = text(node, "title");
      String body = required(node, "text");
      String language = required(node, "lang");
      String text = title == null || title.isBlank() ? body : title + "\n" + body;
      String day = text(node, "published");
      LocalDate published =
          day == null ? Dateline.find(text, language).orElse(null) : LocalDate.parse(day);
      Article article =
          new Article(
              required(node, "id"),
              title == null || title.isBlank() ? "" : title,
              text,
              published,
              language,
              null,
              null);
      List<GoldFigure> figures = new ArrayList<>();
      node.path("figures").forEach(figure -> figures.add(figure(figure)));
      return new GoldArticle(article, figures);
    } catch (JacksonException | java.time.DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          place + ": " + e.getMessage() + "; expected a gold article with its figures", e);
    }
  }

  private static GoldFigure figure(JsonNode node) {
    String period = text(node, "period");
    JsonNode value = node.get("value");
    if (value == null || !value.isNumber()) {
      throw new IllegalArgumentException("figure with value " + value + ", expected a number");
    }
    return new GoldFigure(
        Flow.valueOf(required(node, "flow")),
        Area.of(required(node, "reporter")),
        Area.of(required(node, "partner")),
        period == null ? null : TimePeriod.parse(period),
        value.decimalValue(),
        Unit.of(required(node, "unit")),
        Status.valueOf(required(node, "status")),
        required(node, "quote"));
  }

  private static String required(JsonNode node, String field) {
    String value = text(node, field);
    if (value == null) {
      throw new IllegalArgumentException("no field \"" + field + "\"");
    }
    return value;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }
}
