package org.tradestats.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradestats.article.Article;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.assembly.Assembly;
import org.tradestats.extraction.assembly.Calibration;
import org.tradestats.extraction.assembly.Weights;
import org.tradestats.language.Example;
import org.tradestats.language.Language;
import org.tradestats.language.Languages;

/** What the sieve before the engine dismisses would have given nothing. */
class SieveTest {
  private static final Languages LANGUAGES = new Languages();
  private static final Weights WEIGHTS = Weights.bundled();

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "es", "fr", "ja", "ru", "zh"})
  void dismissesNoSentenceThatWouldGiveAFigure(String code) {
    Language language = LANGUAGES.find(code).orElseThrow();
    List<String> lost = new ArrayList<>();
    int dismissed = 0;
    for (Example example : LANGUAGES.examples(code)) {
      for (String sentence : example.text().split("(?<=[.。!?؟\\n])", -1)) {
        if (!language.mayHoldFigures(sentence)) {
          dismissed++;
          Article article = new Article("s", "", sentence, example.published(), code, null, null);
          if (!Assembly.figures(Recognition.of(article, language), WEIGHTS, Calibration.none())
              .isEmpty()) {
            lost.add(sentence);
          }
        }
      }
    }

    assertThat(lost).isEmpty();
    assertThat(dismissed).as("sentences dismissed").isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource({
    "en, The harbour was closed for 12 days in March 2023 after the storm, false",
    "en, The club has a budget of 12 million euros, false",
    "en, Exports rose for the third month in a row in March 2023, false",
    "en, Exports came to 12 million euros, true",
    "en, The duty on steel is 25 per cent, true",
    "de, Die Stahlausfuhren kamen auf 3 Mrd. Euro, true",
    "ar, وبلغت صادراتها 3 مليارات دولار, true",
    "zh, 双方贸易额达300亿美元, true"
  })
  void passesTextThatNamesAUnitAndAFlow(String code, String text, boolean passes) {
    assertThat(LANGUAGES.find(code).orElseThrow().mayHoldFigures(text)).isEqualTo(passes);
  }

  @Test
  void findsBothWhereverTheyStand() {
    Language english = LANGUAGES.find("en").orElseThrow();
    String filler = "Nobody saw the ship again. ".repeat(400);

    assertThat(english.mayHoldFigures("It cost 5 dollars. " + filler + "So much for exports."))
        .isTrue();
    assertThat(english.mayHoldFigures(filler + "5")).isFalse();
  }
}
