package org.tradestats.dataset;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Article;
import org.tradestats.concept.Unit;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.ConvertedFigure;
import org.tradestats.currency.PublishedDigits;
import org.tradestats.extraction.Figure;

/**
 * A converted figure with what is known of its article: what consolidation and publication read,
 * and one row of {@code figures.csv}.
 *
 * @param converted the figure and its conversions
 * @param language the article's language, an ISO 639-1 code, or null
 * @param published the article's day of publication, or null
 * @param publisher the article's publisher, or null
 * @param title the article's headline, or the empty string
 * @param url the article's address, or null
 */
public record Statement(
    ConvertedFigure converted,
    @Nullable String language,
    @Nullable LocalDate published,
    @Nullable String publisher,
    String title,
    @Nullable String url) {

  /** The order of rows in files: by article, then by place in the text. */
  public static final Comparator<Statement> ORDER =
      Comparator.comparing((Statement s) -> s.figure().articleId())
          .thenComparingInt(s -> s.figure().start())
          .thenComparingInt(s -> s.figure().end())
          .thenComparing(s -> s.figure().flow())
          .thenComparing(s -> s.figure().reporter())
          .thenComparing(s -> s.figure().partner());

  private static final String UNKNOWN_SOURCE = "";

  /**
   * A figure of an article.
   *
   * @throws IllegalArgumentException if the figure is of another article
   */
  public static Statement of(Article article, ConvertedFigure converted) {
    if (!article.id().equals(converted.figure().articleId())) {
      throw new IllegalArgumentException(
          "Figure \"" + converted.figure().id() + "\": expected one of article " + article.id());
    }
    return new Statement(
        converted,
        article.language(),
        article.published(),
        article.publisher(),
        article.title(),
        article.url());
  }

  public Figure figure() {
    return converted.figure();
  }

  /** The {@code figure_id}. */
  public String id() {
    return figure().id();
  }

  /**
   * Who says it: the publisher, else the host of the address ({@code example.org}), else the empty
   * string. Statements of unknown publishers count as one source.
   */
  public String source() {
    if (publisher != null && !publisher.isBlank()) {
      return publisher.strip();
    }
    return url == null ? UNKNOWN_SOURCE : host(url);
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      if (host == null) {
        return UNKNOWN_SOURCE;
      }
      String lower = host.toLowerCase(Locale.ROOT);
      return lower.startsWith("www.") ? lower.substring(4) : lower;
    } catch (IllegalArgumentException e) {
      // An address that is none says nothing about its publisher; reading reported it already.
      return UNKNOWN_SOURCE;
    }
  }

  /** The conversion into a base currency, if the figure has one. */
  public Optional<Conversion> findConversion(Unit base) {
    return converted.findConversion(base);
  }

  /**
   * The value in a base currency as it is published, if the figure has a conversion into it.
   *
   * <p>Observations are computed from these values, which {@code figures.csv} shows, so that
   * anybody can recompute {@code observations.csv}.
   */
  public Optional<BigDecimal> findBaseValue(Unit base) {
    return findConversion(base).map(c -> PublishedDigits.round(c.value(), figure().value()));
  }

  /**
   * An amount in the figure's own currency (its value, or an end of its range) in a base currency,
   * as it is published.
   */
  Optional<BigDecimal> findBaseValue(Unit base, BigDecimal amount) {
    return findConversion(base)
        .map(
            c ->
                PublishedDigits.round(
                    amount.compareTo(figure().value()) == 0 ? c.value() : amount.multiply(c.rate()),
                    figure().value()));
  }
}
