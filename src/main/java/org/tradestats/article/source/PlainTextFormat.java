package org.tradestats.article.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Dateline;
import org.tradestats.article.Reading;
import org.tradestats.issue.Issue;
import org.tradestats.issue.MalformedFrontMatter;
import org.tradestats.issue.TooLarge;
import org.tradestats.issue.UndecodableText;

/**
 * Plain text: one article a file, with an optional head of metadata in YAML.
 *
 * <pre>
 * ---
 * title: Trade of two countries reaches a record
 * date: 2024-05-16
 * lang: en
 * ---
 * The body.
 * </pre>
 *
 * <p>The fields are {@code id}, {@code title}, {@code date} or {@code published}, {@code lang} or
 * {@code language}, {@code publisher} and {@code url}. Without them, a short first line with an
 * empty line after it is the title. The body stays as it is, to the last space.
 */
final class PlainTextFormat implements ArticleFormat {
  /** A longer first line is a paragraph, not a headline. */
  private static final int LONGEST_HEADLINE = 160;

  @Override
  public String name() {
    return "plain text";
  }

  @Override
  public boolean recognises(ContentHead head) {
    return head.findBinaryKind().isEmpty();
  }

  @Override
  public Readings open(Content content) throws IOException {
    Iterator<Reading> one = List.of(read(content)).iterator();
    return () -> one.hasNext() ? one.next() : null;
  }

  private static Reading read(Content content) throws IOException {
    byte[] bytes = content.readWhole().orElse(null);
    if (bytes == null) {
      return Reading.refused(new TooLarge(content.name(), content.place(), content.articleLimit()));
    }
    StrictText decoded = StrictText.decode(bytes);
    String text = decoded.text();
    if (text == null) {
      return Reading.refused(
          new UndecodableText(
              content.name(), content.place(), decoded.charset(), decoded.errorOffset()));
    }
    return parse(content.name(), content.place(), text);
  }

  private static Reading parse(String name, String place, String text) {
    List<Issue> issues = new ArrayList<>();
    Map<String, String> fields = Map.of();
    String body = text;
    FrontMatter.@Nullable Split split = FrontMatter.split(text);
    if (split != null) {
      try {
        fields = FrontMatter.parse(split.yaml());
        body = split.body();
      } catch (FrontMatter.MalformedException e) {
        issues.add(new MalformedFrontMatter(name, place, String.valueOf(e.getMessage())));
      }
    }
    String title = fields.get("title");
    boolean titleInText = false;
    if (title == null) {
      title = headline(body);
      titleInText = title != null;
    }
    return new Manuscript(
            name,
            place,
            fields.get("id"),
            title,
            body,
            titleInText,
            first(fields, "published", "date"),
            first(fields, "lang", "language"),
            fields.get("publisher"),
            fields.get("url"),
            issues)
        .toReading();
  }

  private static @Nullable String first(Map<String, String> fields, String name, String other) {
    String value = fields.get(name);
    return value != null ? value : fields.get(other);
  }

  /** The first line if it is clearly a headline: short, alone, no sentence and no dateline. */
  static @Nullable String headline(String text) {
    int end = text.indexOf('\n');
    if (end <= 0) {
      return null;
    }
    String line = text.substring(0, end);
    if (line.endsWith("\r")) {
      line = line.substring(0, line.length() - 1);
    }
    int next = text.indexOf('\n', end + 1);
    if (next < 0 || !text.substring(end + 1, next).isBlank()) {
      return null;
    }
    String stripped = line.strip();
    boolean sentence = stripped.endsWith(".") || stripped.endsWith("。") || stripped.endsWith(":");
    if (stripped.isEmpty()
        || line.length() > LONGEST_HEADLINE
        || sentence
        || Dateline.isDateline(stripped)) {
      return null;
    }
    return line;
  }
}
