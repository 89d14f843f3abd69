package org.tradestats.dataset;

import java.util.Comparator;
import org.tradestats.concept.Area;

/**
 * Two areas in alphabetical order, the world always second: what charts and the report are about,
 * and the smallest set of statements that can be consolidated on its own.
 */
public record AreaPair(Area first, Area second) implements Comparable<AreaPair> {
  private static final Comparator<AreaPair> ORDER =
      Comparator.comparing(AreaPair::first).thenComparing(AreaPair::second);

  /** The pair of two areas, in whichever order they are given. */
  public static AreaPair of(Area a, Area b) {
    boolean swap = b.isWorld() ? false : a.isWorld() || a.compareTo(b) > 0;
    return swap ? new AreaPair(b, a) : new AreaPair(a, b);
  }

  /** The code in file names: {@code CHN-RUS}. */
  public String code() {
    return first + "-" + second;
  }

  @Override
  public int compareTo(AreaPair other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code();
  }
}
