package org.tradestats.extraction.assembly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * From the model's own probability to how often such rows were right: linear between measured
 * points.
 *
 * @param model probabilities of the model, rising
 * @param right the measured share of right rows at each
 */
public record Calibration(List<Double> model, List<Double> right) {
  public Calibration {
    model = List.copyOf(model);
    right = List.copyOf(right);
  }

  /** Takes the model at its word. */
  public static Calibration none() {
    return new Calibration(List.of(0.0, 1.0), List.of(0.0, 1.0));
  }

  /** The measured points that the product ships. */
  public static Calibration bundled() {
    List<Double> model = new ArrayList<>();
    List<Double> right = new ArrayList<>();
    NumberTable.read("/extraction/calibration.tsv")
        .forEach(
            (probability, share) -> {
              model.add(Double.parseDouble(probability));
              right.add(share[0]);
            });
    return new Calibration(model, right);
  }

  /** The calibrated probability with two decimals. */
  BigDecimal confidence(double probability) {
    double value = right.get(right.size() - 1);
    for (int k = 1; k < model.size(); k++) {
      if (probability <= model.get(k)) {
        double share = (probability - model.get(k - 1)) / (model.get(k) - model.get(k - 1));
        value = right.get(k - 1) + share * (right.get(k) - right.get(k - 1));
        break;
      }
    }
    return new BigDecimal(value, MathContext.DECIMAL32).setScale(2, RoundingMode.HALF_UP);
  }
}
