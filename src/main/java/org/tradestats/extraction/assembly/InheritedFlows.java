package org.tradestats.extraction.assembly;

import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.Cue;

/** Candidates for what an amount measures that the amounts before it suggest. */
final class InheritedFlows {
  private final Surroundings around;
  private final boolean named;

  InheritedFlows(Surroundings around, boolean named) {
    this.around = around;
    this.named = named;
  }

  /** What the figure before measured goes on: "followed by France with 3 billion". */
  Candidate<Governor> previous(
      Amount amount, AmountShape shape, Told previous, boolean lastWasNone) {
    Features features = new Features(named);
    boolean same = previous.amount().sentence() == amount.sentence();
    int apart = amount.sentence() - previous.amount().sentence();
    String where = same ? "same" : apart == 1 ? "next" : apart < 0 ? "title" : "later";
    String kind = around.sentences().get(amount.sentence()).kind().name();
    features.add("F:inherit", where);
    features.add("F:inherit", where, previous.label() == Label.TARIFF ? "tariff" : "trade");
    features.add("F:inherit-kind", where, kind);
    features.add(
        "F:inherit-paragraph", where, around.paragraph(previous.amount().sentence(), amount));
    features.add("F:inherit-cues", where, shape.cuesHere());
    features.add("F:inherit-mark", where, around.markerBefore(amount));
    features.add("F:inherit-place", where, shape.placeTold());
    features.add("F:inherit-ratio", where, shape.ratio());
    features.add("F:inherit-area", where, shape.sharedArea());
    features.add("F:inherit-status", previous.label().name(), around.statusHere(amount));
    features.add("F:inherit-none", where, lastWasNone ? "none" : "figure");
    if (same) {
      int from = previous.amount().end();
      features.add("F:inherit-dist", around.distance(from, amount.start()));
      features.add(
          "F:inherit-cues-between",
          Surroundings.count(around.cuesBetween(amount.sentence(), from, amount.start(), false)),
          Surroundings.count(around.cuesBetween(amount.sentence(), from, amount.start(), true)));
      features.add("F:inherit-marks", Surroundings.count(around.marks(from, amount.start())));
    }
    boolean sameUnit = previous.amount().currency().equals(amount.currency());
    features.add("F:inherit-unit", where, sameUnit ? "same" : "other");
    shape.addTo(features, "inherit");
    return new Candidate<>(new Governor(previous.label(), null, "inherited"), features);
  }

  /** Back to what was told before last: the two sides' trade, behind each one's exports. */
  Candidate<Governor> older(Amount amount, AmountShape shape, Told older) {
    Features features = new Features(named);
    int apart = amount.sentence() - older.amount().sentence();
    String where = apart == 0 ? "same" : apart == 1 ? "next" : apart < 0 ? "title" : "later";
    features.add("F:older", where);
    features.add("F:older", where, older.label().name());
    features.add("F:older-cues", where, shape.cuesHere());
    features.add("F:older-status", older.label().name(), around.statusHere(amount));
    features.add("F:older-kind", where, around.sentences().get(amount.sentence()).kind().name());
    boolean sameUnit = older.amount().currency().equals(amount.currency());
    features.add("F:older-unit", where, sameUnit ? "same" : "other");
    shape.addTo(features, "older");
    return new Candidate<>(new Governor(older.label(), null, "inherited"), features);
  }

  /** What was no figure goes on: the amounts behind "loans of 3 billion" are loans too. */
  Candidate<Governor> topic(Amount amount, AmountShape shape, Told last, Cue cue) {
    Features features = new Features(named);
    int apart = amount.sentence() - last.amount().sentence();
    String where = apart == 0 ? "same" : apart == 1 ? "next" : apart < 0 ? "title" : "later";
    boolean sameUnit = last.amount().currency().equals(amount.currency());
    features.add("F:topic", where);
    features.add("F:topic", where, cue.form());
    features.add("F:topic-paragraph", where, around.paragraph(last.amount().sentence(), amount));
    features.add("F:topic-cues", where, shape.cuesHere());
    features.add("F:topic-areas", where, shape.areasHere());
    features.add("F:topic-unit", where, sameUnit ? "same" : "other");
    features.add("F:topic-kind", where, around.sentences().get(amount.sentence()).kind().name());
    features.add("F:topic-mark", where, shape.before());
    if (apart == 0) {
      int from = last.amount().end();
      features.add("F:topic-dist", around.distance(from, amount.start()));
      features.add(
          "F:topic-between",
          Surroundings.count(around.cuesBetween(amount.sentence(), from, amount.start(), false)));
      features.add("F:topic-marks", Surroundings.count(around.marks(from, amount.start())));
    }
    return new Candidate<>(new Governor(Label.NONE, cue, "topic"), features);
  }
}
