package org.tradestats.evaluation;

import java.math.BigDecimal;
import java.util.Locale;

/** How often rows of each confidence are right: a confidence of 0.8 should be right in 80 %. */
public final class Calibration {
  /** Tenths. */
  private static final int BANDS = 10;

  private final int[] rows = new int[BANDS];
  private final int[] right = new int[BANDS];
  private final double[] confidence = new double[BANDS];

  void add(BigDecimal rowConfidence, boolean isRight) {
    int band = Math.min(BANDS - 1, Math.max(0, (int) (rowConfidence.doubleValue() * BANDS)));
    rows[band]++;
    right[band] += isRight ? 1 : 0;
    confidence[band] += rowConfidence.doubleValue();
  }

  /** The mean distance of confidence and share right, weighted by rows; 0 is perfect. */
  public double error() {
    double error = 0;
    int all = 0;
    for (int i = 0; i < BANDS; i++) {
      error += Math.abs(confidence[i] - right[i]);
      all += rows[i];
    }
    return all == 0 ? 0 : error / all;
  }

  /** The table, a line a band that has rows. */
  public String table() {
    StringBuilder table = new StringBuilder("confidence   rows  right  share\n");
    for (int i = 0; i < BANDS; i++) {
      if (rows[i] > 0) {
        table.append(
            String.format(
                Locale.ROOT,
                "%.1f to %.1f  %5d  %5d  %.3f%n",
                i / (double) BANDS,
                (i + 1) / (double) BANDS,
                rows[i],
                right[i],
                right[i] / (double) rows[i]));
      }
    }
    return table.toString().replace(System.lineSeparator(), "\n");
  }
}
