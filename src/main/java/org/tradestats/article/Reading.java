package org.tradestats.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradestats.issue.Issue;

/**
 * What came of reading one article: the article, the reason it was refused, or an article with a
 * trouble that did not keep it from being read (undated, for example).
 *
 * @param article null if the article was refused; then there is an issue
 * @param place where it stands, for messages: {@code may.jsonl line 12}
 * @param ownId whether the article brings its id or address along; else the id is the file's name
 * @param issues the troubles met, in the order they were met
 */
public record Reading(@Nullable Article article, String place, boolean ownId, List<Issue> issues) {

  public Reading {
    issues = List.copyOf(issues);
    if (article == null && issues.isEmpty()) {
      throw new IllegalArgumentException(
          "Reading at \"" + place + "\" with neither article nor issue: expected one of them");
    }
  }

  /** An article that was refused, with the reason. */
  public static Reading refused(Issue issue) {
    return new Reading(null, issue.place(), false, List.of(issue));
  }

  /** The article, unless it was refused. */
  public Optional<Article> findArticle() {
    return Optional.ofNullable(article);
  }
}
