package org.tradestats.publication;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;

/**
 * A chart to be drawn.
 *
 * @param name the file's name without its ending, for example {@code CHN-RUS}
 * @param title the chart's title, which a screen reader says
 * @param width in CSS pixels; the PNG has twice as many
 * @param height in CSS pixels; the PNG has twice as many
 */
record ChartImage(String name, String title, JFreeChart chart, int width, int height) {
  private static final int SCALE = 2;
  private static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

  /** Writes {@code name.png} and {@code name.svg}. */
  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(name + ".svg"), svg());
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
      Png.write(image(), out);
    }
  }

  private BufferedImage image() {
    BufferedImage image =
        new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.scale(SCALE, SCALE);
      chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    } finally {
      g.dispose();
    }
    return image;
  }

  /** Coordinates to a hundredth of a pixel keep the files small. */
  private static String hundredths(double coordinate) {
    return CsvTable.plain(BigDecimal.valueOf(coordinate).setScale(2, RoundingMode.HALF_EVEN));
  }

  /** The chart as an SVG element; its ids begin with the name, so that a page can hold many. */
  String svg() {
    SVGGraphics2D g = new SVGGraphics2D(width, height);
    g.setDefsKeyPrefix(name);
    g.setFontFunction(family -> FONTS);
    g.setGeomDoubleConverter(ChartImage::hundredths);
    g.setTransformDoubleConverter(ChartImage::hundredths);
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    String svg = g.getSVGElement(name, true, null, null, null);
    int end = svg.indexOf('>') + 1;
    return svg.substring(0, end - 1)
        + " viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\" role=\"img\">"
        + "<title>"
        + Html.escape(title)
        + "</title>"
        + svg.substring(end)
        + "\n";
  }
}
