package org.tradestats.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradestats.TradeStatisticsApplication;

/** Runs the whole job as a command does: an application a run. */
public final class Runs {
  private static final Path ARTICLES = Path.of("src/test/resources/org/tradestats/batch/articles");

  private Runs() {}

  /** Copies the articles of the tests to a folder that a test may change. */
  static Path copyArticles(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  static RunReport run(Path articles, Path output, String... properties) throws Exception {
    return run(List.of(), articles, output, properties);
  }

  /** Runs with beans that win over those of the application. */
  static RunReport run(List<Class<?>> beans, Path articles, Path output, String... properties)
      throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add("--tradestats.articles=" + articles);
    arguments.add("--tradestats.output=" + output);
    Arrays.stream(properties).forEach(property -> arguments.add("--tradestats." + property));
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(TradeStatisticsApplication.class)
            .sources(beans.toArray(Class<?>[]::new))
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(arguments.toArray(String[]::new))) {
      return context.getBean(JobRun.class).run();
    }
  }

  /** The published files of an output folder, with the hashes of their bytes. */
  public static SortedMap<String, String> files(Path output) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".")) {
          files.put(name, sha256(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes articles, in JSON Lines, each with a figure of its own, for runs that take a while. */
  public static Path writeMany(Path file, int articles) throws IOException {
    String[] countries = {"China", "Russia", "India", "Turkey", "Egypt", "Brazil", "Japan"};
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      String reporter = countries[i % countries.length];
      String partner = countries[(i + 1 + i / 7 % 6) % countries.length];
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\": \"a%05d\", \"title\": \"Trade note %d\", \"published\": \"2024-%02d-11\","
                  + " \"lang\": \"en\", \"publisher\": \"Note\", \"text\": \"%s's exports to %s"
                  + " reached $%d.%d billion in %d, the customs service said. %s\"}%n",
              i,
              i,
              i % 12 + 1,
              reporter,
              partner,
              10 + i % 80,
              i % 10,
              2015 + i % 9,
              "Officials spoke of a good year for shippers on both sides. ".repeat(20)));
    }
    return Files.writeString(file, lines, StandardCharsets.UTF_8);
  }
}
