package org.tradestats.batch;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.tradestats.article.Article;
import org.tradestats.batch.FigureExtraction.Extracted;
import org.tradestats.extraction.Extraction;
import org.tradestats.issue.FailedExtraction;

/**
 * Extracts the figures of an article. An article on which the engine breaks becomes an issue, so
 * that one article cannot keep the others from the dataset.
 */
class ExtractionProcessor implements ItemProcessor<Article, Extracted> {
  private static final Logger log = LoggerFactory.getLogger(ExtractionProcessor.class);

  private final FigureExtraction extraction;

  ExtractionProcessor(FigureExtraction extraction) {
    this.extraction = extraction;
  }

  @Override
  public Extracted process(Article article) {
    try {
      return extraction.extract(article);
    } catch (RuntimeException e) {
      log.warn("Article \"{}\": the engine failed; it gives no figures", article.id(), e);
      return new Extracted(
          article.id(),
          article.language(),
          new Extraction(List.of(), List.of(new FailedExtraction(article.id(), e.toString()))));
    }
  }
}
