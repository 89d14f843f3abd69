package org.tradestats.article.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.tradestats.article.Article;
import org.tradestats.article.Reading;
import org.tradestats.issue.DuplicateArticle;

/**
 * Lets each id pass once. Of two files with one name in two folders, which have no id of their own,
 * the second gets a mark of its text behind the name, unless the texts are equal.
 *
 * <p>It remembers 64 bits of each id and text, not the ids: a million articles take some 100 MB.
 */
final class Duplicates {
  private final Map<Long, Long> texts = new HashMap<>();

  Reading check(Reading reading) {
    Article article = reading.article();
    if (article == null) {
      return reading;
    }
    long text = hash(article.text());
    Long before = texts.putIfAbsent(hash(article.id()), text);
    if (before == null) {
      return reading;
    }
    boolean sameText = before == text;
    if (sameText || reading.ownId()) {
      return Reading.refused(new DuplicateArticle(article.id(), reading.place(), sameText));
    }
    Article marked =
        new Article(
            article.id() + "~" + Long.toHexString(text),
            article.title(),
            article.text(),
            article.published(),
            article.language(),
            article.publisher(),
            article.url());
    return check(new Reading(marked, reading.place(), true, reading.issues()));
  }

  /** FNV-1a, 64 bits, with a final mix: the same on every machine and release. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
