package org.tradestats.publication;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
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

  /** How far ranges may stretch the value axis beyond the values, as a share of theirs. */
  private static final double ROOM_FOR_RANGES = 0.25;

  /** Between a point and its label, in pixels. */
  private static final int GAP = 7;

  private static final int LETTER_HEIGHT = 12;

  /** A value at a point. */
  record Label(double x, double y, String text) {}

  /** A label beside its point. */
  record Placed(double x, double y, String text, boolean above) {}

  static ChartAxes of(Frequency frequency, Magnitude magnitude, List<Observation> observations) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    double low = 0;
    double high = 0;
    double lowest = 0;
    double highest = 0;
    for (Observation o : observations) {
      int x = frequency.index(Objects.requireNonNull(o.period()));
      first = Math.min(first, x);
      last = Math.max(last, x);
      double value = magnitude.scale(o.value()).doubleValue();
      lowest = Math.min(lowest, magnitude.scale(o.low()).doubleValue());
      highest = Math.max(highest, magnitude.scale(o.high()).doubleValue());
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    // One misread amount must not flatten a chart: its bar leaves the plot instead.
    double room = (high - low) * ROOM_FOR_RANGES;
    low = Math.max(lowest, low - (low < 0 ? room : 0));
    high = Math.min(highest, high + room);
    return new ChartAxes(timeAxis(frequency, first, last), valueAxis(low, high));
  }

  private static NumberAxis timeAxis(Frequency frequency, int first, int last) {
    NumberAxis axis = new NumberAxis();
    ChartTheme.style(axis);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
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
    double step = step(span / 7);
    // Room above the highest and below the lowest point for their labels.
    axis.setRange(low - span * (low < 0 ? 0.1 : 0.02), high + span * (high > 0 ? 0.1 : 0.02));
    axis.setTickUnit(
        new NumberTickUnit(step) {
          @Override
          public String valueToString(double tick) {
            int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
            // Adding zero turns minus zero into zero.
            double value = Math.rint(tick / step) * step + 0.0;
            return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '\u2212');
          }
        });
    return axis;
  }

  /** The next 1, 2 or 5 with zeros that is not less. */
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
   * Puts labels above or below their points, preferably clear of all lines, and leaves out those
   * that would cover a mark or another label.
   *
   * @param lines the x and y of the points of each line
   */
  List<Placed> place(List<Label> labels, List<List<double[]>> lines, int width, int height) {
    // About what titles, legend and axes leave to the plot.
    double perX = (width - 90) / time.getRange().getLength();
    double perY = (height - 150) / value.getRange().getLength();
    List<Line2D> segments = new ArrayList<>();
    List<Rectangle2D> taken = new ArrayList<>();
    for (List<double[]> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        double x = line.get(i)[0] * perX;
        double y = line.get(i)[1] * perY;
        taken.add(new Rectangle2D.Double(x - 4, y - 4, 8, 8));
        if (i > 0) {
          segments.add(
              new Line2D.Double(line.get(i - 1)[0] * perX, line.get(i - 1)[1] * perY, x, y));
        }
      }
    }
    List<Label> order = new ArrayList<>(labels);
    order.sort(Comparator.comparingDouble(Label::y).reversed().thenComparing(Label::x));
    List<Placed> placed = new ArrayList<>();
    for (Label label : order) {
      Rectangle2D above = box(label, perX, perY, true);
      Rectangle2D below = box(label, perX, perY, false);
      boolean aboveFree = taken.stream().noneMatch(above::intersects);
      boolean belowFree = taken.stream().noneMatch(below::intersects);
      boolean belowClear = belowFree && segments.stream().noneMatch(s -> s.intersects(below));
      boolean aboveClear = aboveFree && segments.stream().noneMatch(s -> s.intersects(above));
      if (aboveFree || belowFree) {
        boolean up = aboveClear || (aboveFree && !belowClear);
        taken.add(up ? above : below);
        placed.add(new Placed(label.x(), label.y() + (up ? GAP : -GAP) / perY, label.text(), up));
      }
    }
    return placed;
  }

  /** The pixels of a label, upwards from the bottom of the plot. */
  private static Rectangle2D box(Label label, double perX, double perY, boolean above) {
    double width = label.text().length() * 6.2 + 2;
    double y = label.y() * perY + (above ? GAP : -GAP - LETTER_HEIGHT);
    return new Rectangle2D.Double(label.x() * perX - width / 2, y, width, LETTER_HEIGHT);
  }
}
