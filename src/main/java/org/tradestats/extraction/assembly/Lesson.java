package org.tradestats.extraction.assembly;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.Recognition;

/**
 * An article to learn from: what the recognisers see in it, and the figures that are right.
 *
 * @param recognition what is seen
 * @param answers the right figures, in the order of the text
 */
public record Lesson(Recognition recognition, List<Answer> answers) {
  public Lesson {
    answers = List.copyOf(answers);
  }

  /** A right figure. A period of null is one that the text does not tell. */
  public record Answer(
      Flow flow,
      Area reporter,
      Area partner,
      @Nullable TimePeriod period,
      BigDecimal value,
      Status status,
      String quote) {}
}
