package org.tradestats.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradestats.extraction.Extractor;
import org.tradestats.extraction.Figure;
import org.tradestats.language.Languages;

/** The accuracy on the open gold set stays at or above the pinned floors. */
class GoldAccuracyTest {
  @Test
  void noLanguageFallsBelowItsFloor() throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("data/gold"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        articles.addAll(GoldFile.read(file));
      }
    }
    Extractor extractor = new Extractor(new Languages());
    Map<String, List<Figure>> rows = new LinkedHashMap<>();
    articles.forEach(
        gold -> rows.put(gold.article().id(), extractor.extract(gold.article()).figures()));
    try (InputStream in =
        Objects.requireNonNull(GoldAccuracyTest.class.getResourceAsStream("floors.csv"))) {
      String floors = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          List.of(), AccuracyFloors.parse(floors).violations(Scorer.score(articles, rows)));
    }
  }
}
