package org.tradestats.article.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradestats.article.ArticleSource;
import org.tradestats.article.Reading;
import org.tradestats.article.UnreadableSourceException;

class ArticleSourcesTest {
  /** Small, so that a file over the limit is a small file. */
  private static final int LIMIT = 3000;

  private final ArticleSources sources = new ArticleSources(LIMIT);

  @ParameterizedTest
  @ValueSource(strings = {"good", "defects"})
  void readsAFolderAsExpected(String name) throws Exception {
    Path folder = folder(name);
    String read;
    try (Stream<Reading> readings = sources.read(List.of(folder.toString()))) {
      read = readings.map(reading -> ReadingDump.of(reading, folder)).collect(Collectors.joining());
    }
    assertThat(read).isEqualTo(resource("expected-" + name + ".txt"));
  }

  @Test
  void readsTheSameTwice() throws Exception {
    List<String> folder = List.of(folder("defects").toString());
    try (Stream<Reading> first = sources.read(folder);
        Stream<Reading> second = sources.read(folder)) {
      assertThat(first.toList()).isEqualTo(second.toList());
    }
  }

  @Test
  void takesFilesFoldersAndGlobsInTheirOrderAndEachFileOnce(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("b/.hidden"));
    for (String name : List.of("b/2.txt", "b/1.txt", "b/.3.txt", "b/.hidden/4.txt", "a.txt")) {
      Files.writeString(folder.resolve(name), "Text of " + name);
    }
    Files.createSymbolicLink(folder.resolve("b/loop"), folder.resolve("b"));
    assertThat(places(folder, folder.toString())).containsExactly("a.txt", "b/1.txt", "b/2.txt");
    assertThat(places(folder, folder + "/b/2.txt", folder + "/b"))
        .containsExactly("b/2.txt", "b/1.txt");
    assertThat(places(folder, folder + "/*/[12].txt")).containsExactly("b/1.txt", "b/2.txt");
    assertThat(places(folder, folder + "/**.txt")).containsExactly("a.txt", "b/1.txt", "b/2.txt");
    assertThat(places(folder, folder + "/b/.3.txt")).containsExactly("b/.3.txt");
  }

  private List<String> places(Path folder, String... locations) {
    return sources.locate(List.of(locations)).stream()
        .map(ArticleSource::place)
        .map(place -> folder.relativize(Path.of(place)).toString())
        .toList();
  }

  @Test
  void failsOnWhatIsNotThere(@TempDir Path folder) {
    assertThatThrownBy(() -> sources.locate(List.of(folder + "/none.txt")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(
            "Cannot read articles from \"" + folder + "/none.txt\": no such file or folder");
    assertThatThrownBy(() -> sources.locate(List.of(folder + "/*.txt")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("Cannot read articles from \"" + folder + "/*.txt\": no file matches");
    assertThatThrownBy(() -> sources.locate(List.of("https://example.org/feed")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(
            "Cannot read articles from \"https://example.org/feed\": addresses are not read yet;"
                + " expected a file, a folder or a glob");
  }

  @Test
  void failsOnAFileThatVanishes(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Text");
    ArticleSource source = sources.locate(List.of(file.toString())).get(0);
    Files.delete(file);
    assertThatThrownBy(source::read)
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(
            "Cannot read articles from \""
                + file
                + "\": no such file; expected a readable file. Nothing was replaced.");
  }

  @Test
  void readsOneArticleAtATime(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("endless.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      String line = "{\"id\":\"%d\",\"text\":\"" + "x".repeat(2000) + "\"}\n";
      for (int i = 0; i < 2000; i++) {
        out.write(String.format(java.util.Locale.ROOT, line, i).getBytes(StandardCharsets.UTF_8));
      }
    }
    try (Stream<Reading> readings = sources.read(List.of(file.toString()))) {
      Iterator<Reading> iterator = readings.iterator();
      assertThat(iterator.next().findArticle().orElseThrow().id()).isEqualTo("0");
      // What is cut off now cannot have been read before.
      Files.writeString(file, "");
      int rest = 0;
      while (iterator.hasNext()) {
        rest += iterator.next().findArticle().isPresent() ? 1 : 0;
      }
      assertThat(rest).isLessThan(100);
    }
  }

  @Test
  void stopsAnArchiveThatUnpacksToFarMoreThanArticles(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bomb.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      byte[] block = new byte[1 << 20];
      java.util.Arrays.fill(block, (byte) '\n');
      out.write("{\"id\":\"1\",\"text\":\"Good.\"}\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }
    try (Stream<Reading> readings = sources.read(List.of(file.toString()))) {
      List<Reading> all = readings.toList();
      assertThat(all).hasSize(2);
      assertThat(all.get(0).findArticle()).isPresent();
      assertThat(all.get(1).issues().get(0).kind()).isEqualTo("suspicious-archive");
    }
  }

  @Test
  void refusesALimitThatIsNone() {
    assertThatThrownBy(() -> new ArticleSources(0))
        .hasMessage("Article limit 0: expected a number of bytes above zero");
  }

  private static Path folder(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ArticleSourcesTest.class.getResource(name)).toURI());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ArticleSourcesTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
