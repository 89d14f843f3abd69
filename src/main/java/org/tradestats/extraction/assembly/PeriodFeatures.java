package org.tradestats.extraction.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.PeriodMention;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.extraction.assembly.Told.AreaPair;

/**
 * Candidates for when: the periods of the sentence, of those before, of what was told, and none.
 */
final class PeriodFeatures {
  private static final int SENTENCES_BACK = 4;
  private static final int FARTHEST_AHEAD = 10;

  private final Surroundings around;
  private final @Nullable LocalDate published;
  private final boolean named;

  PeriodFeatures(Surroundings around, @Nullable LocalDate published, boolean named) {
    this.around = around;
    this.published = published;
    this.named = named;
  }

  List<Candidate<Optional<TimePeriod>>> candidates(
      Amount amount, Governor governor, AreaPair areas, Status status, List<Told> told) {
    Question question = new Question(amount, governor, areas, status, told);
    question.collect();
    List<Candidate<Optional<TimePeriod>>> candidates = new ArrayList<>();
    question.features.forEach(
        (period, features) -> candidates.add(new Candidate<>(period, features)));
    return candidates;
  }

  private final class Question {
    private final Amount amount;
    private final String label;
    private final Status status;
    private final @Nullable Told previous;
    private final String relation;
    private final @Nullable TimePeriod base;
    private final Map<Optional<TimePeriod>, Features> features = new LinkedHashMap<>();

    Question(Amount amount, Governor governor, AreaPair areas, Status status, List<Told> told) {
      this.amount = amount;
      this.label = governor.label() == Label.TARIFF ? "tariff" : "trade";
      this.status = status;
      this.previous = told.isEmpty() ? null : told.get(told.size() - 1);
      this.relation = relation(governor, areas);
      this.base = base(told);
    }

    /** How this figure relates to the one told before it. */
    private String relation(Governor governor, AreaPair areas) {
      if (previous == null) {
        return "first";
      }
      String when = amount.sentence() == previous.amount().sentence() ? "here" : "before";
      boolean sameAreas = areas.equals(previous.areas());
      String key =
          governor.label() == previous.label()
              ? sameAreas ? "same-key" : "same-flow"
              : "other-flow";
      return when + "-" + key + (status == previous.status() ? "" : "-status");
    }

    /** The period in question: the last one told, else the last one named before the amount. */
    private @Nullable TimePeriod base(List<Told> told) {
      for (int k = told.size() - 1; k >= 0; k--) {
        TimePeriod period = told.get(k).period();
        if (period != null && told.get(k).status() == Status.ACTUAL) {
          return period;
        }
      }
      TimePeriod last = null;
      for (int k = Math.max(0, amount.sentence() - SENTENCES_BACK); k <= amount.sentence(); k++) {
        for (PeriodMention mention : around.periods(k)) {
          if (mention.period() != null
              && mention.kind() != PeriodMention.Kind.SAME
              && mention.start() < amount.start()) {
            last = mention.period();
          }
        }
      }
      return last;
    }

    void collect() {
      Features none = at(Optional.empty());
      none.add("T:none", label, status.name());
      none.add("T:none", relation);
      none.add(
          "T:none-here",
          Surroundings.count(around.periods(amount.sentence()).size()),
          status.name());
      none.add("T:none-after", around.markerAfter(amount));
      for (PeriodMention mention : around.periods(amount.sentence())) {
        here(mention);
      }
      List<Sentence> sentences = around.sentences();
      int found = 0;
      for (int k = amount.sentence() - 1;
          k >= 0 && k >= amount.sentence() - SENTENCES_BACK && found < 3;
          k--) {
        String where =
            sentences.get(k).kind() == Sentence.Kind.TITLE
                ? "title"
                : sentences.get(k).kind() == Sentence.Kind.HEADING
                    ? "heading"
                    : "back" + (amount.sentence() - k);
        found += before(k, where);
      }
      if (amount.sentence() > SENTENCES_BACK) {
        before(0, "start");
        before(1, "start");
      }
      if (sentences.get(amount.sentence()).kind() == Sentence.Kind.TITLE) {
        before(amount.sentence() + 1, "after-title");
      }
      past();
    }

    private Features at(Optional<TimePeriod> period) {
      return features.computeIfAbsent(
          period,
          p -> {
            Features fresh = new Features(named);
            if (p.isPresent()) {
              fresh.add("T:some", label, status.name());
              time(fresh, p.get());
            }
            return fresh;
          });
    }

    private void time(Features fresh, TimePeriod period) {
      if (published == null) {
        return;
      }
      String time =
          period.start().isAfter(published)
              ? "future"
              : period.end().isBefore(published) ? "past" : "current";
      fresh.add("T:time", label, status.name(), time);
      long age = published.getYear() - (long) period.start().getYear();
      fresh.add("T:age", status.name(), age < 0 ? "ahead" : age > 3 ? "old" : String.valueOf(age));
      fresh.add(
          "T:length", period.isCalendarYear() ? "year" : period.months() == 1 ? "month" : "span");
    }

    /** The period that a mention means; null if it depends on one that is not known. */
    private @Nullable TimePeriod resolve(PeriodMention mention) {
      TimePeriod own = mention.period();
      TimePeriod other =
          switch (mention.kind()) {
            case SHIFTED, PREVIOUS, SAME -> baseFor(mention);
            default -> null;
          };
      return switch (mention.kind()) {
        case SHIFTED -> other == null ? null : other.plusYears(mention.shift());
        case PREVIOUS ->
            other == null || other.months() == 0 ? null : other.plusMonths(-other.months());
        case SAME ->
            other == null || own == null
                ? (other == null ? own : other)
                : other.plusYears(own.start().getYear() - other.start().getYear());
        default -> own;
      };
    }

