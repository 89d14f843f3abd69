package org.tradestats.batch;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.tradestats.article.Reading;

/**
 * Reads the articles of all sources, one by one. It starts from the beginning in a restart too:
 * what is stored already is known by its hash, and a folder that changed meanwhile is read right.
 */
class ArticleReader implements ItemStreamReader<Reading> {
  private final Function<List<String>, Stream<Reading>> sources;
  private final List<String> locations;
  private @Nullable Stream<Reading> readings;
  private @Nullable Iterator<Reading> iterator;

  /**
   * @param sources opens locations
   */
  ArticleReader(Function<List<String>, Stream<Reading>> sources, List<String> locations) {
    this.sources = sources;
    this.locations = locations;
  }

  @Override
  public void open(ExecutionContext context) {
    readings = sources.apply(locations);
    iterator = readings.iterator();
  }

  @Override
  public @Nullable Reading read() {
    return iterator != null && iterator.hasNext() ? iterator.next() : null;
  }

  @Override
  public void close() {
    if (readings != null) {
      readings.close();
      readings = null;
      iterator = null;
    }
  }
}
