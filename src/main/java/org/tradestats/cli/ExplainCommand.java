package org.tradestats.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradestats.article.Article;
import org.tradestats.article.Reading;
import org.tradestats.article.source.ArticleSources;
import org.tradestats.batch.Settings;
import org.tradestats.extraction.Extractor;
import org.tradestats.language.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code explain}: why each amount got its flow, areas, status and period. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Prints for each amount the competing answers with their shares, the winner marked by *,",
      "and the features that weighed most. A wrong word is mended in the language's lexicon.yml."
    })
final class ExplainCommand implements Callable<Integer> {
  private final ApplicationStart start;
  private final LanguageDetector detector = new LanguageDetector();

  @Mixin private ArticleOptions articles = new ArticleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  ExplainCommand(ApplicationStart start) {
    this.start = start;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = start.domain(articles.properties());
        Stream<Reading> readings =
            context
                .getBean(ArticleSources.class)
                .read(context.getBean(Settings.class).articles())) {
      Extractor extractor = context.getBean(Extractor.class);
      readings.forEach(reading -> print(reading, extractor));
    }
    return 0;
  }

  private void print(Reading reading, Extractor extractor) {
    reading.findArticle().ifPresent(article -> print(article, extractor));
    IssueLines.print(spec.commandLine().getErr(), reading.issues());
  }

  private void print(Article article, Extractor extractor) {
    Article told =
        detector
            .detect(article.text(), article.language())
            .map(article::withLanguage)
            .orElse(article);
    PrintWriter out = spec.commandLine().getOut();
    out.println(article.id());
    extractor.explain(told).forEach(out::println);
    out.println();
  }
}
