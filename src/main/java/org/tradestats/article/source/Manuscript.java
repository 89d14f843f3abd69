package org.tradestats.article.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Article;
import org.tradestats.article.Dateline;
import org.tradestats.article.PublicationDate;
import org.tradestats.article.Reading;
import org.tradestats.issue.EmptyArticle;
import org.tradestats.issue.Issue;
import org.tradestats.issue.UndatedArticle;
import org.tradestats.issue.UnreadableDate;

/**
 * An article as its format gave it, before the rules that hold for every format: what its id is,
 * what its text is, when it was published.
 *
 * @param fallbackId the id for want of another: the file's name, and the line in it
 * @param place where it stands, for messages
 * @param title the headline, or null
 * @param text title and body if {@code titleInText}, else the body
 * @param titleInText whether the text already starts with the title
 * @param published the date as the metadata has it, or null
 */
record Manuscript(
    String fallbackId,
    String place,
    @Nullable String id,
    @Nullable String title,
    String text,
    boolean titleInText,
    @Nullable String published,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable String url,
    List<Issue> issues) {

  /** Ids are keys in tables; a longer one is cut and told apart by a hash. */
  private static final int LONGEST_ID = 250;

  Reading toReading() {
    String address = cleaned(url);
    String ownId = cleaned(id);
    String key = ownId != null ? ownId : address != null ? address : fallbackId;
    String articleId = shortened(key);
    String headline = title == null ? "" : storable(oneLine(title));
    if (headline.isBlank()) {
      headline = "";
    }
    String body = storable(text);
    String whole = headline.isEmpty() || titleInText ? body : headline + "\n" + body;
    List<Issue> found = new ArrayList<>(issues);
    if (body.codePoints().noneMatch(Character::isLetterOrDigit)) {
      found.add(new EmptyArticle(articleId, place));
      return new Reading(null, place, ownId != null || address != null, found);
    }
    LocalDate date = findDate(articleId, whole, found);
    if (date == null) {
      found.add(new UndatedArticle(articleId, place));
    }
    Article article =
        new Article(
            articleId,
            headline,
            whole,
            date,
            languageCode(cleaned(language)),
            cleaned(publisher),
            address);
    return new Reading(article, place, ownId != null || address != null, found);
  }

  private @Nullable LocalDate findDate(String articleId, String whole, List<Issue> found) {
    String told = cleaned(published);
    if (told != null) {
      Optional<LocalDate> date = PublicationDate.parse(told);
      if (date.isPresent()) {
        return date.get();
      }
      found.add(new UnreadableDate(articleId, place, told));
    }
    Optional<LocalDate> addressed =
        url == null ? Optional.empty() : PublicationDate.findInAddress(url);
    return addressed.or(() -> Dateline.find(whole, languageCode(cleaned(language)))).orElse(null);
  }

  /** A title is one line: the first of the text. */
  private static String oneLine(String title) {
    return title.replaceAll("\\R", " ");
  }

  private static @Nullable String cleaned(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String line = storable(value).replaceAll("\\p{Cntrl}+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private static String shortened(String id) {
    if (id.length() <= LONGEST_ID) {
      return id;
    }
    int cut =
        Character.isHighSurrogate(id.charAt(LONGEST_ID - 10)) ? LONGEST_ID - 11 : LONGEST_ID - 10;
    return id.substring(0, cut) + "~" + Integer.toHexString(id.hashCode());
  }

  /** The primary subtag, where it is of ISO 639-1: {@code zh} of {@code zh-Hant-TW}. */
  private static @Nullable String languageCode(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String code = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return code.length() == 2 ? code : null;
  }

  /**
   * Text that every file and database can hold: halves of surrogate pairs and zero characters
   * become U+FFFD, one for one, so that offsets stay.
   */
  static String storable(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wrong = c == '\0';
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          wrong = true;
        }
      }
      if (wrong) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, '\uFFFD');
      }
    }
    return repaired == null ? text : repaired.toString();
  }
}
