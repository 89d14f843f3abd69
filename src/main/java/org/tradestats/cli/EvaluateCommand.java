package org.tradestats.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tradestats.evaluation.Evaluation;
import org.tradestats.evaluation.GoldArticle;
import org.tradestats.evaluation.GoldFigure;
import org.tradestats.evaluation.GoldFile;
import org.tradestats.evaluation.Miss;
import org.tradestats.evaluation.Scorer;
import org.tradestats.extraction.Extractor;
import org.tradestats.extraction.Figure;
import org.tradestats.language.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how right the figures are, measured on gold articles. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts the figures of gold articles and compares them with the right ones: a score a"
          + " language, the misses by kind, and how often each confidence is right.",
      "data/gold/GUIDELINES.md tells what a figure is, and the format of the files."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final Path OWN_GOLD = Path.of("data/gold");

  @Parameters(
      paramLabel = "GOLD",
      arity = "0..*",
      description = "Gold files. Default: data/gold/*.jsonl")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = "--misses",
      description = "Also list each figure that was missed, spurious or wrong.")
  private boolean misses;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : gold.isEmpty() ? ownGold() : gold) {
      articles.addAll(GoldFile.read(file));
    }
    print(Scorer.score(articles, extract(articles)));
    return 0;
  }

  /** The gold files that the project ships. */
  static List<Path> ownGold() throws IOException {
    return files(OWN_GOLD);
  }

  /** The files of articles with their figures in a folder, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static Map<String, List<Figure>> extract(List<GoldArticle> articles) {
    Extractor extractor = new Extractor(new Languages());
    Map<String, List<Figure>> rows = new LinkedHashMap<>();
    for (GoldArticle article : articles) {
      rows.put(article.article().id(), extractor.extract(article.article()).figures());
    }
    return rows;
  }

  private void print(Evaluation evaluation) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(evaluation.table());
    out.println();
    evaluation
        .missesByKind()
        .forEach((kind, count) -> out.printf(Locale.ROOT, "%5d %s%n", count, kind));
    out.println();
    out.print(evaluation.calibration().table());
    if (misses) {
      out.println();
      evaluation.misses().forEach(miss -> out.println(line(miss)));
    }
  }

  private static String line(Miss miss) {
    StringBuilder line = new StringBuilder(miss.articleId()).append(": ").append(miss.kind());
    GoldFigure right = miss.gold();
    if (right != null) {
      line.append("; right is ").append(right);
    }
    Figure row = miss.row();
    if (row != null) {
      line.append("; found was \"")
          .append(row.quote())
          .append("\" ")
          .append(String.join(" ", row.flow().name(), row.reporter().code(), row.partner().code()))
          .append(' ')
          .append(row.period() == null ? "(no period)" : row.period().code())
          .append(' ')
          .append(row.status());
    }
    return line.toString();
  }
}
