package org.tradestats.language;

import java.util.Arrays;
import java.util.List;

/** What a word or phrase of a lexicon tells the recognisers. */
public enum TermKind {
  /** A number in words; {@link Term#number()} is its value. */
  NUMBER_WORD(Layer.NUMBER),
  /** What stands for the decimal sign between number words: two point five. */
  DECIMAL_WORD(Layer.DECIMAL_WORD),
  /** A fraction before a scale: half a billion. */
  FRACTION(Layer.NUMBER),
  /** A fraction after a number or a scale: one and a half billion. */
  AND_FRACTION(Layer.NUMBER),
  /** A word that multiplies: billion. */
  SCALE(Layer.NUMBER),
  /** A scale word with its smaller value of another press: billón in Puerto Rico. */
  SHORT_SCALE(Layer.SHORT_SCALE),
  /** A scale word that means one of it when it stands alone: مليار دولار. */
  BARE_SCALE(Layer.BARE_SCALE),
  /** A number and a scale in one word: ملياران. */
  DUAL(Layer.NUMBER),
  /** A rate told without a number: zero tariff; {@link Term#number()} is the percentage. */
  ZERO_RATE(Layer.ZERO),
  JOINER(Layer.JOINER),
  COMPOUND_JOINER(Layer.COMPOUND),
  MINUS(Layer.MINUS),
  RANGE(Layer.RANGE),
  /** {@link Term#key()} is {@code tenths} or {@code hundredths} for 割 and 分, else empty. */
  PERCENT(Layer.PERCENT),
  POINTS(Layer.PERCENT),
  /** A word whose number names and does not count: rank 12, chapter 87, the index at 52. */
  LABEL(Layer.LABEL),
  /** A word before a scale that leaves the number open: tens of. */
  VAGUE(Layer.VAGUE),
  /** {@link Term#key()} is an ISO 4217 code, or a shared name in lower case. */
  CURRENCY(Layer.CONTENT),
  SUBUNIT(Layer.CONTENT),
  AREA_NAME(Layer.AREA),
  AREA_ADJECTIVE(Layer.AREA),
  AREA_CAPITAL(Layer.AREA),
  AREA_ACTOR(Layer.AREA),
  /** One half of a compressed pair: Sino-, 中. */
  AREA_PAIR(Layer.PAIR),
  /** A name that several areas share; {@link Term#areas()} are they. */
  AREA_AMBIGUOUS(Layer.AREA),
  AREA_UNCODED(Layer.PLACE),
  AREA_SUBNATIONAL(Layer.PLACE),
  AREA_WORLD(Layer.WORLD),
  /** {@link Term#key()} is {@code own}, {@code other}, {@code counterpart} or {@code pair}. */
  ANAPHORA(Layer.ANAPHORA),
  /** {@link Term#key()} is the role that the next area has: {@code source}, {@code goal}, … */
  ROLE_BEFORE(Layer.ROLE_BEFORE),
  ROLE_AFTER(Layer.ROLE_AFTER),
  /** {@link Term#key()} is flow and form: {@code EXPORTS.nouns}. */
  FLOW(Layer.FLOW),
  FAVOUR(Layer.FAVOUR),
  GOODS(Layer.GOODS),
  WORTH(Layer.WORTH),
  /** "Respectively", 分别: two lists go together by their order. */
  RESPECTIVELY(Layer.RESPECTIVELY),
  /** "In the other direction": turns who sells to whom. */
  REVERSE(Layer.REVERSE),
  /** What is not trade; {@link Term#key()} is the topic. */
  OTHER(Layer.CONTENT),
  QUANTITY(Layer.CONTENT),
  PER(Layer.PER),
  RHYTHM(Layer.RHYTHM),
  /** {@link Term#key()} is {@code up}, {@code down}, {@code by}, {@code to}, {@code from}, … */
  CHANGE(Layer.CHANGE),
  /** A change told in one word: doubled; {@link Term#number()} is the percentage. */
  CHANGE_WORD(Layer.CHANGE),
  /** {@link Term#key()} is {@code before.about}, {@code after.over}, … */
  QUALIFIER(Layer.QUALIFIER),
  /** {@link Term#key()} is {@code target}, {@code forecast} or {@code actual}. */
  STATUS(Layer.STATUS),
  /** {@link Term#key()} is the function in a period, {@link Term#number()} its argument. */
  PERIOD(Layer.PERIOD),
  PERIOD_GLUE(Layer.GLUE),
  PERIOD_BY(Layer.BY),
  PRODUCT(Layer.PRODUCT),
  /** Hides everything inside it. */
  IGNORE(Layer.IGNORE);

  /**
   * Within one layer the longest match wins; matches of different layers may overlap, save that
   * areas, flows and what else a text is about hide one another. A flow hides no area that has a
   * code: "Spanish sales" are Spain's.
   */
  enum Layer {
    NUMBER,
    BARE_SCALE,
    LABEL,
    DECIMAL_WORD,
    SHORT_SCALE,
    ZERO,
    JOINER,
    COMPOUND,
    MINUS,
    RANGE,
    PERCENT,
    VAGUE,
    CONTENT,
    AREA,
    PLACE,
    FLOW,
    PAIR,
    WORLD,
    ANAPHORA,
    ROLE_BEFORE,
    ROLE_AFTER,
    FAVOUR,
    GOODS,
    WORTH,
    REVERSE,
    RESPECTIVELY,
    PER,
    RHYTHM,
    CHANGE,
    QUALIFIER,
    STATUS,
    PERIOD,
    GLUE,
    BY,
    PRODUCT,
    IGNORE;

    private static final List<Layer> SUBJECTS = List.of(CONTENT, AREA, PLACE, FLOW);
    private static final List<Layer> BUT_AREAS = List.of(CONTENT, PLACE, FLOW);
    private static final List<List<Layer>> ITSELF = Arrays.stream(values()).map(List::of).toList();

    /** The layers whose shorter matches a match of this layer hides. */
    List<Layer> hides() {
      return switch (this) {
        case CONTENT, AREA, PLACE -> SUBJECTS;
        case FLOW -> BUT_AREAS;
        default -> ITSELF.get(ordinal());
      };
    }
  }

  private final Layer layer;

  TermKind(Layer layer) {
    this.layer = layer;
  }

  Layer layer() {
    return layer;
  }
}
