package org.tradestats.extraction.assembly;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.AreaMention.Form;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.annotation.Sentence;

/** What an amount looks like and what its sentence holds, whatever governs it. */
final class AmountShape {
  /** How far back a sentence without areas looks for the place that it speaks of. */
  private static final int FARTHEST_PLACE = 3;

  private static final int ROUND_DIGITS = 2;
  private static final double NEAR = 1.15;

  private final Surroundings around;
  private final Amount amount;
  private final boolean named;
  private final String before;
  private final String after;
  private final String role;
  private final String magnitude;
  private final String cuesHere;
  private final String areasHere;
  private final boolean subnational;
  private final boolean uncoded;
  private final String kind;
  private final String place;
  private final String twin;
  private final boolean milestone;
  private final String position;
  private final String ratio;
  private final String sharedArea;
  private final String rates;
  private final String change;
  private final Row row;

  /** Its features by the type of the candidates that share them. */
  private final Map<String, Features> parts = new HashMap<>();

  /**
   * Looks at an amount.
   *
   * @param previous the figure told last, or null
   * @param named whether features keep their names
   */
  AmountShape(Surroundings around, Amount amount, @Nullable Told previous, boolean named) {
    this.around = around;
    this.amount = amount;
    this.named = named;
    this.before = around.markerBefore(amount);
    this.after = around.markerAfter(amount);
    this.role = around.roleBefore(amount);
    Sentence sentence = around.sentences().get(amount.sentence());
    this.kind = sentence.kind().name();
    double size = Math.abs(amount.value().doubleValue());
    this.magnitude =
        amount.isPercent()
            ? size > 150 ? "huge" : "usual"
            : size < 1e5 ? "tiny" : size < 1e7 ? "small" : size < 1e9 ? "millions" : "billions";
    List<Cue> cues = around.cues(amount.sentence());
    boolean flows = !around.flows(amount.sentence()).isEmpty();
    this.cuesHere = !flows ? cues.isEmpty() ? "none" : "others" : "flows";
    List<AreaMention> areas = around.areas(amount.sentence());
    this.areasHere =
        Surroundings.count(
            (int)
                areas.stream()
                    .filter(AreaMention::isNamed)
                    .flatMap(m -> m.areas().stream())
                    .distinct()
                    .count());
    this.subnational = areas.stream().anyMatch(m -> m.form() == Form.SUBNATIONAL);
    this.uncoded = areas.stream().anyMatch(m -> m.form() == Form.UNCODED);
    this.place = place();
    this.twin = twin();
    this.milestone = new Milestones(around).isMilestone(amount);
    this.position = amount.sentence() <= 2 ? "lead" : amount.sentence() <= 8 ? "body" : "end";
    this.ratio = previous == null ? "first" : ratio(previous);
    this.sharedArea = previous == null ? "first" : sharedArea(areas, previous);
    this.rates = amount.isPercent() ? rates() : "";
    this.row = Row.of(around, amount);
    this.change = amount.isPercent() ? RateMarkers.changeNear(around, amount) : "";
  }

  /** The change marker directly before the amount. */
  String before() {
    return before;
  }

  /** Which kinds of cues its sentence has: {@code flows}, only {@code others}, or {@code none}. */
  String cuesHere() {
    return cuesHere;
  }

  /** How many areas its sentence names. */
  String areasHere() {
    return areasHere;
  }

  /**
   * Whether its sentence, or where it names no area the one before, is about a part of a country or
   * an area without a code.
   */
  String placeTold() {
    return place;
  }

  /** Its place among the amounts of its sentence. */
  Row row() {
    return row;
  }

  void addTo(Features features, String type) {
    features.addAll(parts.computeIfAbsent(type, this::features));
  }

  /** What it looks like to the candidates of a type, which share it. */
  private Features features(String type) {
    Features features = new Features(named);
    features.add("A:before", type, before);
    features.add("A:after", type, after);
    String unit = amount.isPercent() ? "percent" : "money";
    features.add("A:before", type, before, unit);
    features.add("A:after", type, after, unit);
    features.add("A:role", type, role);
    features.add("A:size", type, magnitude);
    features.add("A:elision", type, amount.elision().name());
    features.add("A:kind", type, kind);
    features.add("A:areas", type, areasHere);
    features.add("A:mark-before", type, around.markBefore(amount));
    features.add("A:place", type, place);
    features.add("A:ratio", type, ratio);
    features.add("A:shared-area", type, sharedArea);
    if (!twin.isEmpty()) {
      features.add("A:twin", type, twin);
      features.add("A:twin", type, twin, around.hedgeBefore(amount));
    }
    if (milestone) {
      features.add("A:milestone", type);
    }
    if (amount.isPercent()) {
      features.add("A:rates", type, rates);
      features.add("A:change", type, change);
    }
    features.add("A:part", type, around.topic().part());
    features.add("A:tariffs", type, around.topic().tariffs(), unit);
    features.add("A:position", type, position);
    if (subnational) {
      features.add("A:subnational", type);
    }
    if (uncoded) {
      features.add("A:uncoded", type);
    }
    return features;
  }

