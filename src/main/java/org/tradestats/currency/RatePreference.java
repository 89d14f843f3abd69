package org.tradestats.currency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * The providers in the order in which they are asked. The first whose average is covered answers.
 *
 * <p>Where no provider has both currencies, two are crossed over one's own base: Ukraine's hryvnia
 * comes to euros as the official rate in dollars and the ECB's dollar rate of the same period.
 */
public final class RatePreference {
  /** The most rates that are crossed: an old currency, its successor, its anchor and the base. */
  private static final int MOST_CROSSES = 3;

  private final List<RateProvider> providers;
  private final SortedSet<Unit> currencies;

  public RatePreference(List<? extends RateProvider> providers) {
    this.providers = List.copyOf(providers);
    SortedSet<Unit> all = new TreeSet<>();
    providers.forEach(provider -> all.addAll(provider.currencies()));
    this.currencies = Collections.unmodifiableSortedSet(all);
  }

  public List<RateProvider> providers() {
    return providers;
  }

  /** The currencies that any provider has a rate for. */
  public SortedSet<Unit> currencies() {
    return currencies;
  }

  /**
   * The covered average of a period: 1 {@code from} = rate × {@code to}.
   *
   * @return empty where no provider, and no cross of providers, covers the period
   */
  public Optional<AverageRate> findAverage(Unit from, Unit to, TimePeriod period) {
    return from.equals(to)
        ? Optional.empty()
        : find(from, to, period, MOST_CROSSES, Set.of(from, to));
  }

  private Optional<AverageRate> find(
      Unit from, Unit to, TimePeriod period, int crosses, Set<Unit> visited) {
    for (RateProvider provider : providers) {
      Optional<AverageRate> direct = covered(provider, from, to, period);
      if (direct.isPresent()) {
        return direct;
      }
    }
    if (crosses == 0) {
      return Optional.empty();
    }
    for (RateProvider provider : providers) {
      for (Unit hub : unvisited(provider.hubs(from), to, visited)) {
        Optional<AverageRate> first = covered(provider, from, hub, period);
        Optional<AverageRate> cross =
            first.flatMap(
                start -> find(hub, to, period, crosses - 1, with(visited, hub)).map(start::then));
        if (cross.isPresent()) {
          return cross;
        }
      }
      for (Unit hub : unvisited(provider.hubs(to), from, visited)) {
        Optional<AverageRate> last = covered(provider, hub, to, period);
        Optional<AverageRate> cross =
            last.flatMap(
                end ->
                    find(from, hub, period, crosses - 1, with(visited, hub))
                        .map(start -> start.then(end)));
        if (cross.isPresent()) {
          return cross;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Unit> unvisited(List<Unit> hubs, Unit otherEnd, Set<Unit> visited) {
    return hubs.stream().filter(hub -> !hub.equals(otherEnd) && !visited.contains(hub)).toList();
  }

  private static Set<Unit> with(Set<Unit> visited, Unit hub) {
    Set<Unit> more = new HashSet<>(visited);
    more.add(hub);
    return more;
  }

  private static Optional<AverageRate> covered(
      RateProvider provider, Unit from, Unit to, TimePeriod period) {
    return provider.findAverage(from, to, period).filter(AverageRate::isCovered);
  }

  /**
   * What the providers have of a period that none covers, for messages: {@code ECB covers 16 % of
   * RUB to EUR}.
   */
  public List<String> shortfalls(Unit from, Unit to, TimePeriod period) {
    List<String> shortfalls = new ArrayList<>();
    for (RateProvider provider : providers) {
      List<Unit> targets = new ArrayList<>(List.of(to));
      targets.addAll(provider.hubs(from));
      for (Unit target : targets.stream().distinct().toList()) {
        provider
            .findAverage(from, target, period)
            .filter(average -> !average.isCovered())
            .ifPresent(
                average ->
                    shortfalls.add(
                        provider.name()
                            + " covers "
                            + average
                                .coverage()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                            + " % of "
                            + from
                            + " to "
                            + target));
      }
    }
    return List.copyOf(shortfalls);
  }
}
