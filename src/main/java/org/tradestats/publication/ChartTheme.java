package org.tradestats.publication;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/**
 * How charts look: white ground, light horizontal grid, titles on the left, the colours of Okabe
 * and Ito, which people with any colour vision can tell apart.
 *
 * <p>The font is Liberation Sans out of PDFBox's jar, not one of the machine: labels have the same
 * width, and charts the same bytes, everywhere. It has Latin, Greek and Cyrillic letters.
 */
final class ChartTheme {
  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color MUTED = new Color(0x66, 0x66, 0x66);
  static final Color GRID = new Color(0xE4, 0xE4, 0xE4);

  static final Color BLUE = new Color(0x00, 0x72, 0xB2);
  static final Color VERMILLION = new Color(0xD5, 0x5E, 0x00);
  static final Color GREEN = new Color(0x00, 0x9E, 0x73);
  static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);
  static final Color SKY_BLUE = new Color(0x56, 0xB4, 0xE9);
  static final Color PURPLE = new Color(0xCC, 0x79, 0xA7);
  static final Color BLACK = new Color(0x00, 0x00, 0x00);

  static final BasicStroke LINE =
      new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke THIN = new BasicStroke(1f);
  static final BasicStroke OUTLINE = new BasicStroke(1.5f);
  static final BasicStroke DASHED =
      new BasicStroke(
          1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 4f}, 0f);

  private static final String FONT_RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Font FONT = load();

  private ChartTheme() {}

  private static Font load() {
    try (InputStream in = ChartTheme.class.getResourceAsStream(FONT_RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "Chart font " + FONT_RESOURCE + ": expected it on the class path, in PDFBox's jar");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("Chart font " + FONT_RESOURCE + " can't be read", e);
    }
  }

  static Font font(float size) {
    return FONT.deriveFont(size);
  }

  /** A third of a colour on white. */
  static Color pale(Color color) {
    return new Color(
        255 - (255 - color.getRed()) / 3,
        255 - (255 - color.getGreen()) / 3,
        255 - (255 - color.getBlue()) / 3);
  }

  /** Whether the font has every letter of a text. */
  static boolean canShow(String text) {
    return FONT.canDisplayUpTo(text) < 0;
  }

  /** Marks that differ in shape too, for print in black and white. */
  static Shape mark(int number) {
    double r = 4;
    return switch (number % 5) {
      case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
      case 1 -> new Rectangle2D.Double(-r + 0.5, -r + 0.5, 2 * r - 1, 2 * r - 1);
      case 2 -> polygon(0, -r - 1, r + 0.5, r - 0.5, -r - 0.5, r - 0.5);
      case 3 -> polygon(0, -r - 1, r + 1, 0, 0, r + 1, -r - 1, 0);
      default -> polygon(0, r + 1, r + 0.5, -r + 0.5, -r - 0.5, -r + 0.5);
    };
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** A chart of a plot, with title, subtitle and source note. */
  static JFreeChart chart(
      Plot plot, String title, String subtitle, String source, List<LegendTitle> legends) {
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setNoDataMessageFont(font(12));
    JFreeChart chart = new JFreeChart(null, font(18), plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setBorderVisible(false);
    chart.setAntiAlias(true);
    chart.setTextAntiAlias(true);
    chart.setPadding(new RectangleInsets(14, 16, 10, 20));
    chart.addSubtitle(line(title, 18, INK, RectangleEdge.TOP, new RectangleInsets(0, 0, 2, 0)));
    chart.addSubtitle(
        line(subtitle, 12, MUTED, RectangleEdge.TOP, new RectangleInsets(0, 0, 6, 0)));
    legends.forEach(chart::addSubtitle);
    chart.addSubtitle(
        line(source, 10, MUTED, RectangleEdge.BOTTOM, new RectangleInsets(8, 0, 0, 0)));
    return chart;
  }

  private static TextTitle line(
      String text, float size, Color color, RectangleEdge edge, RectangleInsets margin) {
    TextTitle title =
        new TextTitle(
            text,
            font(size),
            color,
            edge,
            HorizontalAlignment.LEFT,
            VerticalAlignment.CENTER,
            RectangleInsets.ZERO_INSETS);
    title.setMargin(margin);
    return title;
  }

  static LegendTitle legend(LegendItemSource items) {
    LegendTitle legend = new LegendTitle(items);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setLegendItemGraphicAnchor(RectangleAnchor.CENTER);
    legend.setItemFont(font(12));
    legend.setItemPaint(INK);
    legend.setFrame(BlockBorder.NONE);
    legend.setMargin(new RectangleInsets(0, 0, 6, 0));
    legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
    legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 0));
    return legend;
  }

  static void style(ValueAxis axis) {
    axis.setTickLabelFont(font(11));
    axis.setTickLabelPaint(INK);
    axis.setLabelFont(font(11));
    axis.setLabelPaint(MUTED);
    axis.setAxisLinePaint(MUTED);
    axis.setTickMarkPaint(MUTED);
  }
}
