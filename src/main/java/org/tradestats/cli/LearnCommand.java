package org.tradestats.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradestats.evaluation.GoldArticle;
import org.tradestats.evaluation.GoldFile;
import org.tradestats.evaluation.Lessons;
import org.tradestats.evaluation.Scorer;
import org.tradestats.extraction.Figure;
import org.tradestats.extraction.assembly.Assembly;
import org.tradestats.extraction.assembly.Calibration;
import org.tradestats.extraction.assembly.Learner;
import org.tradestats.extraction.assembly.Lesson;
import org.tradestats.extraction.assembly.Weights;
import org.tradestats.language.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn}: the weights of the assembler, from gold articles and the languages' examples. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = {
      "Learns the engine's weights from gold articles and the examples of the languages, and"
          + " prints the cross-validated score: what articles nobody has seen will give. The gold"
          + " articles count six times, as what is to be met; those for training count once.",
      "The same articles give the same weights."
    })
final class LearnCommand implements Callable<Integer> {
  /** How often a gold article is met in a round; for each of them there are five others. */
  private static final int GOLD_TIMES = 6;

  private static final String HEADER =
      "# Learned weights of the assembler: feature, weight, links. Written by the learn command; do"
          + " not edit.\n";

  private static final Path OWN_TRAINING = Path.of("data", "training");
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  @Parameters(
      paramLabel = "GOLD",
      arity = "0..*",
      description = "Gold files. Default: data/gold/*.jsonl")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = "--training",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Further articles to learn from. Default: data/training/*.jsonl")
  private List<Path> training = new ArrayList<>();

  @Option(
      names = "--folds",
      defaultValue = "4",
      description = "Parts for the cross-validation; 0 for none. Default: ${DEFAULT-VALUE}")
  private int folds;

  @Option(
      names = "--rounds",
      defaultValue = "20",
      description = "How often to go through the articles. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(names = "--weights", description = "Where to write the weights; without it, nowhere.")
  private @Nullable Path weights;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : gold.isEmpty() ? EvaluateCommand.ownGold() : gold) {
      articles.addAll(GoldFile.read(file));
    }
    Lessons lessons = new Lessons(new Languages());
    List<Lesson> further = new ArrayList<>();
    for (Path file : training.isEmpty() ? EvaluateCommand.files(OWN_TRAINING) : training) {
      further.addAll(lessons.of(GoldFile.read(file)));
    }
    further.addAll(lessons.ofExamples());
    if (folds > 1) {
      spec.commandLine().getOut().print(crossValidated(articles, lessons, further));
    }
    Path file = weights;
    if (file != null) {
      List<Lesson> all = all(lessons.of(articles), further);
      Files.writeString(file, text(Learner.learn(all, rounds)), StandardCharsets.UTF_8);
    }
    return 0;
  }

  private static List<Lesson> all(List<Lesson> gold, List<Lesson> further) {
    return Stream.concat(Collections.nCopies(GOLD_TIMES, gold).stream(), Stream.of(further))
        .flatMap(List::stream)
        .toList();
  }

  private static String text(Map<String, double[]> learned) {
    StringBuilder text = new StringBuilder(HEADER);
    learned.forEach(
        (name, row) -> {
          text.append(name);
          for (double number : row) {
            text.append('\t').append(new DecimalFormat("0.###", SYMBOLS).format(number));
          }
          text.append('\n');
        });
    return text.toString();
  }

  /** Scores each part with weights learned from the others. */
  private String crossValidated(List<GoldArticle> articles, Lessons lessons, List<Lesson> further) {
    Map<String, List<Figure>> rows = new LinkedHashMap<>();
    for (int fold = 0; fold < folds; fold++) {
      List<GoldArticle> others = new ArrayList<>();
      List<GoldArticle> part = new ArrayList<>();
      for (int k = 0; k < articles.size(); k++) {
        (k % folds == fold ? part : others).add(articles.get(k));
      }
      List<Lesson> taught = all(lessons.of(others), further);
      Weights learned = new Weights(Learner.learn(taught, rounds));
      for (GoldArticle article : part) {
        Stream<Lesson> asked = lessons.of(List.of(article)).stream();
        rows.put(
            article.article().id(),
            asked
                .flatMap(
                    lesson ->
                        Assembly.figures(lesson.recognition(), learned, Calibration.none())
                            .stream())
                .toList());
      }
    }
    return Scorer.score(articles, rows).table();
  }
}
