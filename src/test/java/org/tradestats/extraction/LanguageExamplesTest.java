package org.tradestats.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradestats.article.Article;
import org.tradestats.language.Example;
import org.tradestats.language.Languages;

/**
 * Sweeps the examples of all languages. The share of examples whose figures all come out right, and
 * none besides, must not fall below the pinned one; the file only rises.
 */
class LanguageExamplesTest {
  private static final int FEWEST_EXAMPLES = 60;
  private static final int FEWEST_WITHOUT_FIGURE = 20;

  private final Languages languages = new Languages();
  private final Extractor extractor = new Extractor(languages);

  @Test
  void everyLanguageHasEnoughExamplesWithAndWithoutFigures() {
    List<String> tooFew = new ArrayList<>();
    for (String code : languages.codes()) {
      List<Example> examples = languages.examples(code);
      long empty = examples.stream().filter(e -> e.figures().isEmpty()).count();
      if (examples.size() < FEWEST_EXAMPLES || empty < FEWEST_WITHOUT_FIGURE) {
        tooFew.add(code + ": " + examples.size() + " examples, " + empty + " without a figure");
      }
    }
    assertEquals(List.of(), tooFew);
    assertEquals(List.of("ar", "de", "en", "es", "fr", "ja", "ru", "zh"), languages.codes());
  }

  @Test
  void examplesGiveTheirFiguresAtLeastAsOftenAsPinned() throws IOException {
    Map<String, Double> floors = floors();
    Map<String, Double> shares = new TreeMap<>();
    for (String code : languages.codes()) {
      List<Example> examples = languages.examples(code);
      int right = 0;
      for (int k = 0; k < examples.size(); k++) {
        right += isRight(examples.get(k), code, k + 1) ? 1 : 0;
      }
      shares.put(code, right / (double) examples.size());
    }
    shares.forEach(
        (code, share) ->
            assertTrue(
                share >= floors.getOrDefault(code, 1.0),
                () -> code + " fell below its floor: " + shares + ", expected " + floors));
  }

  @Test
  void everyQuoteStandsAtItsOffsets() {
    for (String code : languages.codes()) {
      List<Example> examples = languages.examples(code);
      for (int k = 0; k < examples.size(); k++) {
        Article article = article(examples.get(k), code, k + 1);
        for (Figure figure : extractor.extract(article).figures()) {
          assertEquals(figure.quote(), article.text().substring(figure.start(), figure.end()));
        }
      }
    }
  }

  private boolean isRight(Example example, String code, int number) {
    List<String> found =
        extractor.extract(article(example, code, number)).figures().stream()
            .map(LanguageExamplesTest::key)
            .sorted()
            .toList();
    List<String> expected =
        example.figures().stream().map(LanguageExamplesTest::key).sorted().toList();
    return found.equals(expected);
  }

  private static Article article(Example example, String code, int number) {
    String title = example.title();
    String text = title.isEmpty() ? example.text() : title + "\n" + example.text();
    return new Article(code + "-" + number, title, text, example.published(), code, null, null);
  }

  private static String key(Figure figure) {
    String period = figure.period() == null ? "-" : figure.period().code();
    return key(
        figure.flow().name(),
        figure.reporter().code(),
        figure.partner().code(),
        period,
        figure.value().stripTrailingZeros().toPlainString(),
        figure.unit().code(),
        figure.status().name());
  }

  private static String key(String figure) {
    String[] parts = figure.strip().split("\\s+", 8);
    String value = new BigDecimal(parts[4]).stripTrailingZeros().toPlainString();
    return key(parts[0], parts[1], parts[2], parts[3], value, parts[5], parts[6]);
  }

  private static String key(
      String flow,
      String reporter,
      String partner,
      String period,
      String value,
      String unit,
      String status) {
    boolean turned = flow.equals("TOTAL") && reporter.compareTo(partner) > 0;
    String areas = turned ? partner + " " + reporter : reporter + " " + partner;
    String told = flow.startsWith("TARIFF") ? "-" : period;
    return String.join(" ", flow, areas, told, value, unit, status);
  }

  private static Map<String, Double> floors() throws IOException {
    try (InputStream in = LanguageExamplesTest.class.getResourceAsStream("example-floors.csv")) {
      Map<String, Double> floors = new TreeMap<>();
      assertTrue(in != null, "example-floors.csv not found, expected beside this test");
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .forEach(cells -> floors.put(cells[0], Double.parseDouble(cells[1])));
      return floors;
    }
  }
}
