package org.tradestats.currency;

import java.util.List;
import java.util.Optional;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.Figure;

/**
 * A figure with its conversions, one for each base currency that was asked for and had a rate. A
 * rate in percent, and a figure whose currency has no rate, have none.
 */
public record ConvertedFigure(Figure figure, List<Conversion> conversions) {
  public ConvertedFigure {
    conversions = List.copyOf(conversions);
  }

  /** The conversion into a currency, if there is one. */
  public Optional<Conversion> findConversion(Unit base) {
    return conversions.stream().filter(c -> c.base().equals(base)).findFirst();
  }
}