  /** How the amount compares with the figure told last: a part of it, as much, far more. */
  private String ratio(Told previous) {
    if (!previous.amount().currency().equals(amount.currency())) {
      return "other";
    }
    double told = Math.abs(previous.amount().value().doubleValue());
    double value = Math.abs(amount.value().doubleValue());
    if (told == 0 || value == 0) {
      return "zero";
    }
    double ratio = value / told;
    return ratio < 0.01
        ? "tiny"
        : ratio < 0.98 ? "part" : ratio <= 1.02 ? "same" : ratio <= 10 ? "more" : "huge";
  }

  /** Whether the sentence names the areas of the figure told last, or others only. */
  private static String sharedArea(List<AreaMention> areas, Told previous) {
    Told.AreaPair pair = previous.areas();
    if (pair == null || areas.stream().noneMatch(AreaMention::isNamed)) {
      return "none";
    }
    boolean reporter = areas.stream().anyMatch(m -> m.areas().contains(pair.reporter()));
    boolean partner = areas.stream().anyMatch(m -> m.areas().contains(pair.partner()));
    return reporter ? partner ? "both" : "reporter" : partner ? "partner" : "new";
  }

  /** How the amount compares with the figure told last. */
  String ratio() {
    return ratio;
  }

  /** Which areas of the figure told last its sentence names. */
  String sharedArea() {
    return sharedArea;
  }

  private String place() {
    for (int k = amount.sentence(); k >= 0 && k >= amount.sentence() - FARTHEST_PLACE; k--) {
      boolean named = false;
      Form part = null;
      for (AreaMention mention : around.areas(k)) {
        named |= mention.isNamed();
        if (mention.form() == Form.SUBNATIONAL || mention.form() == Form.UNCODED) {
          part = mention.form();
        }
      }
      if (named || part != null) {
        String where = k == amount.sentence() ? "here" : "before";
        return where + (part == null ? "" : part.name()) + (named ? "-named" : "");
      }
    }
    return "none";
  }

  /** "Went above 100 billion, reaching 105.8": a round amount just under another one. */
  private String twin() {
    double value = Math.abs(amount.value().doubleValue());
    if (amount.isPercent() || value == 0) {
      return "";
    }
    int last = Math.min(amount.sentence() + 1, around.sentences().size() - 1);
    for (int k = Math.max(0, amount.sentence() - 1); k <= last; k++) {
      for (Amount other : around.amounts(k)) {
        double ratio = Math.abs(other.value().doubleValue()) / value;
        if (other.start() != amount.start()
            && other.currency().equals(amount.currency())
            && (ratio > 1 && ratio <= NEAR || ratio < 1 && ratio >= 1 / NEAR)
            && digits(other.value()) != digits(amount.value())) {
          boolean round = digits(amount.value()) <= ROUND_DIGITS;
          boolean rounder = digits(amount.value()) < digits(other.value());
          return (rounder && round ? "round" : rounder ? "rounder" : "exact")
              + (ratio > 1 ? "-under" : "-over")
              + (k == amount.sentence() ? "-here" : "-near");
        }
      }
    }
    return "";
  }

  private static int digits(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }

  /** "Paid 5 percent until yesterday, now nothing": the rates around one, and whether it is old. */
  private String rates() {
    String next = "none";
    String last = "none";
    for (Amount other : around.amounts(amount.sentence())) {
      if (other.isPercent() && other.start() != amount.start()) {
        int compared = other.value().compareTo(amount.value());
        String rate = other.value().signum() == 0 ? "zero" : compared < 0 ? "lower" : "higher";
        if (other.start() > amount.start()) {
          next = next.equals("none") ? rate + around.markerBefore(other) : next;
        } else {
          last = rate;
        }
      }
    }
    return (RateMarkers.isOldRate(around, amount) ? "old-" : "new-") + last + "-" + next;
  }

  /**
   * The amounts of a sentence that are of one kind, money or percentages, as a list.
   *
   * @param place the place of the amount in it, from 0
   * @param size how many they are
   * @param start where the first begins
   * @param respective whether the sentence has a word such as "respectively"
   */
  record Row(int place, int size, int start, boolean respective) {
    static Row of(Surroundings around, Amount amount) {
      int place = 0;
      int size = 0;
      int start = amount.start();
      for (Amount other : around.amounts(amount.sentence())) {
        if (other.isPercent() == amount.isPercent()) {
          start = Math.min(start, other.start());
          place += other.start() < amount.start() ? 1 : 0;
          size++;
        }
      }
      return new Row(place, size, start, around.isRespective(amount.sentence()));
    }
  }
}
