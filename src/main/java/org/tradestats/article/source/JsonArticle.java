package org.tradestats.article.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Reading;
import org.tradestats.issue.MalformedJson;
import org.tradestats.issue.MissingText;
import org.tradestats.issue.TooLarge;
import org.tradestats.issue.UndecodableText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object as an article. */
final class JsonArticle {
  /** The limit on articles is ours; the parser's own would refuse long texts that we allow. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNestingDepth(200)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** How much of a wrong line a message quotes. */
  private static final int QUOTED = 60;

  private JsonArticle() {}

  static Reading read(JsonRecords.Slice slice, String name, String place, int limit) {
    String where = place + " " + slice.where();
    String fallbackId = name + "#" + slice.number();
    if (slice.tooLarge()) {
      return Reading.refused(new TooLarge(fallbackId, where, limit));
    }
    StrictText decoded = slice.text();
    String json = decoded.text();
    if (json == null) {
      return Reading.refused(
          new UndecodableText(fallbackId, where, decoded.charset(), decoded.errorOffset()));
    }
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JacksonException e) {
      return Reading.refused(
          new MalformedJson(fallbackId, where, e.getOriginalMessage() + " in " + quoted(json)));
    }
    if (!node.isObject()) {
      return Reading.refused(new MalformedJson(fallbackId, where, "no object: " + quoted(json)));
    }
    return read(node, fallbackId, where);
  }

  private static Reading read(JsonNode node, String fallbackId, String where) {
    String text = text(node, "text", "body", "content");
    if (text == null) {
      return Reading.refused(
          new MissingText(fallbackId, where, String.join(", ", node.propertyNames())));
    }
    return new Manuscript(
            fallbackId,
            where,
            text(node, "id"),
            text(node, "title"),
            text,
            false,
            text(node, "published", "date"),
            text(node, "lang", "language"),
            text(node, "publisher"),
            text(node, "url"),
            List.of())
        .toReading();
  }

  /** The first of the fields that has a text or a number. */
  private static @Nullable String text(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.get(name);
      if (value != null && (value.isString() || value.isNumber())) {
        return value.asString();
      }
    }
    return null;
  }

  private static String quoted(String json) {
    String start = json.length() <= QUOTED ? json : json.substring(0, QUOTED) + "…";
    return "\"" + Manuscript.storable(start.strip()) + "\"";
  }
}
