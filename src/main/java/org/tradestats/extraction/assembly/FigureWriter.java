package org.tradestats.extraction.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.Figure;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AnnotatedText;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.extraction.assembly.Told.AreaPair;

/**
 * Writes what was decided as figures: signs, quotes, groups of restatements, and one figure for
 * what an article tells twice.
 */
final class FigureWriter {
  private final Surroundings around;
  private final AnnotatedText annotated;
  private final Details details;
  private final Calibration calibration;
  private final List<Told> kept = new ArrayList<>();

  FigureWriter(Surroundings around, Calibration calibration) {
    this.around = around;
    this.annotated = around.annotated();
    this.details = new Details(around);
    this.calibration = calibration;
  }

  List<Figure> write(List<Told> all) {
    keep(all);
    Map<Amount, String> groups = groups();
    List<Figure> figures = new ArrayList<>();
    for (Told told : kept) {
      figures.add(figure(told, groups.get(told.amount())));
    }
    return figures;
  }

  private void keep(List<Told> all) {
    Map<Quantity, List<Told>> dated = new HashMap<>();
    for (Told told : all) {
      if (told.isFigure() && told.period() != null && !isTitle(told)) {
        dated.computeIfAbsent(Quantity.of(told), q -> new ArrayList<>()).add(told);
      }
    }
    Set<Key> keys = new HashSet<>();
    for (Told told : all) {
      if (told.isFigure()
          && !isTitle(told)
          && keys.add(Key.of(told))
          && !isVaguerTwin(told, dated)) {
        kept.add(told);
      }
    }
    List<Told> titles = new ArrayList<>();
    for (Told told : all) {
      if (told.isFigure() && isTitle(told) && kept.stream().noneMatch(k -> isRounded(told, k))) {
        titles.add(told);
      }
    }
    kept.addAll(0, titles);
  }

  private boolean isTitle(Told told) {
    return around.sentences().get(told.amount().sentence()).kind() == Sentence.Kind.TITLE;
  }

  /** How much an amount says of what; {@code value} without zeros behind. */
  private record Quantity(Label label, Unit unit, BigDecimal value, Status status) {
    static Quantity of(Told told) {
      return new Quantity(
          told.label(), told.unit(), told.amount().value().stripTrailingZeros(), told.status());
    }
  }

  /** What an article says once, however often it is told. */
  private record Key(Quantity quantity, @Nullable AreaPair areas, @Nullable TimePeriod period) {
    static Key of(Told told) {
      return new Key(Quantity.of(told), told.areas(), told.period());
    }
  }

  /** The same quantity told elsewhere with its period. */
  private static boolean isVaguerTwin(Told told, Map<Quantity, List<Told>> dated) {
    return told.period() == null
        && told.label() != Label.TARIFF
        && dated.getOrDefault(Quantity.of(told), List.of()).stream()
            .anyMatch(other -> sameAreas(told, other));
  }

  private static boolean sameAreas(Told told, Told other) {
    AreaPair first = told.areas();
    AreaPair second = other.areas();
    if (first == null || second == null) {
      return false;
    }
    return first.equals(second)
        || told.label() == Label.TOTAL
            && first.reporter().equals(second.partner())
            && first.partner().equals(second.reporter());
  }

  /** Whether a headline's amount is the body's, rounded: 170 for 170.5. */
  private static boolean isRounded(Told title, Told body) {
    if (!title.unit().equals(body.unit())
        || (title.label() == Label.TARIFF) != (body.label() == Label.TARIFF)) {
      return false;
    }
    BigDecimal rounded = title.amount().value();
    BigDecimal exact = body.amount().value();
    if (rounded.compareTo(exact) == 0) {
      return true;
    }
    if (title.unit().equals(Unit.PERCENT)) {
      return false;
    }
    int digits = Math.max(1, rounded.stripTrailingZeros().precision());
    for (RoundingMode mode :
        new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP}) {
      if (exact.round(new MathContext(digits, mode)).compareTo(rounded) == 0) {
        return true;
      }
    }
    BigDecimal gap = exact.subtract(rounded).abs();
    return gap.compareTo(rounded.abs().movePointLeft(2)) <= 0;
  }

  /** The letter of each restated quantity, by the amounts that tell it. */
  private Map<Amount, String> groups() {
    if (kept.stream().allMatch(told -> told.restates() == null)) {
      return Map.of();
    }
    Set<Amount> written = new HashSet<>();
    kept.forEach(told -> written.add(told.amount()));
    Map<Amount, String> groups = new HashMap<>();
    char next = 'a';
    for (Told told : kept) {
      Amount first = first(told).amount();
      if (!first.equals(told.amount()) && written.contains(first)) {
        if (!groups.containsKey(first)) {
          groups.put(first, String.valueOf(next));
          next = next == 'z' ? 'A' : (char) (next + 1);
        }
        groups.put(told.amount(), groups.getOrDefault(first, ""));
      }
    }
    return groups;
  }

  /** The statement that a chain of restatements goes back to. */
  private static Told first(Told told) {
    Told first = told;
    while (first.restates() != null) {
      first = first.restates();
    }
    return first;
  }

  private Figure figure(Told told, @Nullable String group) {
    Amount amount = told.amount();
    AreaPair areas = ordered(told);
    Sentence sentence = around.sentences().get(amount.sentence());
    int start = annotated.text().originalStart(amount.start());
    int end = annotated.text().originalEnd(amount.end());
    Flow flow = told.label().flow(amount.isPercent());
    boolean negative = told.label() == Label.DEFICIT;
    Told first = first(told);
    return new Figure(
        annotated.article().id(),
        flow,
        areas.reporter(),
        areas.partner(),
        details.product(first),
        told.period(),
        signed(amount.value(), negative),
        told.unit(),
        told.status(),
        details.qualifier(amount),
        low(amount, negative),
        high(amount, negative),
        details.change(first),
        group,
        calibration.confidence(told.probability()),
        annotated.article().text().substring(start, end),
        annotated.text().quote(sentence.start(), sentence.end()),
        start,
        end);
  }

  /**
   * Two-way trade has no direction; two partners are written in the order of their codes, so that
   * the same pair always reads the same. The world is always the partner.
   */
  private static AreaPair ordered(Told told) {
    AreaPair areas = told.areas();
    if (areas == null) {
      throw new IllegalStateException("Figure at " + told.amount().start() + " without areas");
    }
    boolean swap =
        told.label() == Label.TOTAL
            && !areas.partner().isWorld()
            && areas.reporter().compareTo(areas.partner()) > 0;
    return swap ? areas.turned() : areas;
  }

  private static BigDecimal signed(BigDecimal value, boolean negative) {
    return negative ? value.negate() : value;
  }

  private static @Nullable BigDecimal low(Amount amount, boolean negative) {
    BigDecimal end = negative ? amount.high() : amount.low();
    return end == null ? null : signed(end, negative);
  }

  private static @Nullable BigDecimal high(Amount amount, boolean negative) {
    BigDecimal end = negative ? amount.low() : amount.high();
    return end == null ? null : signed(end, negative);
  }
}
