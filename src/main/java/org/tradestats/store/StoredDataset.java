package org.tradestats.store;

import java.util.List;
import java.util.stream.Stream;
import org.tradestats.concept.Unit;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Observation;
import org.tradestats.dataset.Statement;
import org.tradestats.dataset.TariffMeasure;
import org.tradestats.dataset.TariffMeasures;
import org.tradestats.issue.Issue;

/** The dataset as it lies in the tables, which may be larger than the memory. */
public final class StoredDataset implements Dataset {
  private final Unit base;
  private final StatementTable statements;
  private final ObservationTable observations;
  private final IssueTable issues;

  public StoredDataset(
      Unit base, StatementTable statements, ObservationTable observations, IssueTable issues) {
    this.base = base;
    this.statements = statements;
    this.observations = observations;
    this.issues = issues;
  }

  @Override
  public Unit base() {
    return base;
  }

  @Override
  public Stream<Statement> statements() {
    return statements.stream();
  }

  @Override
  public Stream<Observation> observations() {
    return observations.stream();
  }

  @Override
  public Stream<Issue> issues() {
    return issues.stream();
  }

  @Override
  public List<TariffMeasure> tariffs() {
    try (Stream<Statement> tariffs = statements.streamTariffs()) {
      return TariffMeasures.of(tariffs.toList(), base);
    }
  }
}
