package org.tradestats.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a language's {@code examples.yml} with the figures that it must give.
 *
 * @param shows the phenomenon
 * @param published the day of publication
 * @param title the headline, or the empty string
 * @param text the body
 * @param figures the figures as written: {@code TOTAL CHN RUS 2023 240100000000 USD ACTUAL}
 */
public record Example(
    String shows, LocalDate published, String title, String text, List<String> figures) {
  private static final LocalDate USUAL_DAY = LocalDate.of(2024, 6, 15);

  public Example {
    figures = List.copyOf(figures);
  }

  static List<Example> parse(String file, String yaml) {
    List<Example> examples = new ArrayList<>();
    for (YamlTree tree : YamlTree.parseList(file, yaml)) {
      String text = tree.findText("text");
      if (text == null) {
        throw new LexiconException(tree.path() + ": found no key \"text\", expected a sentence");
      }
      examples.add(
          new Example(
              orEmpty(tree.findText("shows")),
              day(tree),
              orEmpty(tree.findText("title")),
              text,
              tree.texts("figures")));
      tree.done();
    }
    return examples;
  }

  private static LocalDate day(YamlTree tree) {
    List<String> published = tree.dates("published");
    return published.isEmpty() ? USUAL_DAY : LocalDate.parse(published.get(0));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
