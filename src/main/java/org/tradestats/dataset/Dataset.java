package org.tradestats.dataset;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tradestats.concept.Unit;
import org.tradestats.issue.Issue;

/**
 * What publication reads. It may lie in memory ({@link #of}) or in tables of a database; streams
 * are read in order, once, and closed.
 */
public interface Dataset {
  /** The base currency. */
  Unit base();

  /** Every statement, in {@link Statement#ORDER}. */
  Stream<Statement> statements();

  /** Every observation, in {@link Observation#ORDER}. */
  Stream<Observation> observations();

  /** Every issue: of reading, extraction, conversion and consolidation, in a stable order. */
  Stream<Issue> issues();

  /** The tariff measures, by imposer, target, product, period and rate. */
  default List<TariffMeasure> tariffs() {
    try (Stream<Statement> statements = statements()) {
      return TariffMeasures.of(
          statements.filter(s -> s.figure().flow().isTariff()).toList(), base());
    }
  }

  /**
   * Consolidates statements in memory.
   *
   * @param statements in any order
   * @param issues what earlier steps found; those of consolidation are added behind them
   */
  static Dataset of(Unit base, Collection<Statement> statements, Collection<Issue> issues) {
    Consolidation.Result result = new Consolidation(base).consolidate(statements);
    List<Statement> ordered = statements.stream().sorted(Statement.ORDER).toList();
    List<Issue> all = Stream.concat(issues.stream(), result.issues().stream()).toList();
    return new Dataset() {
      @Override
      public Unit base() {
        return base;
      }

      @Override
      public Stream<Statement> statements() {
        return ordered.stream();
      }

      @Override
      public Stream<Observation> observations() {
        return result.observations().stream();
      }

      @Override
      public Stream<Issue> issues() {
        return all.stream();
      }
    };
  }
}
