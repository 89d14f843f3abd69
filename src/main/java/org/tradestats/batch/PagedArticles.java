package org.tradestats.batch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.tradestats.article.Article;

/**
 * Reads the stored articles that still need some work, by id, a page at a time. It keeps no place
 * for a restart: what was done is marked in the table, so the rest is what a restart finds.
 */
class PagedArticles implements ItemStreamReader<Article> {
  /** Lists the next articles after an id. */
  interface Page {
    List<Article> list(String after, int limit);
  }

  /** Few, since an article may be large; enough for the query to cost next to nothing. */
  private static final int PAGE_SIZE = 50;

  private final Page page;
  private final Queue<Article> waiting = new ArrayDeque<>();
  private String after = "";

  PagedArticles(Page page) {
    this.page = page;
  }

  @Override
  public void open(ExecutionContext context) {
    waiting.clear();
    after = "";
  }

  @Override
  public @Nullable Article read() {
    if (waiting.isEmpty()) {
      waiting.addAll(page.list(after, PAGE_SIZE));
    }
    Article next = waiting.poll();
    if (next != null) {
      after = next.id();
    }
    return next;
  }
}