    /** A period named in the same sentence before the mention goes before one told earlier. */
    private @Nullable TimePeriod baseFor(PeriodMention mention) {
      if (previous != null
          && previous.period() != null
          && previous.amount().sentence() == mention.sentence()) {
        return previous.period();
      }
      TimePeriod here = null;
      for (PeriodMention other : around.periods(mention.sentence())) {
        if (other.period() != null
            && other.start() < mention.start()
            && other.kind() != PeriodMention.Kind.SAME
            && other.kind() != PeriodMention.Kind.DATE) {
          here = other.period();
        }
      }
      return here == null ? base : here;
    }

    private void here(PeriodMention mention) {
      TimePeriod resolved = resolve(mention);
      if (resolved != null || mention.kind() == PeriodMention.Kind.NOW) {
        here(mention, Optional.ofNullable(resolved), mention.kind().name());
      }
      if (mention.kind() == PeriodMention.Kind.OPEN_SPAN
          && resolved != null
          && published != null
          && resolved.plusYears(1).start().isBefore(published.plusMonths(FARTHEST_AHEAD))) {
        // "In January", said in January, may be the month that begins.
        here(mention, Optional.of(resolved.plusYears(1)), "OPEN_AHEAD");
      }
      if (mention.kind() == PeriodMention.Kind.SHIFTED && published != null) {
        // "The year before" may also count from the publication.
        TimePeriod year = TimePeriod.ofYear(published.getYear() + mention.shift());
        if (!year.equals(resolved)) {
          here(mention, Optional.of(year), "SHIFTED_YEAR");
        }
      }
    }

    private void here(PeriodMention mention, Optional<TimePeriod> period, String kind) {
      Features target = at(period);
      boolean isBefore = mention.start() < amount.start();
      int from = isBefore ? mention.end() : amount.end();
      int to = isBefore ? amount.start() : mention.start();
      int money = around.moneyBetween(amount.sentence(), from, to);
      String place = (isBefore ? "b" : "a") + (money == 0 ? "own" : "cross");
      String marker = around.markerBefore(amount);
      target.add("T:here", kind, place);
      target.add("T:here", label, kind, place);
      target.add("T:dist", place, around.distance(from, to));
      target.add("T:marks", place, Surroundings.count(around.marks(from, to)));
      target.add("T:marker", marker, kind, place);
      String opening = around.wordBefore(mention.start());
      target.add("T:opening", opening, place);
      target.add("T:opening", opening, kind, marker);
      target.add("T:deadline", mention.deadline() ? "by" : "-", status.name(), place);
      target.add("T:relation", relation, kind, place);
      int cues = around.cuesBetween(amount.sentence(), from, to, false);
      target.add("T:cues", place, Surroundings.count(cues));
      if (isNearest(mention, isBefore)) {
        target.add("T:nearest", place, kind);
        target.add("T:nearest-dist", place, around.distance(from, to));
        target.add("T:nearest-relation", place, relation);
        target.add(
            "T:nearest-mark",
            place,
            isBefore ? around.markBefore(amount) : around.markAfter(amount));
      }
      if (previous != null && previous.amount().sentence() == amount.sentence()) {
        boolean used = period.equals(Optional.ofNullable(previous.period()));
        boolean later = mention.start() > previous.amount().end();
        target.add("T:used", used ? "used" : "free", place, later ? "later" : "earlier");
        target.add("T:used-relation", used ? "used" : "free", relation);
      }
      target.add(
          "T:only", around.periods(amount.sentence()).size() == 1 ? "only" : "several", place);
    }

    private boolean isNearest(PeriodMention mention, boolean isBefore) {
      for (PeriodMention other : around.periods(amount.sentence())) {
        boolean closer =
            isBefore
                ? other.start() > mention.start() && other.start() < amount.start()
                : other.start() < mention.start() && other.start() >= amount.end();
        if (closer) {
          return false;
        }
      }
      return true;
    }

    private int before(int sentence, String where) {
      if (sentence >= around.sentences().size()) {
        return 0;
      }
      List<PeriodMention> mentions = around.periods(sentence);
      int found = 0;
      for (int k = 0; k < mentions.size(); k++) {
        PeriodMention mention = mentions.get(k);
        if (mention.period() == null || mention.kind() == PeriodMention.Kind.SAME) {
          continue;
        }
        Features target = at(Optional.of(mention.period()));
        String order = k == mentions.size() - 1 ? "last" : "earlier";
        target.add("T:before", where, mention.kind().name());
        target.add("T:before", where, order, label);
        target.add(
            "T:before-here", where, Surroundings.count(around.periods(amount.sentence()).size()));
        found++;
      }
      return found;
    }

    private void past() {
      if (previous == null) {
        return;
      }
      Features target = at(Optional.ofNullable(previous.period()));
      String kind = previous.period() == null ? "none" : "some";
      target.add("T:past", kind, relation);
      target.add(
          "T:past", kind, label, Surroundings.count(around.periods(amount.sentence()).size()));
      target.add("T:past-marker", kind, relation, around.markerBefore(amount));
      int apart = amount.sentence() - previous.amount().sentence();
      target.add("T:past-apart", kind, apart < 0 ? "title" : Surroundings.count(apart));
    }
  }
}
