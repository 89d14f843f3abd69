package org.tradestats.extraction;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Qualifier;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * One statement, in one article, of one quantity of trade or tariffs between two areas.
 *
 * @param articleId the article's id
 * @param product the goods as the text names them, or null for all goods
 * @param period null where the text does not say
 * @param value in full units: 227.8 billion dollars is 227800000000; percent for a rate. The middle
 *     of a range.
 * @param valueLow the lower end of a range, else null
 * @param valueHigh the upper end of a range, else null
 * @param changePercent the change on a year earlier that the text gives for this figure, or null
 * @param group a letter on figures of one article that restate one quantity in other currencies,
 *     else null
 * @param confidence the calibrated probability, 0 to 1, that flow, areas, period and status are
 *     right
 * @param quote the piece of the text that gives number, scale and currency: {@code
 *     text.substring(start, end)}
 * @param sentence the sentence around the quote
 */
public record Figure(
    String articleId,
    Flow flow,
    Area reporter,
    Area partner,
    @Nullable String product,
    @Nullable TimePeriod period,
    BigDecimal value,
    Unit unit,
    Status status,
    @Nullable Qualifier qualifier,
    @Nullable BigDecimal valueLow,
    @Nullable BigDecimal valueHigh,
    @Nullable BigDecimal changePercent,
    @Nullable String group,
    BigDecimal confidence,
    String quote,
    String sentence,
    int start,
    int end) {

  public Figure {
    if (reporter.equals(partner)) {
      throw new IllegalArgumentException(
          "Figure \""
              + quote
              + "\" with reporter and partner "
              + reporter
              + ": expected two areas");
    }
    if ((flow == Flow.TARIFF_RATE) == unit.isCurrency()) {
      throw new IllegalArgumentException(
          "Figure \""
              + quote
              + "\" with flow "
              + flow
              + " and unit "
              + unit
              + ": expected PERCENT for a tariff rate, a currency otherwise");
    }
    if (start < 0 || end - start != quote.length()) {
      throw new IllegalArgumentException(
          "Figure \"" + quote + "\" at " + start + " to " + end + ": expected the quote's length");
    }
  }

  /** Identifies the statement: the article's id and the offsets of the quote. */
  public String id() {
    return articleId + "#" + start + "-" + end;
  }
}
