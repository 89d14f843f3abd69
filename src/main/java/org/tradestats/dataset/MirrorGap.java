package org.tradestats.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradestats.issue.Issue;

/**
 * Exporter and importer report one flow differently, by more than freight and insurance.
 *
 * @param exports what the exporter reports
 * @param imports what the importer reports
 */
public record MirrorGap(Observation exports, Observation imports) implements Issue {

  static MirrorGap of(Observation exports, Observation imports) {
    return new MirrorGap(exports, imports);
  }

  /** The imports as a share of the exports, less one, in percent to a tenth. */
  public BigDecimal gapPercent() {
    BigDecimal sold = exports.value();
    return sold.signum() == 0
        ? BigDecimal.ZERO
        : imports.value().subtract(sold).movePointRight(2).divide(sold, 1, RoundingMode.HALF_EVEN);
  }

  @Override
  public String kind() {
    return "mirror-gap";
  }

  @Override
  public String subject() {
    return exports.series().code();
  }

  @Override
  public String place() {
    return exports.period() == null ? "" : exports.period().code();
  }

  @Override
  public String cause() {
    return exports.series().reporter()
        + " exported "
        + amount(exports)
        + ", "
        + imports.series().reporter()
        + " imported "
        + amount(imports)
        + " ("
        + gapPercent().toPlainString()
        + " %): expected at most freight and insurance between them";
  }

  private static String amount(Observation o) {
    return o.value().toPlainString()
        + " "
        + o.currency()
        + (o.preferredFigure() == null ? "" : " (" + o.preferredFigure() + ")");
  }

  @Override
  public String consequence() {
    return "both are published and flagged mirror-gap";
  }
}
