package org.tradestats.cli;

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
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code annotate}: what the recognisers see in the articles, whether it is trade or not. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the recognisers see, a JSON object an article: id, annotations.",
      "Each has type, start, end and quote: text.substring(start, end) of what read prints."
    })
final class AnnotateCommand implements Callable<Integer> {
  private final ApplicationStart start;
  private final JsonMapper json =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private final LanguageDetector detector = new LanguageDetector();

  @Mixin private ArticleOptions articles = new ArticleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  AnnotateCommand(ApplicationStart start) {
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
    spec.commandLine()
        .getOut()
        .println(
            json.writeValueAsString(AnnotationRows.of(article.id(), extractor.recognise(told))));
  }
}
