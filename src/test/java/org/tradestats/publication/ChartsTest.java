package org.tradestats.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.ConvertedFigure;
import org.tradestats.currency.RateMethod;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Statement;
import org.tradestats.extraction.Figure;
import org.w3c.dom.Document;

/** Charts of made-up series; {@code -Dcharts.show=DIR} keeps them to be looked at. */
class ChartsTest {
  private static final BigDecimal BILLION = new BigDecimal("1000000000");

  private static List<String[]> rows(String name) throws IOException {
    try (var in = Objects.requireNonNull(ChartsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }

  private static Dataset dataset() throws IOException {
    List<Statement> statements = new ArrayList<>();
    for (String[] row : rows("series.csv")) {
      BigDecimal value = new BigDecimal(row[4]).multiply(BILLION);
      statements.add(
          statement(
              String.format(Locale.ROOT, "article-%04d", statements.size()),
              Flow.valueOf(row[0]),
              row[1],
              row[2],
              null,
              row[3],
              value,
              Unit.USD,
              row[5],
              row[6].isEmpty() ? null : new BigDecimal(row[6]).multiply(BILLION),
              row[7].isEmpty() ? null : new BigDecimal(row[7]).multiply(BILLION)));
    }
    for (String[] row : rows("rates.csv")) {
      statements.add(
          statement(
              String.format(Locale.ROOT, "article-%04d", statements.size()),
              Flow.TARIFF_RATE,
              row[0],
              row[1],
              row[2].isEmpty() ? null : row[2],
              row[3],
              new BigDecimal(row[4]),
              Unit.PERCENT,
              row[5],
              null,
              null));
    }
    return Dataset.of(Unit.USD, statements, List.of());
  }

  private static Statement statement(
      String article,
      Flow flow,
      String reporter,
      String partner,
      @Nullable String product,
      String period,
      BigDecimal value,
      Unit unit,
      String status,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {
    String quote = value.toPlainString();
    Figure figure =
        new Figure(
            article,
            flow,
            Area.of(reporter),
            Area.of(partner),
            product,
            period.isEmpty() ? null : TimePeriod.parse(period),
            value,
            unit,
            Status.valueOf(status),
            null,
            low,
            high,
            null,
            null,
            new BigDecimal("0.9"),
            quote,
            quote,
            0,
            quote.length());
    List<Conversion> conversions =
        unit.isCurrency()
            ? List.of(
                new Conversion(
                    unit,
                    value,
                    BigDecimal.ONE,
                    figure.period(),
                    RateMethod.SAME_CURRENCY,
                    "",
                    BigDecimal.ONE))
            : List.of();
    return new Statement(new ConvertedFigure(figure, conversions), "en", null, null, "", null);
  }

  @Test
  void drawsEachPairAtEachFrequencyAndTheTariffs(@TempDir Path folder) throws IOException {
    String show = System.getProperty("charts.show");
    Path target = show == null ? folder : Files.createDirectories(Path.of(show));
    new Charts(60).write(dataset(), target);
    assertEquals(
        List.of(
            "ASEAN-EUU",
            "CHN-DEU-months",
            "CHN-DEU",
            "CHN-RUS",
            "CHN-USA",
            "CIV-WLD",
            "EGY-TUR",
            "IND-PAK-from-04-01",
            "IRN-SAU",
            "JPN-KOR-quarters",
            "PAK-TUR",
            "tariffs"),
        GoldenFiles.list(target).stream()
            .filter(name -> name.endsWith(".svg"))
            .map(name -> name.substring("charts/".length(), name.length() - ".svg".length()))
            .toList());
  }

  @Test
  void drawsTheSameBytesAgain(@TempDir Path one, @TempDir Path other) throws IOException {
    new Charts(3).write(dataset(), one);
    new Charts(3).write(dataset(), other);
    assertEquals(8, GoldenFiles.list(one).size());
    for (String name : GoldenFiles.list(one)) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
  }

  @Test
  void writesImagesAtTwiceTheSizeAndSvgWithATitle(@TempDir Path folder) throws IOException {
    new Charts(2).write(dataset(), folder);
    Path charts = folder.resolve("charts");
    assertEquals(1520, ImageIO.read(charts.resolve("CHN-RUS.png").toFile()).getWidth());
    String svg = Files.readString(charts.resolve("CHN-RUS.svg"));
    assertTrue(svg.contains("<title>China – Russia: annual trade</title>"), svg);
    assertTrue(svg.contains("viewBox=\"0 0 760 440\""), svg);
    assertFalse(svg.contains("Dialog"), svg);
  }

  @Test
  void writesWellFormedSvg(@TempDir Path folder) throws Exception {
    new Charts(60).write(dataset(), folder);
    List<String> images =
        GoldenFiles.list(folder).stream().filter(name -> name.endsWith(".svg")).toList();
    for (String name : images) {
      Document svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(folder.resolve(name).toFile());
      assertEquals("svg", svg.getDocumentElement().getTagName(), name);
    }
    assertEquals(12, images.size());
  }

  @Test
  void makesNoFolderWithoutCharts(@TempDir Path folder) throws IOException {
    new Charts(60).write(Dataset.of(Unit.USD, List.of(), List.of()), folder);
    assertEquals(List.of(), GoldenFiles.list(folder));
    assertFalse(Files.exists(folder.resolve("charts")));
  }
}
