package org.tradestats.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Unit;

/**
 * The claims on one series at one period and status, the one preferred, and the observation they
 * make.
 *
 * <p>The rule that prefers: a claim with a confidence under 0.5, more likely misread than read,
 * only for want of another; then, in this order: (1) the claim that most sources agree with, (2)
 * told flatly before qualified or as a range, (3) the least conversion: base currency, peg, average
 * of the period, other rates, (4) more significant digits, (5) published later, (6) higher
 * confidence, (7) the first in the order of {@code figures.csv}. Where no period is told, later
 * publication comes first.
 */
record Evidence(
    ObservationKey key, List<Claim> compared, List<Claim> apart, Claim preferred, Unit base) {

  /** Under this confidence a claim is more likely wrong than right. */
  private static final BigDecimal EVEN_CHANCE = new BigDecimal("0.5");

  private static final Comparator<@Nullable LocalDate> LATER_FIRST =
      Comparator.nullsLast(Comparator.<LocalDate>reverseOrder());

  /**
   * Weighs the statements of one key.
   *
   * @param statements at least one, in {@link Statement#ORDER}
   */
  static Evidence of(ObservationKey key, List<Statement> statements, Unit base) {
    List<Claim> all = Claim.of(statements, base);
    Unit unit = commonUnit(all, base);
    List<Claim> compared = all.stream().filter(c -> c.unit().equals(unit)).toList();
    List<Claim> apart = all.stream().filter(c -> !c.unit().equals(unit)).toList();
    Comparator<Claim> order = preference(key, support(compared), base);
    Claim preferred = compared.stream().min(order).orElseThrow();
    return new Evidence(key, compared, apart, preferred, base);
  }

  /** The base currency if any claim is in it, else the unit of most claims. */
  private static Unit commonUnit(List<Claim> claims, Unit base) {
    Map<Unit, Integer> counts = new TreeMap<>();
    claims.forEach(c -> counts.merge(c.unit(), 1, Integer::sum));
    if (counts.containsKey(base)) {
      return base;
    }
    return counts.entrySet().stream()
        .min(
            Map.Entry.<Unit, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private static Comparator<Claim> preference(
      ObservationKey key, Map<Interval, Integer> support, Unit base) {
    Comparator<Claim> later = Comparator.comparing(c -> c.statement().published(), LATER_FIRST);
    Comparator<Claim> rule =
        Comparator.<Claim>comparingInt(c -> -Objects.requireNonNull(support.get(c.meant())))
            .thenComparing(c -> !c.isExact())
            .thenComparingInt(c -> c.conversionRank(base))
            .thenComparingInt(c -> -Precision.significantDigits(c.statement().figure().value()))
            .thenComparing(later)
            .thenComparing(c -> c.statement().figure().confidence(), Comparator.reverseOrder())
            .thenComparing(Claim::statement, Statement.ORDER);
    Comparator<Claim> credible = Comparator.comparing(Evidence::isDoubtful);
    return credible.thenComparing(key.period() == null ? later.thenComparing(rule) : rule);
  }

  /** How many sources agree with each value; many articles repeat one, so values are few. */
  private static Map<Interval, Integer> support(List<Claim> claims) {
    Map<Interval, Set<String>> sources = new HashMap<>();
    for (Claim claim : claims) {
      sources.computeIfAbsent(claim.meant(), k -> new HashSet<>()).add(claim.statement().source());
    }
    Map<Interval, Integer> support = new HashMap<>();
    for (Interval value : sources.keySet()) {
      Set<String> agreeing = new HashSet<>();
      sources.forEach(
          (other, names) -> {
            if (other.overlaps(value)) {
              agreeing.addAll(names);
            }
          });
      support.put(value, agreeing.size());
    }
    return support;
  }

  /** Whether a claim was more likely misread than read. */
  private static boolean isDoubtful(Claim claim) {
    return claim.statement().figure().confidence().compareTo(EVEN_CHANCE) < 0;
  }

  /** What the preferred claim leaves open. */
  Interval meant() {
    return preferred.meant();
  }

  Unit unit() {
    return preferred.unit();
  }

  Observation observation() {
    BigDecimal low = compared.stream().map(Claim::low).min(Comparator.naturalOrder()).orElseThrow();
    BigDecimal high =
        compared.stream().map(Claim::high).max(Comparator.naturalOrder()).orElseThrow();
    List<Statement> statements = new ArrayList<>();
    compared.forEach(c -> statements.add(c.statement()));
    apart.forEach(c -> statements.add(c.statement()));
    Sources sources = Sources.of(statements);
    return new Observation(
        key.series(),
        key.period(),
        key.status(),
        preferred.value(),
        unit(),
        low,
        high,
        spread(low, high, preferred.value()),
        statements.size(),
        sources.articles(),
        sources.publishers(),
        sources.first(),
        sources.last(),
        first().value(),
        preferred.statement().id(),
        flags(sources));
  }

  private Claim first() {
    return compared.stream()
        .min(
            Comparator.<Claim, @Nullable LocalDate>comparing(
                    c -> c.statement().published(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Claim::statement, Statement.ORDER))
        .orElseThrow();
  }

  private List<Flag> flags(Sources sources) {
    List<Flag> flags = new ArrayList<>();
    if (!preferred.isExact()) {
      flags.add(Flag.APPROXIMATE);
    }
    if (key.period() == null) {
      flags.add(Flag.NO_PERIOD);
    } else if (isConflict()) {
      flags.add(Flag.CONFLICT);
    }
    if (sources.distinct() == 1) {
      flags.add(Flag.SINGLE_SOURCE);
    }
    if (!apart.isEmpty() || !unit().equals(base)) {
      flags.add(Flag.UNCONVERTED);
    }
    return flags;
  }

  /** Whether any two claims disagree: the one that ends lowest and the one that starts highest. */
  private boolean isConflict() {
    BigDecimal lowestEnd =
        compared.stream().map(c -> c.meant().to()).min(Comparator.naturalOrder()).orElseThrow();
    return compared.stream().anyMatch(c -> c.meant().from().compareTo(lowestEnd) > 0);
  }

  static @Nullable BigDecimal spread(BigDecimal low, BigDecimal high, BigDecimal value) {
    if (value.signum() == 0) {
      return null;
    }
    return Precision.plain(
        high.subtract(low).movePointRight(2).divide(value.abs(), 1, RoundingMode.HALF_EVEN));
  }
}
