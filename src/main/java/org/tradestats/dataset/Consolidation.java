package org.tradestats.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Unit;
import org.tradestats.issue.Issue;

/**
 * Turns statements into observations: same key, several statements, one observation with consensus,
 * range and evidence. {@code Evidence} has the rule that prefers a figure, {@code Interval} what
 * counts as agreement.
 *
 * <p>Tariffs are no observations: their rates and covered values are consolidated by {@link
 * TariffMeasures}.
 *
 * <p>Everything here looks at one pair of areas at a time. The statements of one {@link AreaPair}
 * can therefore be consolidated on their own, for a dataset larger than memory; the results are the
 * same as those of all statements at once.
 */
public final class Consolidation {
  /**
   * The gap between mirror flows that freight and insurance explain: imports are told with both
   * (CIF), exports without (FOB). 10 % is the margin that the IMF's Direction of Trade Statistics
   * assumed for most of its history.
   */
  private static final BigDecimal FREIGHT_AND_INSURANCE = new BigDecimal("0.10");

  private final Unit base;

  /** Consolidates in a base currency. */
  public Consolidation(Unit base) {
    this.base = base;
  }

  /**
   * What statements come to.
   *
   * @param observations in {@link Observation#ORDER}
   * @param issues what the plausibility checks found, pair by pair
   */
  public record Result(List<Observation> observations, List<Issue> issues) {
    public Result {
      observations = List.copyOf(observations);
      issues = List.copyOf(issues);
    }
  }

  /** Consolidates statements, given in any order. */
  public Result consolidate(Collection<Statement> statements) {
    Map<AreaPair, List<Statement>> pairs = new TreeMap<>();
    statements.stream()
        .sorted(Statement.ORDER)
        .forEach(
            s ->
                pairs
                    .computeIfAbsent(
                        AreaPair.of(s.figure().reporter(), s.figure().partner()),
                        k -> new ArrayList<>())
                    .add(s));
    List<Observation> observations = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    pairs.values().forEach(pair -> consolidatePair(pair, observations, issues));
    observations.sort(Observation.ORDER);
    return new Result(observations, issues);
  }

  private void consolidatePair(
      List<Statement> statements, List<Observation> observations, List<Issue> issues) {
    Map<ObservationKey, List<Statement>> byKey = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (!statement.figure().flow().isTariff()) {
        byKey
            .computeIfAbsent(ObservationKey.of(statement.figure()), k -> new ArrayList<>())
            .add(statement);
      }
    }
    Map<ObservationKey, Evidence> evidence = new LinkedHashMap<>();
    byKey.forEach((key, same) -> evidence.put(key, Evidence.of(key, same, base)));
    Set<ObservationKey> gaps = mirrorGaps(evidence, issues);
    Map<ObservationKey, Observation> stated = new LinkedHashMap<>();
    evidence.forEach(
        (key, e) -> {
          Observation o = e.observation();
          stated.put(key, gaps.contains(key) ? o.with(Flag.MIRROR_GAP) : o);
        });
    observations.addAll(stated.values());
    observations.addAll(derivedTotals(stated, evidence));
    issues.addAll(Plausibility.check(statements));
  }

  /** Compares what both sides report of one flow; they are never merged. */
  private static Set<ObservationKey> mirrorGaps(
      Map<ObservationKey, Evidence> evidence, List<Issue> issues) {
    Set<ObservationKey> gaps = new LinkedHashSet<>();
    evidence.forEach(
        (key, exports) -> {
          Evidence imports = evidence.get(key.with(key.series().mirror()));
          if (key.series().flow() != Flow.EXPORTS
              || key.period() == null
              || imports == null
              || !imports.unit().equals(exports.unit())) {
            return;
          }
          BigDecimal margin = exports.preferred().value().abs().multiply(FREIGHT_AND_INSURANCE);
          if (!exports.meant().widen(margin).overlaps(imports.meant())) {
            gaps.add(key);
            gaps.add(imports.key());
            issues.add(MirrorGap.of(exports.observation(), imports.observation()));
          }
        });
    return gaps;
  }

  /**
   * Totals that no article states, where both parts are stated: preferably exports and imports of
   * one reporter (the alphabetically first that has both), else the exports of both sides, else the
   * imports of both.
   */
  private static List<Observation> derivedTotals(
      Map<ObservationKey, Observation> stated, Map<ObservationKey, Evidence> evidence) {
    Map<ObservationKey, Observation> derived = new HashMap<>();
    for (int way = 0; way < 4; way++) {
      for (Observation part : stated.values()) {
        ObservationKey key = new ObservationKey(part.series(), part.period(), part.status());
        ObservationKey total = key.with(key.series().with(Flow.TOTAL));
        Observation other = stated.get(key.with(otherPart(part.series(), way)));
        if (isWay(part.series(), way)
            && other != null
            && key.period() != null
            && other.currency().equals(part.currency())
            && !stated.containsKey(total)
            && !derived.containsKey(total)) {
          derived.put(total, sum(total, part, other, evidence));
        }
      }
    }
    return List.copyOf(derived.values());
  }

  private static boolean isWay(SeriesKey series, int way) {
    boolean firstReports = series.reporter().equals(series.pair().first());
    return switch (way) {
      case 0 -> series.flow() == Flow.EXPORTS && firstReports;
      case 1 -> series.flow() == Flow.EXPORTS && !firstReports;
      case 2 -> series.flow() == Flow.EXPORTS && firstReports;
      default -> series.flow() == Flow.IMPORTS && firstReports;
    };
  }

  private static SeriesKey otherPart(SeriesKey series, int way) {
    SeriesKey opposite = series.with(series.flow() == Flow.EXPORTS ? Flow.IMPORTS : Flow.EXPORTS);
    return way < 2 ? opposite : opposite.mirror();
  }

  private static Observation sum(
      ObservationKey total,
      Observation one,
      Observation other,
      Map<ObservationKey, Evidence> evidence) {
    BigDecimal value = Precision.plain(one.value().add(other.value()));
    BigDecimal low = Precision.plain(one.low().add(other.low()));
    BigDecimal high = Precision.plain(one.high().add(other.high()));
    List<Statement> statements = new ArrayList<>();
    for (Observation part : List.of(one, other)) {
      Evidence of = evidence.get(new ObservationKey(part.series(), part.period(), part.status()));
      if (of != null) {
        of.compared().forEach(c -> statements.add(c.statement()));
        of.apart().forEach(c -> statements.add(c.statement()));
      }
    }
    Sources sources = Sources.of(statements);
    Set<Flag> flags = EnumSet.of(Flag.DERIVED);
    flags.addAll(one.flags());
    flags.addAll(other.flags());
    flags.remove(Flag.SINGLE_SOURCE);
    flags.remove(Flag.MIRROR_GAP);
    if (sources.distinct() == 1) {
      flags.add(Flag.SINGLE_SOURCE);
    }
    return new Observation(
        total.series(),
        total.period(),
        total.status(),
        value,
        one.currency(),
        low,
        high,
        Evidence.spread(low, high, value),
        statements.size(),
        sources.articles(),
        sources.publishers(),
        sources.first(),
        sources.last(),
        null,
        null,
        List.copyOf(flags));
  }
}
