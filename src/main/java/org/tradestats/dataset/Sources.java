package org.tradestats.dataset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who says something, and when.
 *
 * @param articles how many articles
 * @param publishers how many known publishers
 * @param distinct how many sources; those not known count as one
 * @param first the earliest day of publication, or null if none is known
 * @param last the latest day of publication, or null if none is known
 */
record Sources(
    int articles,
    int publishers,
    int distinct,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {

  static Sources of(Collection<Statement> statements) {
    int articles = (int) statements.stream().map(s -> s.figure().articleId()).distinct().count();
    int distinct = (int) statements.stream().map(Statement::source).distinct().count();
    boolean unknown = statements.stream().anyMatch(s -> s.source().isEmpty());
    Supplier<Stream<LocalDate>> days =
        () -> statements.stream().map(Statement::published).filter(Objects::nonNull);
    return new Sources(
        articles,
        distinct - (unknown ? 1 : 0),
        distinct,
        days.get().min(Comparator.naturalOrder()).orElse(null),
        days.get().max(Comparator.naturalOrder()).orElse(null));
  }
}
