package org.tradestats.publication;

import java.util.Locale;
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

  /** A text with one part of it marked; the whole text where the part is not in it. */
  static String mark(String text, String part) {
    int at = part.isEmpty() ? -1 : text.indexOf(part);
    return at < 0
        ? escape(text)
        : escape(text.substring(0, at))
            + "<mark>"
            + escape(part)
            + "</mark>"
            + escape(text.substring(at + part.length()));
  }

  /** A link where the address is one of the web, else the text alone: no script, no file. */
  static String link(@Nullable String url, String text) {
    String start = url == null ? "" : url.toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://")
        ? "<a href=\"" + escape(url) + "\" rel=\"noreferrer\">" + escape(text) + "</a>"
        : escape(text);
  }

  /** The attributes of a text's language and direction, for example {@code lang="ar" dir="rtl"}. */
  static String language(@Nullable String language, String text) {
    String lang = language == null ? "" : " lang=\"" + escape(language) + "\"";
    return lang + " dir=\"" + (isRightToLeft(text) ? "rtl" : "ltr") + "\"";
  }

  /** Whether most letters of a text are of a script that is written from right to left. */
  private static boolean isRightToLeft(String text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (Character.getDirectionality(text.charAt(i))) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
            balance++;
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> balance--;
        default -> {}
      }
    }
    return balance > 0;
  }
}
