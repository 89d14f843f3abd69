package org.tradestats.article.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about its article: Open Graph and other {@code meta} tags, JSON-LD of
 * schema.org, {@code link rel=canonical}, {@code time}, {@code html lang}.
 */
record HtmlMetadata(
    @Nullable String title,
    @Nullable String published,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable String url) {

  /** Names of {@code meta} tags that hold the day of publication, the most reliable first. */
  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:published_time",
          "datepublished",
          "date.published",
          "publication_date",
          "publishdate",
          "publish-date",
          "publish_date",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "cxenseparse:recs:publishtime",
          "date");

  private static final Set<String> ARTICLE_TYPES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "BlogPosting",
          "Report");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Real pages nest two or three deep. */
  private static final int DEEPEST = 8;

  static HtmlMetadata of(Document page) {
    JsonNode article = findArticle(page);
    String site = meta(page, "og:site_name");
    String publisher = first(site, name(article, "publisher"), meta(page, "dc.publisher"));
    return new HtmlMetadata(
        title(page, article, publisher),
        published(page, article),
        first(
            page.select("html").attr("lang"),
            page.select("html").attr("xml:lang"),
            text(article, "inLanguage"),
            meta(page, "og:locale"),
            meta(page, "content-language"),
            meta(page, "dc.language")),
        publisher,
        address(page, article));
  }

  private static @Nullable String title(
      Document page, @Nullable JsonNode article, @Nullable String publisher) {
    Element heading = page.selectFirst("article h1, main h1");
    heading = heading == null ? page.selectFirst("h1") : heading;
    String title =
        first(
            meta(page, "og:title"),
            text(article, "headline"),
            heading == null ? null : heading.text(),
            page.title());
    return title == null || publisher == null ? title : withoutPublisher(title, publisher);
  }

  /** Pages put the site behind the headline: {@code Trade grows - The Daily}. */
  private static String withoutPublisher(String title, String publisher) {
    if (!title.endsWith(publisher)) {
      return title;
    }
    String rest = title.substring(0, title.length() - publisher.length()).stripTrailing();
    boolean separated = !rest.isEmpty() && "-–—|·:_".indexOf(rest.charAt(rest.length() - 1)) >= 0;
    String headline = separated ? rest.substring(0, rest.length() - 1).strip() : "";
    return headline.isEmpty() ? title : headline;
  }

  private static @Nullable String published(Document page, @Nullable JsonNode article) {
    String fromTag = meta(page, DATE_NAMES.get(0));
    if (fromTag != null) {
      return fromTag;
    }
    String fromGraph = text(article, "datePublished");
    if (fromGraph != null) {
      return fromGraph;
    }
    for (String name : DATE_NAMES) {
      String value = meta(page, name);
      if (value != null) {
        return value;
      }
    }
    for (String place : List.of("[itemprop=datePublished]", "article time", "main time", "time")) {
      for (Element time : page.select(place)) {
        String value = first(time.attr("datetime"), time.attr("content"));
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  private static @Nullable String address(Document page, @Nullable JsonNode article) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    String url =
        first(
            link == null ? null : link.attr("href"),
            meta(page, "og:url"),
            text(article, "url"),
            text(article, "mainEntityOfPage"));
    boolean absolute = url != null && (url.startsWith("http://") || url.startsWith("https://"));
    return absolute ? url : null;
  }

  /** The content of a {@code meta} tag by its name, property, itemprop or http-equiv. */
  private static @Nullable String meta(Document page, String name) {
    for (Element tag : page.select("meta[content]")) {
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        if (tag.attr(key).equalsIgnoreCase(name) && !tag.attr("content").isBlank()) {
          return tag.attr("content").strip();
        }
      }
    }
    return null;
  }

  private static @Nullable JsonNode findArticle(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode article = findArticle(parse(script.data()), 0);
      if (article != null) {
        return article;
      }
    }
    return null;
  }

  /** Broken JSON-LD counts as none: the page still has its tags, and its text. */
  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      return MAPPER.nullNode();
    }
  }

  private static @Nullable JsonNode findArticle(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (node.isObject() && types(node).stream().anyMatch(ARTICLE_TYPES::contains)) {
      return node;
    }
    if (node.isArray() || node.isObject()) {
      for (JsonNode child : node) {
        JsonNode found = findArticle(child, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>();
    JsonNode type = node.get("@type");
    if (type != null && type.isString()) {
      types.add(type.asString());
    } else if (type != null && type.isArray()) {
      type.forEach(t -> types.add(t.isString() ? t.asString() : ""));
    }
    return types;
  }

  /** A field's text; of an object, its identifier or name. */
  private static @Nullable String text(@Nullable JsonNode node, String field) {
    JsonNode value = node == null ? null : node.get(field);
    if (value != null && value.isObject()) {
      JsonNode id = value.get("@id");
      value = id == null ? value.get("name") : id;
    }
    return value != null && value.isString() && !value.asString().isBlank()
        ? value.asString().strip()
        : null;
  }

  private static @Nullable String name(@Nullable JsonNode node, String field) {
    JsonNode value = node == null ? null : node.get(field);
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    return value != null && value.isObject() ? text(value, "name") : text(node, field);
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
