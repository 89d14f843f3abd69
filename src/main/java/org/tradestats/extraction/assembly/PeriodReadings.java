package org.tradestats.extraction.assembly;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.PeriodMention;
import org.tradestats.extraction.annotation.PeriodMention.Kind;

/**
 * What the mention of a period may mean for an amount: what it depends on is either the period
 * named last, or that of the figure told last.
 */
final class PeriodReadings {
  private static final int SENTENCES_BACK = 4;
  private static final int FARTHEST_AHEAD = 10;
  private static final Set<Kind> DEPENDENT =
      Set.of(Kind.SHIFTED, Kind.PREVIOUS, Kind.SAME, Kind.WHOLE_YEAR, Kind.TRAILING);

  private final Surroundings around;
  private final PeriodPlace places;
  private final @Nullable LocalDate published;
  private final List<Told> told;
  private final @Nullable Told previous;

  PeriodReadings(
      Surroundings around, PeriodPlace places, @Nullable LocalDate published, List<Told> told) {
    this.around = around;
    this.places = places;
    this.published = published;
    this.told = told;
    this.previous = told.isEmpty() ? null : told.get(told.size() - 1);
  }

  /** Whether what a mention means depends on another period. */
  static boolean isDependent(PeriodMention mention) {
    return DEPENDENT.contains(mention.kind());
  }

  /** The periods that a mention may mean, each with the way in which it is read. */
  Map<String, Optional<TimePeriod>> of(PeriodMention mention) {
    Map<String, Optional<TimePeriod>> readings = new LinkedHashMap<>();
    String kind = mention.kind().name();
    TimePeriod own = mention.period();
    if (mention.kind() == Kind.NOW) {
      readings.put(kind, Optional.empty());
      return readings;
    }
    if (!isDependent(mention)) {
      put(readings, kind, own);
      if (mention.kind() == Kind.OPEN_SPAN
          && own != null
          && published != null
          && own.plusYears(1).start().isBefore(published.plusMonths(FARTHEST_AHEAD))) {
        // "In January", said in January, may be the month that begins.
        put(readings, "OPEN_AHEAD", own.plusYears(1));
      }
      return readings;
    }
    TimePeriod near = near(mention);
    TimePeriod last = told(mention);
    put(readings, kind, near == null ? own : apply(mention, near));
    if (last != null && !last.equals(near)) {
      put(readings, kind + "_TOLD", apply(mention, last));
    }
    if (mention.kind() == Kind.WHOLE_YEAR || mention.kind() == Kind.TRAILING) {
      put(readings, kind + "_PUBLISHED", own);
    }
    if (mention.kind() == Kind.SHIFTED && published != null && mention.unit() % 12 == 0) {
      // "The year before" may also count from the publication.
      put(readings, "SHIFTED_YEAR", TimePeriod.ofYear(published.getYear() + mention.shift()));
    }
    return readings;
  }

  /** The periods that a dependent mention may count from. */
  Set<TimePeriod> bases(PeriodMention mention) {
    TimePeriod near = near(mention);
    return near == null ? Set.of() : Set.of(near);
  }

  private static void put(
      Map<String, Optional<TimePeriod>> readings, String kind, @Nullable TimePeriod period) {
    if (period != null && !readings.containsValue(Optional.of(period))) {
      readings.put(kind, Optional.of(period));
    }
  }

  private static @Nullable TimePeriod apply(PeriodMention mention, TimePeriod base) {
    TimePeriod own = mention.period();
    return switch (mention.kind()) {
      case SHIFTED -> base.plusYears(mention.shift());
      case PREVIOUS -> base.months() == 0 ? null : base.plusMonths(-base.months());
      case WHOLE_YEAR -> base.months() == 12 ? base : TimePeriod.ofYear(base.end().getYear());
      case TRAILING ->
          base.isWholeMonths() && base.months() < 12
              ? new TimePeriod(base.end().plusDays(1).minusYears(1), 12, 0)
              : null;
      default ->
          own == null ? base : base.plusYears(own.start().getYear() - base.start().getYear());
    };
  }

  /**
   * The period in question before an amount: that of the figure told last, else the one named last.
   */
  @Nullable TimePeriod before(Amount here) {
    PeriodMention now =
        new PeriodMention(here.start(), here.start(), Kind.NOW, null, 0, 0, false, here.sentence());
    TimePeriod last = told(now);
    return last == null ? named(now, -1) : last;
  }

  /** "In three months" may mean the quarter told last; null unless a mention is as long as that. */
  @Nullable TimePeriod sameLength(PeriodMention mention) {
    TimePeriod own = mention.period();
    TimePeriod last = mention.kind() == Kind.OPEN_SPAN ? told(mention) : null;
    return own == null || last == null || own.equals(last) || own.months() != last.months()
        ? null
        : last;
  }

  /** Whether a period is of the unit that a mention names. */
  private static boolean fits(PeriodMention mention, TimePeriod period) {
    return mention.unit() == 0
        || mention.kind() == Kind.WHOLE_YEAR
        || mention.kind() == Kind.SHIFTED && mention.unit() == 12
        || period.months() == mention.unit();
  }

  /**
   * The period named last before a mention: that of the figure before in its sentence, one named in
   * it, one named since the last figure, one told, one named before.
   */
  private @Nullable TimePeriod near(PeriodMention mention) {
    TimePeriod before = previous == null ? null : previous.period();
    if (previous != null
        && before != null
        && previous.amount().sentence() == mention.sentence()
        && fits(mention, before)) {
      return before;
    }
    int since = previous == null ? -1 : previous.amount().end();
    TimePeriod named = named(mention, since);
    if (named != null) {
      return named;
    }
    TimePeriod last = told(mention);
    return last != null ? last : named(mention, -1);
  }

  /** The period of the figure told last. */
  private @Nullable TimePeriod told(PeriodMention mention) {
    for (int k = told.size() - 1; k >= 0; k--) {
      TimePeriod period = told.get(k).period();
      if (period != null && told.get(k).status() == Status.ACTUAL && fits(mention, period)) {
        return period;
      }
    }
    return null;
  }

  /** The period named last behind an index and before a mention. */
  private @Nullable TimePeriod named(PeriodMention mention, int since) {
    TimePeriod last = null;
    for (int k = Math.max(0, mention.sentence() - SENTENCES_BACK); k <= mention.sentence(); k++) {
      for (PeriodMention other : around.periods(k)) {
        TimePeriod period = other.period();
        if (period != null
            && !isDependent(other)
            && other.kind() != Kind.DATE
            && other.start() < mention.start()
            && other.start() > since
            && fits(mention, period)
            && (k == mention.sentence() || places.basis(other).isEmpty())) {
          last = period;
        }
      }
    }
    return last;
  }
}
