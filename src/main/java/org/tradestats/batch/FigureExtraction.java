package org.tradestats.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Article;
import org.tradestats.extraction.Extraction;
import org.tradestats.issue.UnknownLanguage;
import org.tradestats.language.LanguageDetector;
import org.tradestats.language.Languages;

/** Finds an article's language, then its figures. */
class FigureExtraction {
  /** The engine. */
  interface Engine {
    Extraction extract(Article article);
  }

  private final LanguageDetector detector;
  private final List<String> known;
  private final Engine engine;

  FigureExtraction(LanguageDetector detector, Languages languages, Engine engine) {
    this.detector = detector;
    this.known = languages.codes();
    this.engine = engine;
  }

  /**
   * What an article gave.
   *
   * @param language the language it is in, or null if that is not known
   */
  record Extracted(String articleId, @Nullable String language, Extraction extraction) {}

  /** The figures of an article; none, and an issue, if no language's pack reads it. */
  Extracted extract(Article article) {
    String language = detector.detect(article.text(), article.language()).orElse(null);
    if (language == null || !known.contains(language)) {
      UnknownLanguage issue = new UnknownLanguage(article.id(), language, known);
      return new Extracted(article.id(), language, new Extraction(List.of(), List.of(issue)));
    }
    return new Extracted(article.id(), language, engine.extract(article.withLanguage(language)));
  }

  /** Tells this engine, with its languages, from any other. */
  String fingerprint() {
    return CodeFingerprint.EXTRACTION.hex();
  }
}
