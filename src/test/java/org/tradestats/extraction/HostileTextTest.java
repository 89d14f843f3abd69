package org.tradestats.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradestats.article.Article;
import org.tradestats.language.Languages;

/** Text that nobody wrote as news: the engine must come to its end, in time, and quote it right. */
class HostileTextTest {
  private static final int SIZE = 15_000;
  private static final LocalDate DAY = LocalDate.of(2024, 5, 16);
  private static final Languages LANGUAGES = new Languages();
  private static final Extractor EXTRACTOR = new Extractor(LANGUAGES);

  /** Units of text that are repeated to a megabyte. */
  private static final List<String> UNITS =
      List.of(
          "7",
          "7 ",
          "1,",
          "China ",
          "China, Russia and ",
          "الصين وروسيا و",
          "中国和俄罗斯",
          "(",
          "([{\"«",
          "exports ",
          "exports to China of $5 billion, ",
          "صادرات روسيا 5 مليارات دولار و",
          "日本の輸出は5億ドル、",
          "billion ",
          "two hundred and ",
          "in 2023 ",
          "January to ",
          "from $1 bn to $2 bn ",
          "5% ",
          "25% tariff on $3bn ",
          "亿",
          "一",
          "-",
          "\n",
          "A. B. ",
          "\uD83D\uDE00 5 bn \u0301",
          "its neighbour's exports, ",
          "The trade deficit with China and Japan was $5 bn in 2023. ",
          "US exports to China and Japan of $5 bn and $7 bn in January 2023 and 2022\n",
          "$1 bn ",
          "de ");

  static Stream<Arguments> texts() {
    List<Arguments> texts = new ArrayList<>();
    for (String unit : UNITS) {
      texts.add(Arguments.of(unit));
    }
    return texts.stream();
  }

  private static Article article(String language, String text) {
    return new Article("hostile", "", text, DAY, language, null, null);
  }

  private static long cpuNanos(Runnable work) {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - before;
  }

  /**
   * Linear, not timed: twice the text may take no more than about twice as long. Quadratic work on
   * these sizes would take four times as long, and hours on a megabyte.
   */
  @ParameterizedTest
  @MethodSource("texts")
  void takesTimeInProportionToTheTextWhateverItSays(String unit) {
    for (String language : List.of("en", "ar", "zh")) {
      String small = unit.repeat(SIZE / unit.length());
      String large = small.repeat(4);
      EXTRACTOR.extract(article(language, small));
      long one = cpuNanos(() -> EXTRACTOR.extract(article(language, small)));
      long four = cpuNanos(() -> EXTRACTOR.extract(article(language, large)));

      assertThat((double) four / Math.max(one, 30_000_000))
          .as("%s of %s: %d ms, then %d ms", unit, language, one / 1_000_000, four / 1_000_000)
          .isLessThan(12);
    }
  }

  @Test
  void quotesEveryFigureToTheLetterInTextMadeAtRandom() {
    String[] pieces = {
      "China",
      "Russia",
      "exports",
      "imports",
      "trade",
      "deficit",
      "to",
      "from",
      "with",
      "tariff",
      "$5 bn",
      "€3,2 Mrd.",
      "٥ مليار دولار",
      "12.5%",
      "1兆2345億円",
      "in 2023",
      "last year",
      ". ",
      "\n",
      "\r\n",
      ", ",
      "; ",
      "(",
      ")",
      "\uD83D\uDE00",
      "e\u0301",
      "\u200F",
      "\u00A0",
      "—",
      "صادرات",
      "الصين",
      "出口",
      "对",
      "中国",
      "亿美元",
      "200",
      "январь",
      "млрд долларов",
      "and"
    };
    Random random = new Random(42);
    int figures = 0;
    for (int k = 0; k < 400; k++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      String language = LANGUAGES.codes().get(k % LANGUAGES.codes().size());
      for (Figure figure : EXTRACTOR.extract(article(language, text.toString())).figures()) {
        assertThat(text.substring(figure.start(), figure.end())).isEqualTo(figure.quote());
        figures++;
      }
    }
    assertThat(figures).as("figures in all").isGreaterThan(100);
  }

  @Test
  void dismissesTextWithoutAmountsAsItDoesTheSameTextWhole() {
    Random random = new Random(7);
    String[] words = {"trade", "billions", "million", "percent", "mil", "five", "often", "bond"};
    for (int k = 0; k < 200; k++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        text.append(words[random.nextInt(words.length)].toLowerCase(Locale.ROOT)).append(' ');
      }
      Article article = article("en", text.toString());
      boolean amounts = !EXTRACTOR.recognise(article).orElseThrow().amounts().isEmpty();
      boolean passes = LANGUAGES.find("en").orElseThrow().mayHoldAmounts(article.text());

      assertThat(passes || !amounts).as(text.toString()).isTrue();
    }
  }
}
