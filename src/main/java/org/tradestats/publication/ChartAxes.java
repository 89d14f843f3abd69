package org.tradestats.publication;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.tradestats.dataset.Observation;

/**
 * The axes of a chart over time, with labels that don't overlap.
 *
 * @param time one unit is one period
 * @param value in the chart's magnitude, always with zero
 */
record ChartAxes(NumberAxis time, NumberAxis value) {
  /** Labels of the time axis: what fits into the width of a chart without touching. */
  private static final int MOST_YEARS = 16;

  private static final int MOST_MONTHS = 9;

  /** A value at a point. */
  record Label(double x, double y, String text, Color color) {}

  /** A label beside its point. */
  record Placed(double x, double y, String text, Color color, boolean above) {}

  static ChartAxes of(Frequency frequency, Magnitude magnitude, List<Observation> observations) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    double low = 0;
    double high = 0;
    for (Observation o : observations) {
      int x = frequency.index(Objects.requireNonNull(o.period()));
      first = Math.min(first, x);
      last = Math.max(last, x);
      low = Math.min(low, magnitude.scale(o.low()).doubleValue());
      high = Math.max(high, magnitude.scale(o.high()).doubleValue());
    }
    return new ChartAxes(timeAxis(frequency, first, last), valueAxis(low, high));
  }

  private static NumberAxis timeAxis(Frequency frequency, int first, int last) {
    NumberAxis axis = new NumberAxis();
    ChartTheme.style(axis);
    double margin = Math.max(0.5, (last - first) * 0.05);
    axis.setRange(first - margin, last + margin);
    int most = frequency.months() == 12 ? MOST_YEARS : MOST_MONTHS;
    int step = 1;
    for (int each : frequency.steps()) {
      step = each;
      if ((last - first) / each < most) {
        break;
      }
    }
    axis.setTickUnit(
        new NumberTickUnit(step) {
          @Override
          public String valueToString(double place) {
            return frequency.label((int) Math.round(place));
          }
        });
    return axis;
  }

  private static NumberAxis valueAxis(double low, double high) {
    NumberAxis axis = new NumberAxis();
    ChartTheme.style(axis);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    double span = high - low;
    double step = step(span / 5);
    // Room above the highest and below the lowest point for their labels.
    axis.setRange(low < 0 ? low - span * 0.1 : 0, high + span * (high > 0 ? 0.1 : 0.02));
    axis.setTickUnit(
        new NumberTickUnit(step) {
          @Override
          public String valueToString(double tick) {
            int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
            // Adding zero turns minus zero into zero.
            double value = Math.rint(tick / step) * step + 0.0;
            return String.format(Locale.ROOT, "%,." + decimals + "f", value);
          }
        });
    return axis;
  }

  /** The next 1, 2, 2.5 or 5 with zeros that is not less. */
  private static double step(double least) {
    if (!(least > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least * 0.999) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /**
   * Puts labels above or below their points, and leaves out those that would cover a mark or
   * another label.
   *
   * @param marks the x and y of all points
   */
  List<Placed> place(List<Label> labels, List<double[]> marks, int width, int height) {
    // About what titles, legend and axes leave to the plot.
    double perX = (width - 90) / time.getRange().getLength();
    double perY = (height - 150) / value.getRange().getLength();
    List<Label> order = new ArrayList<>(labels);
    order.sort(Comparator.comparingDouble(Label::y).reversed().thenComparing(Label::x));
    List<double[]> taken = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    for (Label label : order) {
      for (boolean above : new boolean[] {true, false}) {
        double x = label.x() * perX;
        double y = label.y() * perY + (above ? 14 : -14);
        double half = label.text().length() * 3.2 + 2;
        boolean free =
            taken.stream()
                    .noneMatch(t -> Math.abs(t[0] - x) < t[2] + half && Math.abs(t[1] - y) < 13)
                && marks.stream()
                    .noneMatch(
                        m ->
                            Math.abs(m[0] * perX - x) < half + 4 && Math.abs(m[1] * perY - y) < 11);
        if (free) {
          taken.add(new double[] {x, y, half});
          placed.add(
              new Placed(
                  label.x(),
                  label.y() + (above ? 7 : -7) / perY,
                  label.text(),
                  ChartTheme.INK,
                  above));
          break;
        }
      }
    }
    return placed;
  }
}
