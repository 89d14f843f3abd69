package org.tradestats.extraction;

import java.util.List;
import java.util.Optional;
import org.tradestats.article.Article;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.assembly.Assembly;
import org.tradestats.extraction.assembly.Calibration;
import org.tradestats.extraction.assembly.Explanation;
import org.tradestats.extraction.assembly.Weights;
import org.tradestats.language.Language;
import org.tradestats.language.Languages;

/**
 * Extracts the trade and tariff figures of articles. Thread-safe; make one and share it.
 *
 * <p>Example: {@code new Extractor(new Languages()).extract(article).figures()}.
 */
public final class Extractor {
  private final Languages languages;
  private final Weights weights;
  private final Calibration calibration;

  /** An extractor with the weights that the product ships. */
  public Extractor(Languages languages) {
    this(languages, Weights.bundled(), Calibration.bundled());
  }

  public Extractor(Languages languages, Weights weights, Calibration calibration) {
    this.languages = languages;
    this.weights = weights;
    this.calibration = calibration;
  }

  /**
   * The figures of an article. An article whose language is not known, or has no folder, gives none
   * and one issue.
   */
  public Extraction extract(Article article) {
    Optional<Recognition> recognition =
        language(article)
            .filter(found -> found.mayHoldFigures(article.text()))
            .map(found -> Recognition.of(article, found));
    return new Extraction(
        recognition.map(found -> Assembly.figures(found, weights, calibration)).orElse(List.of()),
        List.of());
  }

  /**
   * Why each amount of an article became what it did, line by line; empty if its language has no
   * folder.
   */
  public List<String> explain(Article article) {
    return recognise(article)
        .map(recognition -> Explanation.of(recognition, weights))
        .orElse(List.of());
  }

  /** What the recognisers see in an article; empty if its language has no folder. */
  public Optional<Recognition> recognise(Article article) {
    return language(article).map(found -> Recognition.of(article, found));
  }

  private Optional<Language> language(Article article) {
    String code = article.language();
    return code == null ? Optional.empty() : languages.find(code);
  }
}
