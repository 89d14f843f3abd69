package org.tradestats.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tradestats.article.Article;
import org.tradestats.language.Language;
import org.tradestats.language.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Megabytes of UTF-8 text a second and core: the gold articles as they are, which hold an amount in
 * every second sentence, the same among ten times as much prose without amounts, as a news site has
 * it, and that prose alone. Read {@code megabytes} in the results, per second.
 *
 * <pre>mvn -Pjmh test-compile exec:exec -Djmh.args=ExtractionBenchmark</pre>
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class ExtractionBenchmark {
  @Param({"en", "ar", "zh", "ru", "fr", "es", "de", "ja"})
  private String language = "en";

  @Param({"gold", "mixed", "bare"})
  private String text = "gold";

  private final Languages languages = new Languages();
  private final Extractor extractor = new Extractor(languages);
  private final List<Article> articles = new ArrayList<>();
  private long bytes;

  /** What an iteration has read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    public double megabytes;

    @Setup(Level.Iteration)
    public void reset() {
      megabytes = 0;
    }
  }

  @Setup
  public void load() throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of("data/gold/" + language + ".jsonl"))) {
      JsonNode gold = json.readTree(line);
      String told = gold.get("text").asString();
      if (!text.equals("bare")) {
        add(gold.get("id").asString(), told);
      }
      String bare = withoutNumbers(told);
      for (int k = 0; k < 10 && !text.equals("gold"); k++) {
        add(gold.get("id").asString() + "-" + k, bare);
      }
    }
  }

  private void add(String id, String body) {
    articles.add(new Article(id, "", body, LocalDate.of(2024, 5, 16), language, null, null));
    bytes += body.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The sentences that hold no number, not even in words, repeated to the length of the text. */
  private String withoutNumbers(String told) {
    Language pack = languages.find(language).orElseThrow();
    StringBuilder bare = new StringBuilder();
    for (String sentence : told.split("(?<=[.。!?؟])", -1)) {
      if (!pack.mayHoldAmounts(sentence)) {
        bare.append(sentence);
      }
    }
    if (bare.isEmpty()) {
      bare.append(' ');
    }
    String unit = bare.toString();
    return unit.repeat(Math.max(1, told.length() / unit.length()));
  }

  @Benchmark
  public int extract(Read read) {
    int figures = 0;
    for (Article article : articles) {
      figures += extractor.extract(article).figures().size();
    }
    read.megabytes += bytes / 1e6;
    return figures;
  }
}
