package org.tradestats.currency;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;

/**
 * One provider's rates: a table of quotations or of parities. Immutable.
 *
 * <p>Each answers for itself only; {@link RatePreference} asks them in turn, judges the coverage
 * and crosses two providers where neither has both currencies.
 */
public interface RateProvider {
  /** The provider's name in messages and in {@code rate_source}, for example {@code ECB}. */
  String name();

  /** The currencies that it has any rate for, its own base among them. */
  SortedSet<Unit> currencies();

  /**
   * The average rate of a period: 1 {@code from} = rate × {@code to}.
   *
   * <p>Both currencies are crossed on the same days, or in the same months. The answer may stand on
   * little: look at its {@link AverageRate#coverage()}.
   *
   * @return empty where it has nothing of the period
   */
  Optional<AverageRate> findAverage(Unit from, Unit to, TimePeriod period);

  /** The currencies in which it prices a currency; crosses to other providers start there. */
  List<Unit> hubs(Unit from);

  /** What it holds, ordered by currency and period; a daily table gives its monthly averages. */
  List<Quotation> quotations();
}
