package org.tradestats.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the articles are. */
final class ArticleOptions {
  @Option(
      names = {"-a", "--articles"},
      paramLabel = "PLACE",
      arity = "1..*",
      description = {
        "Files, folders, globs: plain text, HTML, JSON Lines, also inside .gz and .zip.",
        "Default: data/articles (tradestats.articles)"
      })
  private List<String> articles = new ArrayList<>();

  /** The options that were given, as properties. */
  List<String> properties() {
    List<String> properties = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      properties.add("tradestats.articles[" + i + "]=" + articles.get(i));
    }
    return properties;
  }
}
