package org.tradestats.batch;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.tradestats.batch.FigureExtraction.Extracted;
import org.tradestats.store.ArticleTable;
import org.tradestats.store.FigureTable;
import org.tradestats.store.IssueTable;
import org.tradestats.store.IssueTable.Stage;

/** Puts what an article gives in the place of what it gave before, and marks it as done. */
class ExtractionWriter implements ItemWriter<Extracted> {
  private final ArticleTable articles;
  private final FigureTable figures;
  private final IssueTable issues;
  private final String engine;

  ExtractionWriter(ArticleTable articles, FigureTable figures, IssueTable issues, String engine) {
    this.articles = articles;
    this.figures = figures;
    this.issues = issues;
    this.engine = engine;
  }

  @Override
  public void write(Chunk<? extends Extracted> chunk) {
    for (Extracted extracted : chunk) {
      String article = extracted.articleId();
      figures.replace(article, extracted.extraction().figures());
      issues.replace(Stage.EXTRACT, article, extracted.extraction().issues());
      articles.markExtracted(article, engine, extracted.language());
    }
  }
}
