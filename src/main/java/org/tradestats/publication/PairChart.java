package org.tradestats.publication;

import java.awt.Color;
import java.awt.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.dataset.AreaNames;
import org.tradestats.dataset.AreaPair;
import org.tradestats.dataset.Observation;

/**
 * The trade of two areas over time, at one frequency: total, exports, imports and balance as lines
 * of their own, each side's reports apart. Facts are filled marks on a line, targets hollow marks
 * without one, forecasts pale marks on a dashed line; a bar spans what articles state.
 */
final class PairChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 440;

  /** Periods from one figure to the next that a line still bridges. */
  private static final int LONGEST_GAP = 3;

  private final AreaPair pair;
  private final Frequency frequency;
  private final Magnitude magnitude;
  private final String currency;

  /** One line: a flow, who reports it, and whether it is fact. */
  private record Line(Flow flow, Area reporter, Status status) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      return Comparator.comparing(Line::status)
          .thenComparing(line -> line.flow() != Flow.TOTAL)
          .thenComparing(Line::reporter)
          .thenComparing(Line::flow)
          .compare(this, other);
    }
  }

  private PairChart(
      AreaPair pair, Frequency frequency, List<Observation> observations, String currency) {
    this.pair = pair;
    this.frequency = frequency;
    this.currency = currency;
    this.magnitude =
        Magnitude.ofAxis(
            observations.stream()
                .map(o -> o.value().abs())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO));
  }

  /** The file's name without its ending, for example {@code CHN-RUS} or {@code CHN-RUS-months}. */
  static String name(AreaPair pair, Frequency frequency) {
    return pair.code() + frequency.suffix();
  }

  /**
   * Draws observations of one pair, one frequency and one currency.
   *
   * @param articles how many articles they come from
   */
  static ChartImage of(
      AreaPair pair, Frequency frequency, List<Observation> observations, int articles) {
    PairChart chart =
        new PairChart(pair, frequency, observations, observations.get(0).currency().code());
    return chart.draw(observations, articles);
  }

  private ChartImage draw(List<Observation> observations, int articles) {
    TreeMap<Line, List<Observation>> lines =
        observations.stream()
            .collect(
                Collectors.groupingBy(
                    o -> new Line(o.series().flow(), o.series().reporter(), o.status()),
                    TreeMap::new,
                    Collectors.toList()));
    ChartAxes axes = ChartAxes.of(frequency, magnitude, observations);
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawSeriesLineAsPath(false);
    renderer.setCapLength(6);
    renderer.setErrorStroke(ChartTheme.THIN);
    YIntervalSeriesCollection points = new YIntervalSeriesCollection();
    LegendItemCollection legend = new LegendItemCollection();
    XYPlot plot = new XYPlot(points, axes.time(), axes.value(), renderer);
    style(plot);
    List<ChartAxes.Label> labels = new ArrayList<>();
    lines.forEach(
        (line, values) -> {
          for (List<Observation> run : runs(values)) {
            int number = points.getSeriesCount();
            points.addSeries(series(number, run));
            style(renderer, number, line);
          }
          legend.add(legend(line));
          boolean all = observations.size() <= 12;
          for (Observation o : all ? values : values.subList(values.size() - 1, values.size())) {
            labels.add(
                new ChartAxes.Label(x(o), magnitude.scale(o.value()).doubleValue(), label(o)));
          }
        });
    for (ChartAxes.Placed placed : axes.place(labels, points(points), WIDTH, HEIGHT)) {
      plot.addAnnotation(annotation(placed));
    }
    String title = AreaNames.of(pair.first()) + " \u2013 " + AreaNames.of(pair.second());
    return new ChartImage(
        name(pair, frequency),
        title + ": " + frequency.title().toLowerCase(Locale.ROOT) + " trade",
        ChartTheme.chart(
            plot,
            title,
            subtitle(observations),
            source(observations, articles),
            List.of(ChartTheme.legend(() -> legend))),
        WIDTH,
        HEIGHT);
  }

  private static List<List<double[]>> points(YIntervalSeriesCollection series) {
    List<List<double[]>> lines = new ArrayList<>();
    for (int s = 0; s < series.getSeriesCount(); s++) {
      List<double[]> line = new ArrayList<>();
      for (int i = 0; i < series.getItemCount(s); i++) {
        line.add(new double[] {series.getXValue(s, i), series.getYValue(s, i)});
      }
      lines.add(line);
    }
    return lines;
  }

  private static XYTextAnnotation annotation(ChartAxes.Placed placed) {
    XYTextAnnotation text = new XYTextAnnotation(placed.text(), placed.x(), placed.y());
    text.setFont(ChartTheme.font(11));
    text.setPaint(ChartTheme.INK);
    text.setTextAnchor(placed.above() ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER);
    return text;
  }

  private int x(Observation o) {
    return frequency.index(Objects.requireNonNull(o.period()));
  }

  private String label(Observation o) {
    return Magnitude.number(magnitude.scale(o.value()), 4).replace('-', '\u2212');
  }

  private String subtitle(List<Observation> observations) {
    List<String> parts = new ArrayList<>();
    parts.add(frequency.title() + ", " + magnitude.of(currency));
    if (observations.stream().anyMatch(o -> o.status() != Status.ACTUAL)) {
      parts.add("hollow and pale marks are not facts");
    }
    if (observations.stream().anyMatch(o -> o.low().compareTo(o.high()) != 0)) {
      parts.add("bars span what articles state");
    }
    return String.join("; ", parts);
  }

  private static String source(List<Observation> observations, int articles) {
    int figures =
        observations.stream()
            .filter(o -> o.preferredFigure() != null)
            .mapToInt(Observation::figures)
            .sum();
    return "Source: "
        + figures
        + (figures == 1 ? " figure" : " figures")
        + " stated in "
        + articles
        + (articles == 1 ? " news article" : " news articles")
        + ", at the average exchange rates of their periods.";
  }

  /** A line over periods that nobody tells of would look like knowledge: long gaps break it. */
  private List<List<Observation>> runs(List<Observation> observations) {
    List<List<Observation>> runs = new ArrayList<>();
    int last = 0;
    for (Observation o : observations) {
      if (runs.isEmpty() || x(o) - last > LONGEST_GAP) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(o);
      last = x(o);
    }
    return runs;
  }

  private YIntervalSeries series(int number, List<Observation> observations) {
    YIntervalSeries series = new YIntervalSeries(number);
    for (Observation o : observations) {
      series.add(
          x(o),
          magnitude.scale(o.value()).doubleValue(),
          magnitude.scale(o.low()).doubleValue(),
          magnitude.scale(o.high()).doubleValue());
    }
    return series;
  }

  private static String name(Line line) {
    String area = AreaNames.of(line.reporter());
    String flow =
        switch (line.flow()) {
          case EXPORTS -> area + ": exports";
          case IMPORTS -> area + ": imports";
          case BALANCE -> area + ": balance";
          default -> "Total trade";
        };
    return line.status() == Status.ACTUAL
        ? flow
        : flow + ", " + line.status().name().toLowerCase(Locale.ROOT);
  }

  /** Goods that go one way have related colours, whichever side reports them. */
  private Color color(Line line) {
    boolean first = line.reporter().equals(pair.first());
    return switch (line.flow()) {
      case EXPORTS -> first ? ChartTheme.VERMILLION : ChartTheme.SKY_BLUE;
      case IMPORTS -> first ? ChartTheme.GREEN : ChartTheme.ORANGE;
      case BALANCE -> first ? ChartTheme.PURPLE : ChartTheme.BLACK;
      default -> ChartTheme.BLUE;
    };
  }

  private Shape mark(Line line) {
    boolean first = line.reporter().equals(pair.first());
    return ChartTheme.mark(
        switch (line.flow()) {
          case EXPORTS -> first ? 2 : 3;
          case IMPORTS -> first ? 1 : 4;
          case BALANCE -> first ? 3 : 1;
          default -> 0;
        });
  }

  private LegendItem legend(Line line) {
    return new LegendItem(
        name(line), null, null, null, mark(line), fill(line), ChartTheme.OUTLINE, color(line));
  }

  private Color fill(Line line) {
    return switch (line.status()) {
      case ACTUAL -> color(line);
      case TARGET -> Color.WHITE;
      case FORECAST -> ChartTheme.pale(color(line));
    };
  }

  private void style(XYErrorRenderer renderer, int number, Line line) {
    boolean fact = line.status() == Status.ACTUAL;
    renderer.setSeriesPaint(number, color(line));
    renderer.setSeriesFillPaint(number, fill(line));
    renderer.setSeriesOutlinePaint(number, color(line));
    renderer.setSeriesOutlineStroke(number, ChartTheme.OUTLINE);
    renderer.setSeriesStroke(number, fact ? ChartTheme.LINE : ChartTheme.DASHED);
    renderer.setSeriesShape(number, mark(line));
    renderer.setSeriesShapesVisible(number, true);
    // Between two targets there is no path that anybody stated.
    renderer.setSeriesLinesVisible(number, line.status() != Status.TARGET);
  }

  private static void style(XYPlot plot) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(ChartTheme.GRID);
    plot.setRangeGridlineStroke(ChartTheme.THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    ValueMarker zero = new ValueMarker(0, ChartTheme.MUTED, ChartTheme.THIN);
    plot.addRangeMarker(zero, Layer.BACKGROUND);
  }
}
