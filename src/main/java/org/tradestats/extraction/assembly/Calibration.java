package org.tradestats.extraction.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * From the model's own probability to how often such rows were right: linear between measured
 * points.
 *
 * @param model probabilities of the model, rising
 * @param right the measured share of right rows at each
 */
public record Calibration(double[] model, double[] right) {

  /** Takes the model at its word. */
  public static Calibration none() {
    return new Calibration(new double[] {0, 1}, new double[] {0, 1});
  }

  /** The calibrated probability with two decimals. */
  BigDecimal confidence(double probability) {
    double value = right[right.length - 1];
    for (int k = 1; k < model.length; k++) {
      if (probability <= model[k]) {
        double share = (probability - model[k - 1]) / (model[k] - model[k - 1]);
        value = right[k - 1] + share * (right[k] - right[k - 1]);
        break;
      }
    }
    return new BigDecimal(value, MathContext.DECIMAL32).setScale(2, RoundingMode.HALF_UP);
  }
}
