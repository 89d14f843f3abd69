package org.tradestats.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * What all articles together say of one series at one period: one row of {@code observations.csv}.
 *
 * @param series which series
 * @param period which period; null where the articles don't say
 * @param status fact, target or forecast
 * @param value the consensus: the published value of the preferred figure, in {@code currency}
 * @param currency the base currency, or the figures' own where none could be converted
 * @param low the least value stated, lower ends of ranges included
 * @param high the greatest value stated, upper ends of ranges included
 * @param spreadPercent 100 (high - low) / |value|, to a tenth; null if the value is zero
 * @param figures how many statements; a quantity restated in other currencies counts once
 * @param articles how many articles
 * @param publishers how many known publishers
 * @param firstPublished the earliest day of publication, or null if none is known
 * @param lastPublished the latest day of publication, or null if none is known
 * @param firstValue the value stated first; null for a derived total
 * @param preferredFigure the {@code figure_id} whose value is the consensus; null for a derived
 *     total
 * @param flags in alphabetical order
 */
public record Observation(
    SeriesKey series,
    @Nullable TimePeriod period,
    Status status,
    BigDecimal value,
    Unit currency,
    BigDecimal low,
    BigDecimal high,
    @Nullable BigDecimal spreadPercent,
    int figures,
    int articles,
    int publishers,
    @Nullable LocalDate firstPublished,
    @Nullable LocalDate lastPublished,
    @Nullable BigDecimal firstValue,
    @Nullable String preferredFigure,
    List<Flag> flags) {

  /** The order of rows in files: by series code, period code (none first) and status. */
  public static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::series)
          .thenComparing(Observation::periodCode)
          .thenComparing(o -> o.status().name());

  public Observation {
    flags = flags.stream().sorted().distinct().toList();
    if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "Observation of "
              + series
              + " with value "
              + value
              + ": expected one in "
              + low
              + " to "
              + high);
    }
  }

  private String periodCode() {
    return period == null ? "" : period.code();
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /** The same observation with one more flag. */
  Observation with(Flag flag) {
    Set<Flag> more = EnumSet.of(flag);
    more.addAll(flags);
    return new Observation(
        series,
        period,
        status,
        value,
        currency,
        low,
        high,
        spreadPercent,
        figures,
        articles,
        publishers,
        firstPublished,
        lastPublished,
        firstValue,
        preferredFigure,
        List.copyOf(more));
  }

  /** The flags' codes, separated by spaces, as files show them. */
  public String flagCodes() {
    return String.join(" ", flags.stream().map(Flag::code).toList());
  }
}
