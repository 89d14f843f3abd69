package org.tradestats.article.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradestats.article.Article;
import org.tradestats.article.Reading;

/** What every format promises. */
class ArticleFormatContractTest {
  private static final int LIMIT = 5000;

  /** A content of each format, by the format's name. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "plain text", "Sofia, 16 May 2024 - Exports rose.\n",
          "HTML", "<html><body><p>Sofia, 16 May 2024 - Exports rose.</p></body></html>",
          "JSON Lines", "{\"id\":\"1\",\"text\":\"Sofia, 16 May 2024 - Exports rose.\"}\n");

  static List<ArticleFormat> formats() {
    return ArticleFormats.ALL;
  }

  private static byte[] example(ArticleFormat format) {
    String text = EXAMPLES.get(format.name());
    assertThat(text).as("example of %s", format.name()).isNotNull();
    return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Reading> read(byte[] bytes) {
    List<Reading> readings = new ArrayList<>();
    Unpacking unpacking = new Unpacking("f", "f", new ByteArrayInputStream(bytes), LIMIT);
    Reading reading = unpacking.next();
    while (reading != null) {
      readings.add(reading);
      reading = unpacking.next();
    }
    return readings;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void isFirstToRecogniseItsOwn(ArticleFormat format) {
    assertThat(ArticleFormats.find(new ContentHead(example(format)))).contains(format);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void leavesBinaryContentAlone(ArticleFormat format) {
    byte[] zeros = new byte[64];
    assertThat(format.recognises(new ContentHead(zeros))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsItsExample(ArticleFormat format) {
    List<Reading> readings = read(example(format));
    assertThat(readings).hasSize(1);
    Article article = readings.get(0).findArticle().orElseThrow();
    assertThat(article.text()).contains("Exports rose.");
    assertThat(article.published()).hasToString("2024-05-16");
    assertThat(article.text()).startsWith(article.title());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsNothingOverTheLimit(ArticleFormat format) throws IOException {
    byte[] start = example(format);
    byte[] large = Arrays.copyOf(start, LIMIT * 2);
    Arrays.fill(large, start.length / 2, large.length, (byte) 'x');
    List<Reading> readings = read(large);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).findArticle()).isEmpty();
    assertThat(readings.get(0).issues().get(0).kind()).isEqualTo("too-large");
  }

  /** Whatever is cut off, flipped, put in: each reading is an article or says why not. */
  @ParameterizedTest
  @MethodSource("formats")
  void survivesWhateverBecomesOfItsBytes(ArticleFormat format) {
    Random random = new Random(17);
    byte[] example = example(format);
    int readings = 0;
    for (int round = 0; round < 400; round++) {
      byte[] bytes = Arrays.copyOf(example, 1 + random.nextInt(example.length * 2));
      for (int change = random.nextInt(8); change > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      for (Reading reading : read(bytes)) {
        readings++;
        assertThat(reading.findArticle().isPresent() || !reading.issues().isEmpty()).isTrue();
      }
    }
    assertThat(readings).isGreaterThan(300);
  }

  @Test
  void randomBytesNeverThrow() {
    Random random = new Random(23);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      String[] starts = {
        "", "\u001F\u008B\b", "PK\u0003\u0004", "{\"", "[{", "<html", "---\n", "\u00FF\u00FE"
      };
      byte[] start = starts[round % starts.length].getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
      assertThat(read(bytes)).isNotEmpty();
    }
  }
}
