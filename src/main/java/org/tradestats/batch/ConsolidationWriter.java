package org.tradestats.batch;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.tradestats.batch.ConsolidationWriter.Consolidated;
import org.tradestats.dataset.Consolidation;
import org.tradestats.store.IssueTable;
import org.tradestats.store.IssueTable.Stage;
import org.tradestats.store.ObservationTable;

/** Puts the observations of all pairs in the place of those that the last run came to. */
class ConsolidationWriter implements ItemStreamWriter<Consolidated> {
  /** What the statements on a pair of areas come to. */
  record Consolidated(String pair, Consolidation.Result result) {}

  private final ObservationTable observations;
  private final IssueTable issues;

  ConsolidationWriter(ObservationTable observations, IssueTable issues) {
    this.observations = observations;
    this.issues = issues;
  }

  @Override
  public void open(ExecutionContext context) {
    observations.clear();
    issues.clear(Stage.CONSOLIDATE);
  }

  @Override
  public void write(Chunk<? extends Consolidated> chunk) {
    for (Consolidated consolidated : chunk) {
      consolidated.result().observations().forEach(observations::add);
      issues.replace(Stage.CONSOLIDATE, consolidated.pair(), consolidated.result().issues());
    }
  }
}
