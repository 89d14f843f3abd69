package org.tradestats.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class DatelineTest {

  @Test
  void findsTheDayThatEachTextTells() throws Exception {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (Map<?, ?> entry : entries()) {
      String text = String.valueOf(entry.get("text"));
      LocalDate found = Dateline.find(text, (String) entry.get("lang")).orElse(null);
      if (!String.valueOf(found).equals(String.valueOf(day(entry.get("date"))))) {
        wrong.add(found + " instead of " + entry);
      }
      cases++;
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).isGreaterThan(30);
  }

  private static @Nullable LocalDate day(@Nullable Object yaml) {
    return yaml instanceof Date date ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate() : null;
  }

  private static List<Map<?, ?>> entries() throws Exception {
    try (InputStream in = DatelineTest.class.getResourceAsStream("datelines.yml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "publication-dates.csv", delimiter = ';')
  void readsTheDayThatMetadataTells(String metadata, @Nullable LocalDate day) {
    assertThat(PublicationDate.parse(metadata).orElse(null)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2024/05/16/trade.html, 2024-05-16",
    "https://example.org/news/2024-05-16-trade, 2024-05-16",
    "https://example.org/a/20240516/c12.htm, 2024-05-16",
    "https://example.org/2024/5/6/trade, 2024-05-06",
    "https://example.org/2024/99/16/trade,",
    "https://example.org/article-20245167,",
    "https://example.org/trade,",
  })
  void findsTheDayInAnAddress(String url, @Nullable LocalDate day) {
    assertThat(PublicationDate.findInAddress(url).orElse(null)).isEqualTo(day);
  }

  @Test
  void aLineOfPlaceAndDateIsADateline() {
    assertThat(Dateline.isDateline("ANKARA, Jan. 24, 2024")).isTrue();
    assertThat(Dateline.isDateline("Trade of two countries reaches a record")).isFalse();
  }
}
