package org.tradestats.extraction.annotation;

import java.util.List;
import org.tradestats.concept.Area;

/**
 * An area in a text, or a word that stands for one.
 *
 * @param areas one area; two of a pair (中俄); several where a name is ambiguous; none for {@link
 *     Form#OWN}, {@link Form#OTHER}, {@link Form#COUNTERPART}, {@link Form#BOTH} and areas without
 *     a code
 * @param before the role that a word before it gives ({@code source}, {@code goal}, …), or empty
 * @param after the role that a word after it gives ({@code possessor}, …), or empty
 * @param coordinated whether it goes on a list ("China, Japan and Korea"), whose role it shares
 * @param sentence the index of its sentence
 */
public record AreaMention(
    int start,
    int end,
    List<Area> areas,
    Form form,
    String before,
    String after,
    boolean coordinated,
    int sentence) {

  /** How the text names the area. */
  public enum Form {
    NAME,
    ADJECTIVE,
    CAPITAL,
    ACTOR,
    PAIR,
    WORLD,
    /** An area that has no code: Europe, the Middle East. */
    UNCODED,
    /** A part of a country. */
    SUBNATIONAL,
    /** Our. */
    OWN,
    /** Its, the country. */
    OTHER,
    /** There, its neighbour, le vendió: not the one that was just spoken of. */
    COUNTERPART,
    /** The two countries. */
    BOTH
  }

  public AreaMention {
    areas = List.copyOf(areas);
  }

  /** Whether it names a codeable area itself. */
  public boolean isNamed() {
    return !areas.isEmpty() && form != Form.WORLD;
  }

  AreaMention withBefore(String role, boolean inList) {
    return new AreaMention(start, end, areas, form, role, after, inList, sentence);
  }
}
