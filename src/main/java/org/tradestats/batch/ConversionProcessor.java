package org.tradestats.batch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.tradestats.article.Article;
import org.tradestats.currency.Conversions;
import org.tradestats.currency.ConvertedFigure;
import org.tradestats.currency.CurrencyConverter;
import org.tradestats.currency.RestatementCheck;
import org.tradestats.currency.Restatements;
import org.tradestats.extraction.Figure;
import org.tradestats.issue.Issue;
import org.tradestats.store.FigureTable;

/** Converts the figures of an article, all together, since some restate others. */
class ConversionProcessor implements ItemProcessor<Article, ConversionProcessor.Converted> {
  /** The figures of an article with their conversions, and the troubles. */
  record Converted(String articleId, List<ConvertedFigure> figures, List<Issue> issues) {
    static Converted of(
        Article article, List<Figure> stated, RestatementCheck check, CurrencyConverter converter) {
      Restatements judged = check.check(stated, article.published());
      List<ConvertedFigure> figures = new ArrayList<>();
      List<Issue> issues = new ArrayList<>(judged.issues());
      for (Figure figure : judged.figures()) {
        Conversions conversions = converter.convert(figure, article.published());
        figures.add(conversions.figure());
        issues.addAll(conversions.issues());
      }
      return new Converted(article.id(), List.copyOf(figures), List.copyOf(issues));
    }
  }

  private final FigureTable figures;
  private final RunRates rates;

  ConversionProcessor(FigureTable figures, RunRates rates) {
    this.figures = figures;
    this.rates = rates;
  }

  @Override
  public Converted process(Article article) {
    return rates.convert(article, figures.list(article.id()));
  }
}
