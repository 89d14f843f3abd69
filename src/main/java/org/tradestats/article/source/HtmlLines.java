package org.tradestats.article.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * An element as lines of text: a paragraph or heading a line, a list item a line that starts with a
 * bullet, a table row a line with tabs between its cells. White space runs together as browsers
 * show it; no-break spaces stay.
 */
final class HtmlLines implements NodeVisitor {
  private static final Set<String> PREFORMATTED = Set.of("pre");

  private final @Nullable String title;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private boolean space;
  private int preformatted;
  private int cells;

  /**
   * @param title a heading with these words is left out: it is the title already
   */
  HtmlLines(@Nullable String title) {
    this.title = title;
  }

  String of(Element root) {
    root.traverse(this);
    endLine();
    return text.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("br")) {
        endLine();
      } else if (name.equals("td") || name.equals("th")) {
        if (cells++ > 0) {
          space = false;
          line.append('\t');
        }
      } else if (breaksLine(element)) {
        endLine();
        if (name.equals("li")) {
          line.append("• ");
        }
      }
      if (name.equals("tr")) {
        cells = 0;
      }
      preformatted += PREFORMATTED.contains(name) ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      preformatted -= PREFORMATTED.contains(name) ? 1 : 0;
      if (name.equals("tr")) {
        cells = 0;
      }
      if (name.equals("td") || name.equals("th")) {
        space = false;
      } else if (breaksLine(element)) {
        endLine();
      }
    }
  }

  /** Inside a row, blocks do not break the line: the row is one. */
  private boolean breaksLine(Element element) {
    return element.isBlock() && (cells == 0 || element.normalName().equals("tr"));
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (preformatted > 0 && c == '\n') {
        endLine();
      } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
        space = true;
      } else {
        if (space && !line.isEmpty() && !endsWithSpace()) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
  }

  private boolean endsWithSpace() {
    char last = line.charAt(line.length() - 1);
    return last == ' ' || last == '\t';
  }

  private void endLine() {
    space = false;
    String words = line.toString();
    line.setLength(0);
    String plain = words.strip();
    if (plain.isEmpty() || plain.equals("•") || isTitle(plain)) {
      return;
    }
    text.append(words.stripTrailing()).append('\n');
  }

  private boolean isTitle(String words) {
    return title != null
        && text.length() == 0
        && words.equals(title.replaceAll("\\s+", " ").strip());
  }
}
