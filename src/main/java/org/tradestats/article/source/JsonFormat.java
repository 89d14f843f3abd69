package org.tradestats.article.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Reading;

/**
 * JSON Lines, one article an object: {@code id}, {@code url}, {@code title}, {@code text} or {@code
 * body} or {@code content}, {@code published} or {@code date}, {@code lang}, {@code publisher}. A
 * JSON array of such objects, or objects over many lines, are read too.
 *
 * <p>A line that is no such object is an issue and the next line is read. In an array the objects
 * are told apart by their braces, so one with a wrong value inside costs only itself.
 */
final class JsonFormat implements ArticleFormat {

  @Override
  public String name() {
    return "JSON Lines";
  }

  @Override
  public boolean recognises(ContentHead head) {
    String start = head.text().stripLeading();
    if (start.startsWith("{")) {
      String rest = start.substring(1).stripLeading();
      return rest.isEmpty() || rest.startsWith("\"") || rest.startsWith("}");
    }
    return start.startsWith("[") && start.substring(1).stripLeading().startsWith("{");
  }

  @Override
  public Readings open(Content content) {
    Charset charset = content.head().findByteOrderMark().orElse(StandardCharsets.UTF_8);
    InputStream bytes = content.bytes();
    if (!charset.equals(StandardCharsets.UTF_8)) {
      bytes = new Utf16AsUtf8(bytes, charset);
    }
    JsonRecords records =
        isLines(content.head().text())
            ? new JsonLines(bytes, content.articleLimit())
            : new JsonObjects(bytes, content.articleLimit());
    return () -> read(records, content);
  }

  /** Lines, unless the first line opens something that it does not close. */
  private static boolean isLines(String start) {
    String text = start.stripLeading();
    if (text.startsWith("[")) {
      return false;
    }
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    return !(line.endsWith("{") || line.endsWith(",") || line.endsWith("["));
  }

  private static @Nullable Reading read(JsonRecords records, Content content) throws IOException {
    JsonRecords.Slice slice = records.next();
    return slice == null
        ? null
        : JsonArticle.read(slice, content.name(), content.place(), content.articleLimit());
  }
}
