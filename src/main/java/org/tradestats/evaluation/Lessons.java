package org.tradestats.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradestats.article.Article;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.assembly.Lesson;
import org.tradestats.language.Example;
import org.tradestats.language.Language;
import org.tradestats.language.Languages;

/** What the engine learns from: gold articles, and the examples of the languages. */
public final class Lessons {
  private static final Pattern QUOTE = Pattern.compile("quote=\"([^\"]*)\"");

  /** A quote that no text holds: an example that gives none is found by its value. */
  private static final String NO_QUOTE = "\u0000";

  private final Languages languages;

  public Lessons(Languages languages) {
    this.languages = languages;
  }

  /** The lessons of gold articles; articles in a language without a folder give none. */
  public List<Lesson> of(List<GoldArticle> articles) {
    List<Lesson> lessons = new ArrayList<>();
    for (GoldArticle article : articles) {
      Optional<Language> language = languages.find(article.language());
      language.ifPresent(
          found ->
              lessons.add(
                  new Lesson(
                      Recognition.of(article.article(), found),
                      article.figures().stream().map(Lessons::answer).toList())));
    }
    return lessons;
  }

  /** The lessons of all examples. */
  public List<Lesson> ofExamples() {
    List<Lesson> lessons = new ArrayList<>();
    for (String code : languages.codes()) {
      Language language = languages.find(code).orElseThrow();
      int number = 0;
      for (Example example : languages.examples(code)) {
        number++;
        lessons.add(
            new Lesson(
                Recognition.of(article(example, code, number), language),
                example.figures().stream().map(Lessons::answer).toList()));
      }
    }
    return lessons;
  }

  /** An example as an article. */
  static Article article(Example example, String code, int number) {
    String text =
        example.title().isEmpty() ? example.text() : example.title() + "\n" + example.text();
    return new Article(
        code + "-example-" + number, example.title(), text, example.published(), code, null, null);
  }

  private static Lesson.Answer answer(GoldFigure figure) {
    return new Lesson.Answer(
        figure.flow(),
        figure.reporter(),
        figure.partner(),
        figure.period(),
        figure.value(),
        figure.status(),
        figure.quote());
  }

  private static Lesson.Answer answer(String figure) {
    String[] parts = figure.strip().split("\\s+", 8);
    if (parts.length < 7) {
      throw new IllegalArgumentException(
          "Example figure \""
              + figure
              + "\": expected flow reporter partner period value unit status");
    }
    Matcher quote = QUOTE.matcher(figure);
    return new Lesson.Answer(
        Flow.valueOf(parts[0]),
        Area.of(parts[1]),
        Area.of(parts[2]),
        parts[3].equals("-") ? null : TimePeriod.parse(parts[3]),
        new BigDecimal(parts[4]),
        Status.valueOf(parts[6]),
        quote.find() ? quote.group(1) : NO_QUOTE);
  }
}
