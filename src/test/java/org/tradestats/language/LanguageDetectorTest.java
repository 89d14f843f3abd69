package org.tradestats.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @Test
  void tellsTheLanguageOfEachText() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map<?, ?> entry : entries()) {
      String found = detector.detect(String.valueOf(entry.get("text"))).orElse(null);
      if (!Objects.equals(found, entry.get("lang"))) {
        wrong.add(found + " instead of " + entry);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void believesTheDeclaredLanguageWhereTheScriptAllowsIt() {
    String english = "Exports of the two countries grew by eight percent over the year.";
    assertThat(detector.detect(english, "de")).contains("de");
    assertThat(detector.detect(english, "ru")).contains("en");
    assertThat(detector.detect("Экспорт вырос, сообщили вчера в министерстве.", "en"))
        .contains("ru");
    assertThat(detector.detect("昨年の貿易額は五百億ドルに達した。", "zh")).contains("ja");
  }

  @Test
  void neverFailsWhateverTheText() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 50; j++) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThat(detector.detect(text.toString())).isNotNull();
    }
  }

  private static List<Map<?, ?>> entries() throws Exception {
    try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("texts.yml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }
}
