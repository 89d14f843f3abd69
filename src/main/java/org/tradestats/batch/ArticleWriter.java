package org.tradestats.batch;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.tradestats.article.Article;
import org.tradestats.article.Reading;
import org.tradestats.issue.Issue;
import org.tradestats.store.ArticleTable;
import org.tradestats.store.IssueTable;
import org.tradestats.store.IssueTable.Stage;

/**
 * Stores the articles that are new or have changed, and the troubles of all. The counts go into the
 * step's context, as {@link ReadingCounts}.
 */
class ArticleWriter implements ItemStreamWriter<Reading> {
  private enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  private final ArticleTable articles;
  private final IssueTable issues;
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
  private int issueOrdinal;

  ArticleWriter(ArticleTable articles, IssueTable issues) {
    this.articles = articles;
    this.issues = issues;
  }

  @Override
  public void open(ExecutionContext context) {
    issues.clear(Stage.READ);
    issueOrdinal = 0;
    counts.clear();
  }

  @Override
  public void write(Chunk<? extends Reading> readings) {
    for (Reading reading : readings) {
      counts.merge(store(reading.findArticle()), 1L, Long::sum);
      for (Issue issue : reading.issues()) {
        issues.add(Stage.READ, "", issueOrdinal++, issue);
      }
    }
  }

  @Override
  public void update(ExecutionContext context) {
    new ReadingCounts(
            count(Outcome.ADDED),
            count(Outcome.CHANGED),
            count(Outcome.UNCHANGED),
            count(Outcome.REFUSED))
        .putInto(context);
  }

  private long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  private Outcome store(Optional<Article> reading) {
    if (reading.isEmpty()) {
      return Outcome.REFUSED;
    }
    Article article = reading.get();
    String hash = hash(article);
    Optional<String> stored = articles.findHash(article.id());
    if (stored.isPresent() && stored.get().equals(hash)) {
      return Outcome.UNCHANGED;
    }
    articles.save(article, hash);
    return stored.isPresent() ? Outcome.CHANGED : Outcome.ADDED;
  }

  private static String hash(Article article) {
    return new Fingerprint()
        .add(article.title())
        .add(article.text())
        .add(article.published())
        .add(article.language())
        .add(article.publisher())
        .add(article.url())
        .hex();
  }
}
