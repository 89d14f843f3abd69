package org.tradestats.publication;

import org.jspecify.annotations.Nullable;

/** Text in markup: what an article or a source says is never markup itself. */
final class Html {
  private Html() {}

  /** A text for the content or a quoted attribute of an element. */
  static String escape(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c < ' ' && c != '\n' ? ' ' : c);
      }
    }
    return escaped.toString();
  }
}
