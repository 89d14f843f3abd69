package org.tradestats.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradestats.article.Article;
import org.tradestats.article.Reading;
import org.tradestats.article.source.ArticleSources;
import org.tradestats.batch.Settings;
import org.tradestats.language.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code read}: the articles as they were read, for whoever wonders what the engine saw. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the articles as they were read, a JSON object a line: id, title, published, lang,"
          + " text.",
      "Articles that were refused are told on standard error."
    })
final class ReadCommand implements Callable<Integer> {
  private final ApplicationStart start;
  private final JsonMapper json = JsonMapper.shared();
  private final LanguageDetector detector = new LanguageDetector();

  @Mixin private ArticleOptions articles = new ArticleOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  ReadCommand(ApplicationStart start) {
    this.start = start;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = start.domain(articles.properties());
        Stream<Reading> readings =
            context
                .getBean(ArticleSources.class)
                .read(context.getBean(Settings.class).articles())) {
      readings.forEach(this::print);
    }
    return 0;
  }

  private void print(Reading reading) {
    reading
        .findArticle()
        .ifPresent(
            article -> spec.commandLine().getOut().println(json.writeValueAsString(row(article))));
    IssueLines.print(spec.commandLine().getErr(), reading.issues());
  }

  private Map<String, @Nullable Object> row(Article article) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", article.id());
    row.put("title", article.title());
    row.put("published", article.published() == null ? null : article.published().toString());
    row.put("lang", detector.detect(article.text(), article.language()).orElse(null));
    row.put("text", article.text());
    return row;
  }
}
