package org.tradestats.extraction.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.PeriodMention;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** Candidates for whether a figure has happened, is wanted or is foreseen. */
final class StatusFeatures {
  private final Surroundings around;
  private final @Nullable LocalDate published;
  private final boolean named;

  StatusFeatures(Surroundings around, @Nullable LocalDate published, boolean named) {
    this.around = around;
    this.published = published;
    this.named = named;
  }

  List<Candidate<Status>> candidates(Amount amount, Governor governor, @Nullable Told previous) {
    List<Candidate<Status>> candidates = new ArrayList<>();
    for (Status status : Status.values()) {
      Features features = new Features(named);
      describe(features, "S" + status.name(), amount, governor, previous);
      candidates.add(new Candidate<>(status, features));
    }
    return candidates;
  }

  private void describe(
      Features features, String status, Amount amount, Governor governor, @Nullable Told previous) {
    String kind = governor.label() == Label.TARIFF ? "tariff" : "trade";
    features.add(status, kind);
    Sentence sentence = around.sentences().get(amount.sentence());
    Match before = null;
    Match after = null;
    int cues = 0;
    for (Match match : around.annotated().matchesIn(sentence.start(), sentence.end())) {
      if (!match.is(TermKind.STATUS)) {
        continue;
      }
      cues++;
      boolean isBefore = match.start() < amount.start();
      int from = isBefore ? match.end() : amount.end();
      int to = isBefore ? amount.start() : match.start();
      boolean own = around.moneyBetween(amount.sentence(), from, to) == 0;
      String place = (isBefore ? "b" : "a") + (own ? "own" : "cross");
      features.add(status, kind, match.term().key(), place);
      features.add(status, match.term().key(), place, around.distance(from, to));
      features.add(
          status, match.term().key(), place, "marks" + Surroundings.count(around.marks(from, to)));
      if (isBefore) {
        before = match;
      } else if (after == null) {
        after = match;
      }
    }
    features.add(status, kind, "nearest-before", before == null ? "none" : before.term().key());
    features.add(status, kind, "nearest-after", after == null ? "none" : after.term().key());
    features.add(status, "cues", Surroundings.count(cues));
    features.add(status, kind, "marker", around.markerBefore(amount));
    features.add(status, "kind", sentence.kind().name());
    features.add(status, "via", governor.via());
    periods(features, status, kind, amount);
    if (previous != null && previous.isFigure()) {
      int apart = amount.sentence() - previous.amount().sentence();
      String when = apart == 0 ? "same" : apart == 1 ? "next" : "later";
      String past = previous.status().name();
      features.add(status, "past", past, when);
      features.add(status, "past-label", past, previous.label() == governor.label() ? when : "-");
      if (apart == 0) {
        features.add(
            status,
            "past-marks",
            past,
            Surroundings.count(around.marks(previous.amount().end(), amount.start())));
      }
    }
    if (cues == 0) {
      beforeSentence(features, status, amount);
    }
  }

  private void beforeSentence(Features features, String status, Amount amount) {
    int index = amount.sentence() - 1;
    if (index < 0) {
      return;
    }
    Sentence sentence = around.sentences().get(index);
    Match cue = around.first(TermKind.STATUS, sentence.start(), sentence.end());
    features.add(
        status, "sentence-before", cue == null ? "none" : cue.term().key(), sentence.kind().name());
  }

  private void periods(Features features, String status, String kind, Amount amount) {
    for (PeriodMention mention : around.periods(amount.sentence())) {
      TimePeriod period = mention.period();
      boolean isBefore = mention.start() < amount.start();
      int from = isBefore ? mention.end() : amount.end();
      int to = isBefore ? amount.start() : mention.start();
      boolean own = around.moneyBetween(amount.sentence(), from, to) == 0;
      String place = (isBefore ? "b" : "a") + (own ? "own" : "cross");
      if (mention.deadline()) {
        features.add(status, "deadline", place);
      }
      features.add(status, "period", mention.kind().name(), place);
      if (period != null && published != null) {
        String time =
            period.start().isAfter(published)
                ? "future"
                : period.end().isBefore(published) ? "past" : "current";
        features.add(status, kind, time, place);
        features.add(status, time, mention.kind().name(), place);
      }
    }
  }
}
