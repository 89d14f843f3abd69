package org.tradestats.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.Figure;

/**
 * Consolidates tariff figures into measures.
 *
 * <p>A rate and a covered value make one measure if one sentence states both of the same imposer,
 * target, status and goods (or one of the two names no goods); the nearest in the text go together.
 * Measures that agree in all their columns are one row, however many articles tell them.
 */
public final class TariffMeasures {
  private TariffMeasures() {}

  /** A rate, a covered value, or both, as one article states them. */
  private record Told(@Nullable Statement rate, @Nullable Statement covered) {
    Statement first() {
      if (rate == null || covered == null) {
        return rate == null ? Objects.requireNonNull(covered) : rate;
      }
      return Statement.ORDER.compare(rate, covered) <= 0 ? rate : covered;
    }

    List<Statement> statements() {
      List<Statement> both = new ArrayList<>();
      if (rate != null) {
        both.add(rate);
      }
      if (covered != null) {
        both.add(covered);
      }
      both.sort(Statement.ORDER);
      return both;
    }

    @Nullable String product() {
      String fromRate = rate == null ? null : SeriesKey.of(rate.figure()).product();
      return fromRate != null || covered == null
          ? fromRate
          : SeriesKey.of(covered.figure()).product();
    }

    @Nullable TimePeriod period() {
      TimePeriod fromRate = rate == null ? null : rate.figure().period();
      return fromRate != null || covered == null ? fromRate : covered.figure().period();
    }
  }

  private record Key(
      Area reporter,
      Area partner,
      @Nullable String product,
      @Nullable TimePeriod period,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal covered,
      @Nullable Unit currency,
      Status status)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::reporter)
            .thenComparing(Key::partner)
            .thenComparing(k -> k.product() == null ? "" : k.product())
            .thenComparing(k -> k.period() == null ? "" : k.period().code())
            .thenComparing(k -> k.status().name())
            .thenComparing(Key::rate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Key::covered, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Key::currency, Comparator.nullsLast(Comparator.naturalOrder()));

    static Key of(Told told) {
      Figure any = told.first().figure();
      Figure covered = told.covered() == null ? null : told.covered().figure();
      return new Key(
          any.reporter(),
          any.partner(),
          told.product(),
          told.period(),
          told.rate() == null ? null : Precision.plain(told.rate().figure().value()),
          covered == null ? null : Precision.plain(covered.value()),
          covered == null ? null : covered.unit(),
          any.status());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The measures that statements tell; statements of other flows are passed over.
   *
   * @param statements in any order
   * @return by imposer, target, product, period, status, rate and covered value
   */
  public static List<TariffMeasure> of(Collection<Statement> statements, Unit base) {
    Map<String, List<Statement>> articles = new LinkedHashMap<>();
    statements.stream()
        .filter(s -> s.figure().flow().isTariff())
        .sorted(Statement.ORDER)
        .forEach(
            s -> articles.computeIfAbsent(s.figure().articleId(), k -> new ArrayList<>()).add(s));
    Map<Key, List<Told>> measures = new TreeMap<>();
    for (List<Statement> article : articles.values()) {
      for (Told told : tell(article)) {
        measures.computeIfAbsent(Key.of(told), k -> new ArrayList<>()).add(told);
      }
    }
    List<TariffMeasure> rows = new ArrayList<>();
    measures.forEach((key, told) -> rows.add(measure(key, told, base)));
    return rows;
  }

  private static List<Told> tell(List<Statement> article) {
    List<Told> told = new ArrayList<>();
    Set<Statement> taken = new HashSet<>();
    for (Statement rate : article) {
      if (rate.figure().flow() == Flow.TARIFF_RATE) {
        Statement covered =
            article.stream()
                .filter(s -> !taken.contains(s) && isOneMeasure(rate.figure(), s.figure()))
                .min(
                    Comparator.comparingInt((Statement s) -> distance(rate, s))
                        .thenComparing(Statement.ORDER))
                .orElse(null);
        if (covered != null) {
          taken.add(covered);
        }
        told.add(new Told(rate, covered));
      }
    }
    for (Statement statement : article) {
      if (statement.figure().flow() == Flow.TARIFFED_IMPORTS && !taken.contains(statement)) {
        told.add(new Told(null, statement));
      }
    }
    told.sort(Comparator.comparing(Told::first, Statement.ORDER));
    return told;
  }

  private static int distance(Statement a, Statement b) {
    return Math.abs(a.figure().start() - b.figure().start());
  }

  private static boolean isOneMeasure(Figure rate, Figure covered) {
    String goods = SeriesKey.of(rate).product();
    String other = SeriesKey.of(covered).product();
    return covered.flow() == Flow.TARIFFED_IMPORTS
        && covered.sentence().equals(rate.sentence())
        && covered.reporter().equals(rate.reporter())
        && covered.partner().equals(rate.partner())
        && covered.status() == rate.status()
        && (goods == null || other == null || goods.equals(other));
  }

  private static TariffMeasure measure(Key key, List<Told> told, Unit base) {
    List<Statement> all = new ArrayList<>();
    told.forEach(t -> all.addAll(t.statements()));
    Sources sources = Sources.of(all);
    Statement covered = told.get(0).covered();
    BigDecimal baseValue = covered == null ? null : covered.findBaseValue(base).orElse(null);
    return new TariffMeasure(
        key.reporter(),
        key.partner(),
        key.product(),
        key.period(),
        key.rate(),
        key.covered(),
        key.currency(),
        baseValue,
        baseValue == null ? null : base,
        key.status(),
        sources.articles(),
        sources.publishers(),
        sources.first(),
        sources.last(),
        told.get(0).statements());
  }
}
