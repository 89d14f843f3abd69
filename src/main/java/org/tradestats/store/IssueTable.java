package org.tradestats.store;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tradestats.issue.Issue;
import org.tradestats.issue.UndatedArticle;
import org.tradestats.issue.UnknownLanguage;

/** The troubles that the steps met. A step replaces its own when it does its work again. */
@Repository
public class IssueTable {
  /** The steps that meet troubles, in their order. */
  public enum Stage {
    READ,
    EXTRACT,
    CONVERT,
    CONSOLIDATE
  }

  /**
   * The issues that are told: an article that no language's pack reads has one, since its missing
   * date costs it nothing more. The reading cannot know, the language is detected after it.
   */
  private static final String TOLD =
      """
      from issue where kind <> '%s' or not exists (
        select 1 from issue unread where unread.kind = '%s' and unread.subject = issue.subject)
      """
          .formatted(UndatedArticle.KIND, UnknownLanguage.KIND);

  private final JdbcClient jdbc;

  IssueTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets all issues of a stage. */
  public void clear(Stage stage) {
    jdbc.sql("delete from issue where stage = :stage").param("stage", stage.name()).update();
  }

  /**
   * Puts these issues in the place of those that a stage had with an article.
   *
   * @param articleId or, of consolidation, the pair of areas
   */
  public void replace(Stage stage, String articleId, List<? extends Issue> issues) {
    jdbc.sql("delete from issue where stage = :stage and article_id = :article")
        .param("stage", stage.name())
        .param("article", articleId)
        .update();
    for (int ordinal = 0; ordinal < issues.size(); ordinal++) {
      add(stage, articleId, ordinal, issues.get(ordinal));
    }
  }

  /** Adds an issue; the ordinal tells it from others of its stage and article. */
  public void add(Stage stage, String articleId, int ordinal, Issue issue) {
    jdbc.sql(
            """
            insert into issue (stage, article_id, ordinal, kind, subject, place, cause, consequence)
            values (:stage, :article, :ordinal, :kind, :subject, :place, :cause, :consequence)""")
        .param("stage", stage.name())
        .param("article", articleId)
        .param("ordinal", ordinal)
        .param("kind", issue.kind())
        .param("subject", issue.subject())
        .param("place", issue.place())
        .param("cause", issue.cause())
        .param("consequence", issue.consequence())
        .update();
  }

  /** How many issues there are. */
  public long count() {
    return jdbc.sql("select count(*) " + TOLD).query(Long.class).single();
  }

  /** All issues: those of reading in the order of reading, then the others by article. To close. */
  public Stream<Issue> stream() {
    return jdbc
        .sql(
            "select kind, subject, place, cause, consequence "
                + TOLD
                + """
            order by case stage when 'READ' then 0 when 'EXTRACT' then 1 when 'CONVERT' then 2 else 3 end,
              article_id, ordinal""")
        .query(
            (row, number) ->
                (Issue)
                    new StoredIssue(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("place"),
                        row.getString("cause"),
                        row.getString("consequence")))
        .stream();
  }

  /** An issue as it was worded when it was met. */
  private record StoredIssue(
      String kind, String subject, String place, String cause, String consequence)
      implements Issue {}
}
