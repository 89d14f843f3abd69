package org.tradestats.article.source;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.tradestats.article.Article;
import org.tradestats.article.Reading;
import org.tradestats.issue.Issue;

/** Readings as text, to be compared whole. */
final class ReadingDump {
  private ReadingDump() {}

  static String of(Reading reading, Path folder) {
    String article = reading.findArticle().map(ReadingDump::of).orElse("refused");
    String issues =
        reading.issues().stream().map(ReadingDump::of).collect(Collectors.joining("\n"));
    String whole = reading.place() + "\n" + article + "\n" + issues;
    String prefix = folder.toString() + folder.getFileSystem().getSeparator();
    return whole.replace(prefix, "").stripTrailing() + "\n\n";
  }

  private static String of(Article article) {
    return "  id "
        + article.id()
        + " | published "
        + article.published()
        + " | language "
        + article.language()
        + " | publisher "
        + article.publisher()
        + " | url "
        + article.url()
        + "\n  title \""
        + escaped(article.title())
        + "\"\n  text \""
        + escaped(article.text())
        + "\"";
  }

  private static String of(Issue issue) {
    return "  "
        + issue.kind()
        + " | "
        + issue.subject()
        + " | "
        + issue.place()
        + "\n    "
        + issue.cause()
        + "\n    "
        + issue.consequence();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\r", "\\r")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\u00A0", "\\u00A0");
  }
}
