package org.tradestats.batch;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.tradestats.batch.ConversionProcessor.Converted;
import org.tradestats.store.ArticleTable;
import org.tradestats.store.ConversionTable;
import org.tradestats.store.IssueTable;
import org.tradestats.store.IssueTable.Stage;

/** Stores the conversions of an article's figures and marks it as done. */
class ConversionWriter implements ItemWriter<Converted> {
  private final ArticleTable articles;
  private final ConversionTable conversions;
  private final IssueTable issues;
  private final RunRates rates;

  ConversionWriter(
      ArticleTable articles, ConversionTable conversions, IssueTable issues, RunRates rates) {
    this.articles = articles;
    this.conversions = conversions;
    this.issues = issues;
    this.rates = rates;
  }

  @Override
  public void write(Chunk<? extends Converted> chunk) {
    String fingerprint = rates.conversionFingerprint();
    for (Converted converted : chunk) {
      String article = converted.articleId();
      conversions.replace(article, converted.figures());
      issues.replace(Stage.CONVERT, article, converted.issues());
      articles.markConverted(article, fingerprint);
    }
  }
}
