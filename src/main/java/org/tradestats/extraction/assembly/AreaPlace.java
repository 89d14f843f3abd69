package org.tradestats.extraction.assembly;

import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.assembly.AreaOccurrences.Occurrence;

/**
 * Where an area named in the amount's sentence stands: beside the amount and beside the governing
 * word. Read once, though reporter and partner both have its features.
 */
final class AreaPlace {
  /** Before the governing word or after it, how far, and whether marks or other cues part them. */
  private static final String[] RELATIONS = {
    "Badj", "Bnear", "Bmid", "Bfar", "Aadj", "Anear", "Amid", "Afar",
    "Badjx", "Bnearx", "Bmidx", "Bfarx", "Aadjx", "Anearx", "Amidx", "Afarx"
  };

  private final Surroundings around;
  private final Amount amount;
  private final @Nullable Cue cue;
  private final Occurrence occurrence;
  private final boolean own;
  private final String segment;
  private final String distance;
  private final boolean nearest;
  private final boolean first;

  /** The place beside the governing word; empty if that stands in another sentence, or nowhere. */
  private final String relation;

  private final String beside;

  AreaPlace(Surroundings around, Amount amount, @Nullable Cue cue, Occurrence occurrence) {
    this.around = around;
    this.amount = amount;
    this.cue = cue;
    this.occurrence = occurrence;
    boolean before = occurrence.end() <= amount.start();
    int from = before ? occurrence.end() : amount.end();
    int to = before ? amount.start() : occurrence.start();
    this.own = around.moneyBetween(amount.sentence(), from, to) == 0;
    this.segment = before ? own ? "bown" : "bcross" : own ? "aown" : "across";
    this.distance = around.distance(from, to);
    this.nearest = own && isNearest(before);
    this.first = isFirst();
    Cue governing = cue != null && cue.sentence() == amount.sentence() ? cue : null;
    this.relation = governing == null ? "" : relation(governing);
    this.beside = governing == null ? "" : beside(governing);
  }

  void addTo(Features features, String side, String sideLabel) {
    String tag = occurrence.tag();
    features.add(sideLabel, tag, segment);
    features.add(side, tag, segment);
    features.add(side, "segment", segment, distance);
    if (nearest) {
      features.add(sideLabel, "nearest", segment, tag);
      features.add(side, "nearest", segment);
    }
    if (first) {
      features.add(sideLabel, "first", tag);
      features.add(side, "first", segment);
    }
    if (cue == null) {
      features.add(sideLabel, "no-cue", tag, segment);
      return;
    }
    if (!relation.isEmpty()) {
      features.add(sideLabel, tag, relation);
      features.add(sideLabel, tag, relation, segment);
      features.add(side, tag, relation);
      features.add(sideLabel, occurrence.form(), relation);
      features.add(sideLabel, cue.form(), relation, tag);
      features.add(sideLabel, cue.form(), relation);
      features.add(sideLabel, "beside", beside, first ? "first" : "later");
      features.add(sideLabel, "beside", beside, occurrence.form());
      boolean beyond = occurrence.start() >= amount.end();
      features.add(sideLabel, "beside", beside, beyond ? "beyond" : "reached");
    }
  }

  /** Whether it is the last area named before the governing word, or the first behind it. */
  private String beside(Cue governing) {
    boolean before = occurrence.end() <= governing.start();
    boolean between = false;
    for (AreaMention other : around.areas(amount.sentence())) {
      if (other.isNamed() && other.start() != occurrence.start()) {
        between |=
            before
                ? other.start() > occurrence.start() && other.end() <= governing.start()
                : other.start() < occurrence.start() && other.start() >= governing.end();
      }
    }
    return before
        ? between ? "before-other" : "before-next"
        : between ? "behind-other" : "behind-next";
  }

  private String relation(Cue governing) {
    if (occurrence.start() < governing.end() && governing.start() < occurrence.end()) {
      return "in";
    }
    boolean before = occurrence.end() <= governing.start();
    int from = before ? occurrence.end() : governing.end();
    int to = before ? governing.start() : occurrence.start();
    int words = around.annotated().distance(from, to);
    boolean broken =
        around.marks(from, to) > 0 || around.cuesBetween(amount.sentence(), from, to, false) > 0;
    int reach = words <= 1 ? 0 : words <= 3 ? 1 : words <= 8 ? 2 : 3;
    return RELATIONS[reach + (before ? 0 : 4) + (broken ? 8 : 0)];
  }

  private boolean isNearest(boolean before) {
    for (AreaMention other : around.areas(amount.sentence())) {
      if (other.start() == occurrence.start() || other.areas().isEmpty()) {
        continue;
      }
      boolean closer =
          before
              ? other.start() > occurrence.start() && other.end() <= amount.start()
              : other.start() < occurrence.start() && other.start() >= amount.end();
      if (closer) {
        return false;
      }
    }
    return true;
  }

  private boolean isFirst() {
    for (AreaMention other : around.areas(amount.sentence())) {
      if (other.isNamed()) {
        return other.start() == occurrence.start();
      }
    }
    return true;
  }
}
