package org.tradestats.evaluation;

import java.util.List;
import org.tradestats.article.Article;

/** An article with all the figures that it states; there may be none. */
public record GoldArticle(Article article, List<GoldFigure> figures) {
  public GoldArticle {
    figures = List.copyOf(figures);
    if (article.language() == null) {
      throw new IllegalArgumentException(
          "Gold article \"" + article.id() + "\" without lang: expected an ISO 639-1 code");
    }
  }

  /** The ISO 639-1 code of the language. */
  public String language() {
    return String.valueOf(article.language());
  }
}
