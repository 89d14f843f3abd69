package org.tradestats.batch;

import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.tradestats.store.FigureTable;

/** Reads the pairs of areas that figures are about: what can be consolidated on its own. */
class PairReader implements ItemStreamReader<String> {
  private final FigureTable figures;
  private Iterator<String> pairs = Collections.emptyIterator();

  PairReader(FigureTable figures) {
    this.figures = figures;
  }

  @Override
  public void open(ExecutionContext context) {
    pairs = figures.listPairs().iterator();
  }

  @Override
  public @Nullable String read() {
    return pairs.hasNext() ? pairs.next() : null;
  }
}
