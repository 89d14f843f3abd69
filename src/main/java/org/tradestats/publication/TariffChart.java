package org.tradestats.publication;

import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.tradestats.concept.Status;
import org.tradestats.dataset.AreaNames;
import org.tradestats.dataset.TariffMeasure;

/** Tariff rates as bars, by imposer and target; rates that are not decided are hollow. */
final class TariffChart {
  private static final int WIDTH = 760;
  private static final int BAR = 30;

  private TariffChart() {}

  /** A bar's place and what stands beside it: two measures may read the same. */
  private record Bar(int number, String label) implements Comparable<Bar> {
    @Override
    public int compareTo(Bar other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * Draws measures that have a rate.
   *
   * @param name the file's name without its ending
   * @param left how many more rates there are that the chart has no room for
   */
  static ChartImage of(String name, String title, List<TariffMeasure> measures, int left) {
    boolean oneImposer = measures.stream().map(TariffMeasure::reporter).distinct().count() == 1;
    DefaultCategoryDataset rates = new DefaultCategoryDataset();
    for (TariffMeasure measure : measures) {
      Bar bar = new Bar(rates.getColumnCount(), label(measure, oneImposer));
      for (Status status : Status.values()) {
        rates.addValue(status == measure.status() ? measure.ratePercent() : null, status, bar);
      }
    }
    int height = 120 + BAR * measures.size();
    return new ChartImage(
        name,
        title,
        ChartTheme.chart(
            plot(rates),
            title,
            (oneImposer ? "Percent, by target" : "Percent, by imposer and target")
                + (measures.stream().anyMatch(m -> m.status() != Status.ACTUAL)
                    ? "; hollow bars are threatened or planned"
                    : ""),
            source(measures, left),
            List.of()),
        WIDTH,
        height);
  }

  private static String label(TariffMeasure measure, boolean oneImposer) {
    StringBuilder label =
        new StringBuilder(oneImposer ? "" : AreaNames.of(measure.reporter()) + " on ")
            .append(measure.partner().isWorld() ? "all areas" : AreaNames.of(measure.partner()));
    String product = measure.product();
    if (product != null) {
      // The font has no Arabic or Chinese; tariffs.csv has the words.
      label.append(": ").append(ChartTheme.canShow(product) ? product : "some goods");
    }
    if (measure.period() != null) {
      label.append(" (").append(measure.period().code()).append(')');
    }
    return label.toString();
  }

  private static String source(List<TariffMeasure> measures, int left) {
    long articles =
        measures.stream()
            .flatMap(m -> m.statements().stream())
            .map(s -> s.figure().articleId())
            .distinct()
            .count();
    return "Source: "
        + measures.size()
        + (measures.size() == 1 ? " rate" : " rates")
        + " first stated in "
        + articles
        + (articles == 1 ? " news article." : " news articles.")
        + (left == 0 ? "" : String.format(Locale.ROOT, " %d more in tariffs.csv.", left));
  }

  private static CategoryPlot plot(DefaultCategoryDataset rates) {
    CategoryAxis measures = new CategoryAxis();
    measures.setTickLabelFont(ChartTheme.font(12));
    measures.setTickLabelPaint(ChartTheme.INK);
    measures.setAxisLinePaint(ChartTheme.MUTED);
    measures.setTickMarksVisible(false);
    measures.setMaximumCategoryLabelWidthRatio(0.6f);
    measures.setCategoryMargin(0.2);
    measures.setLowerMargin(0.01);
    measures.setUpperMargin(0.01);
    measures.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    NumberAxis percent = new NumberAxis();
    ChartTheme.style(percent);
    percent.setVisible(false);
    percent.setUpperMargin(0.12);
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setMaximumBarWidth(0.5);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator(
            "{2}", new DecimalFormat("0.## '%'", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(ChartTheme.font(11));
    renderer.setDefaultItemLabelPaint(ChartTheme.INK);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    for (Status status : Status.values()) {
      boolean decided = status == Status.ACTUAL;
      int row = rates.getRowIndex(status);
      renderer.setSeriesPaint(row, decided ? ChartTheme.BLUE : Color.WHITE);
      renderer.setSeriesOutlinePaint(row, ChartTheme.BLUE);
      renderer.setSeriesOutlineStroke(row, decided ? ChartTheme.THIN : ChartTheme.DASHED);
    }
    CategoryPlot plot = new CategoryPlot(rates, measures, percent, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }
}
