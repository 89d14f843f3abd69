package org.tradestats.extraction.assembly;

import java.util.List;
import org.tradestats.extraction.annotation.Amount;

/** Decides between the candidates for a question about an amount. */
public interface Chooser {
  /** The questions that the assembler asks, in this order for each amount. */
  enum Question {
    FLOW,
    AREAS,
    STATUS,
    PERIOD
  }

  /** Whether features must keep their names. */
  boolean wantsNames();

  /**
   * The candidate to go on with.
   *
   * @param candidates at least one
   */
  <T> Candidate<T> choose(Question question, Amount amount, List<Candidate<T>> candidates);
}
