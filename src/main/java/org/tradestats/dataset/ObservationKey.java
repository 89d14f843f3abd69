package org.tradestats.dataset;

import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.Figure;

/** What an observation is of: the statements of one key are statements of one quantity. */
record ObservationKey(SeriesKey series, @Nullable TimePeriod period, Status status) {
  static ObservationKey of(Figure figure) {
    return new ObservationKey(SeriesKey.of(figure), figure.period(), figure.status());
  }

  /** The same period and status of another series. */
  ObservationKey with(SeriesKey other) {
    return new ObservationKey(other, period, status);
  }
}
