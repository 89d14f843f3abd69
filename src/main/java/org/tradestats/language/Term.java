package org.tradestats.language;

import java.math.BigDecimal;
import java.util.List;
import org.tradestats.concept.Area;

/**
 * What a pattern of a lexicon means.
 *
 * @param kind the kind of knowledge
 * @param key the finer kind, see {@link TermKind}; empty where the kind says all
 * @param number a value, zero where there is none
 * @param areas the areas that are named; empty where none is
 */
public record Term(TermKind kind, String key, BigDecimal number, List<Area> areas) {
  public Term {
    areas = List.copyOf(areas);
  }

  static Term of(TermKind kind, String key) {
    return new Term(kind, key, BigDecimal.ZERO, List.of());
  }

  static Term of(TermKind kind, String key, BigDecimal number) {
    return new Term(kind, key, number, List.of());
  }

  static Term of(TermKind kind, List<Area> areas) {
    return new Term(kind, "", BigDecimal.ZERO, areas);
  }
}
