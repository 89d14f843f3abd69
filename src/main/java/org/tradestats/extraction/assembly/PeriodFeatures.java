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
  private static final int LONGEST_LIST = 30;

  private final Surroundings around;
  private final @Nullable LocalDate published;
  private final boolean named;
  private final PeriodPlace places;

  PeriodFeatures(Surroundings around, @Nullable LocalDate published, boolean named) {
    this.around = around;
    this.published = published;
    this.named = named;
    this.places = new PeriodPlace(around);
  }

  List<Candidate<Optional<TimePeriod>>> candidates(
      Amount amount, Governor governor, AreaPair areas, Status status, List<Told> told) {
    Question question = new Question(amount, governor, areas, status, told);
    question.collect();
    List<Candidate<Optional<TimePeriod>>> candidates = new ArrayList<>();
    for (Map.Entry<Optional<TimePeriod>, Features> entry : question.features.entrySet()) {
      candidates.add(new Candidate<>(entry.getKey(), entry.getValue()));
    }
    return candidates;
  }

  private final class Question {
    private final Amount amount;
    private final String label;
    private final Status status;
    private final @Nullable Told previous;
    private final String relation;
    private final String marker;
    private final List<Told> told;
    private final PeriodReadings readings;
    private final Map<Optional<TimePeriod>, Features> features = new LinkedHashMap<>();

    Question(Amount amount, Governor governor, AreaPair areas, Status status, List<Told> told) {
      this.amount = amount;
      this.label = governor.label() == Label.TARIFF ? "tariff" : "trade";
      this.status = status;
      this.previous = told.isEmpty() ? null : told.get(told.size() - 1);
      this.relation = relation(governor, areas);
      this.marker = around.markerBefore(amount);
      this.told = told;
      this.readings = new PeriodReadings(around, places, published, told);
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

    void collect() {
      Features none = at(Optional.empty());
      none.add("T:none", label, status.name());
      none.add("T:none", relation);
      none.add(
          "T:none-here",
          Surroundings.count(around.periods(amount.sentence()).size()),
          status.name());
      none.add("T:none-after", around.markerAfter(amount));
      boolean deadline =
          around.periods(amount.sentence()).stream().anyMatch(PeriodMention::deadline);
      none.add("T:none-deadline", deadline ? "by" : "-", status.name());
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
      heading();
      if (sentences.get(amount.sentence()).kind() == Sentence.Kind.TITLE) {
        before(amount.sentence() + 1, "after-title");
      }
      past();
      implied();
      history();
      siblings();
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

    private void here(PeriodMention mention) {
      readings.of(mention).forEach((kind, period) -> here(mention, period, kind));
      TimePeriod same = readings.sameLength(mention);
      if (same != null) {
        at(Optional.of(same)).add("T:same-length", mention.kind().name());
      }
      if (PeriodReadings.isDependent(mention)) {
        String place = mention.start() < amount.start() ? "b" : "a";
        String basis = places.basis(mention);
        for (TimePeriod base : readings.bases(mention)) {
          Features target = at(Optional.of(base));
          target.add("T:base", mention.kind().name(), place, marker);
          target.add("T:base", mention.kind().name(), basis, places.owner(mention, amount));
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
      target.add("T:here", kind, place);
      target.add("T:here", label, kind, place);
      target.add("T:dist", place, around.distance(from, to));
      target.add("T:marks", place, Surroundings.count(around.marks(from, to)));
      target.add("T:marker", marker, kind, place);
      String opening = around.wordBefore(mention.start());
      target.add("T:opening", opening, place);
      target.add("T:opening", opening, kind, marker);
      String basis = places.basis(mention);
      target.add("T:basis", basis, place, marker);
      target.add("T:basis", basis, kind, place);
      target.add("T:owner", places.owner(mention, amount), place, marker);
      target.add("T:owner", places.owner(mention, amount), place, basis);
      target.add("T:bracket", places.bracket(mention, amount), place, marker);
      target.add("T:deadline", mention.deadline() ? "by" : "-", status.name(), place);
      target.add("T:relation", relation, kind, place);
      target.add("T:break", around.isClauseBreak(from, to) ? "break" : "-", place, relation);
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
        if (mention.period() == null || PeriodReadings.isDependent(mention)) {
          continue;
        }
        Features target = at(Optional.of(mention.period()));
        boolean since = previous == null || mention.start() > previous.amount().end();
        target.add("T:since", since ? "since" : "earlier", where, places.basis(mention));
        target.add("T:since", since ? "since" : "earlier", relation, mention.kind().name());
        String order = k == mentions.size() - 1 ? "last" : "earlier";
        target.add("T:before", where, mention.kind().name());
        target.add("T:before", where, order, label);
        target.add("T:before-basis", where, places.basis(mention));
        target.add(
            "T:before-here", where, Surroundings.count(around.periods(amount.sentence()).size()));
        found++;
      }
      return found;
    }

    /** The periods of the nearest heading above, or of the line that opens a list. */
    private void heading() {
      List<Sentence> sentences = around.sentences();
      boolean bullet = sentences.get(amount.sentence()).kind() == Sentence.Kind.BULLET;
      for (int k = amount.sentence() - 1; k >= 0 && amount.sentence() - k < LONGEST_LIST; k--) {
        Sentence.Kind kind = sentences.get(k).kind();
        boolean opens = bullet && around.amounts(k).isEmpty() && !around.periods(k).isEmpty();
        if (kind != Sentence.Kind.HEADING && !opens) {
          continue;
        }
        boolean since = previous == null || sentences.get(k).end() > previous.amount().end();
        for (PeriodMention mention : around.periods(k)) {
          if (mention.period() != null && !PeriodReadings.isDependent(mention)) {
            at(Optional.of(mention.period()))
                .add("T:heading", kind.name(), since ? "since" : "earlier", mention.kind().name());
          }
        }
        return;
      }
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
      target.add("T:past-marker", kind, relation, marker);
      int apart = amount.sentence() - previous.amount().sentence();
      target.add("T:past-apart", kind, apart < 0 ? "title" : Surroundings.count(apart));
    }

    /** The old level beside a new one, "up from 26.7 bn", is mostly that of the year before. */
    private void implied() {
      if (!marker.equals("from") || around.periods(amount.sentence()).size() > 1) {
        return;
      }
      TimePeriod base = readings.before(amount);
      if (base != null) {
        String here = Surroundings.count(around.periods(amount.sentence()).size());
        Features target = at(Optional.of(base.plusYears(-1)));
        target.add("T:implied", relation, here);
        target.add("T:implied", base.isCalendarYear() ? "year" : "span", here);
      }
    }

    /** The periods that the figures told so far speak of most, first and without a comparison. */
    private void history() {
      PeriodHistory history = PeriodHistory.of(told, around);
      history
          .roles()
          .forEach(
              (period, roles) -> {
                Features target = at(Optional.of(period));
                for (String role : roles) {
                  target.add("T:history", role, relation);
                  target.add("T:history", role, marker, status.name());
                }
              });
    }

    /** Of two candidates that are a year or their length apart, the older one is the comparison. */
    private void siblings() {
      for (Map.Entry<Optional<TimePeriod>, Features> entry : features.entrySet()) {
        TimePeriod period = entry.getKey().orElse(null);
        if (period == null) {
          continue;
        }
        String later =
            has(period.plusYears(1))
                ? "year"
                : period.months() > 0 && has(period.plusMonths(period.months())) ? "next" : "-";
        String earlier =
            has(period.plusYears(-1))
                ? "year"
                : period.months() > 0 && has(period.plusMonths(-period.months())) ? "next" : "-";
        entry.getValue().add("T:later", later, marker);
        entry.getValue().add("T:later", later, relation);
        entry.getValue().add("T:earlier", earlier, marker);
        entry.getValue().add("T:earlier", earlier, relation);
      }
    }

    private boolean has(TimePeriod period) {
      return features.containsKey(Optional.of(period));
    }
  }
}
