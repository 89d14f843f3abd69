package org.tradestats.batch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.tradestats.store.ArticleTable;

/** Cuts the articles into partitions of equally many buckets. */
final class BucketPartitioner implements Partitioner {
  static final String FIRST = "firstBucket";
  static final String END = "endBucket";

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (int i = 0; i < gridSize; i++) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(FIRST, i * ArticleTable.BUCKETS / gridSize);
      context.putInt(END, (i + 1) * ArticleTable.BUCKETS / gridSize);
      partitions.put(String.format(Locale.ROOT, "partition%03d", i), context);
    }
    return partitions;
  }
}
