package org.tradestats.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tradestats.article.Article;

/**
 * The articles as they were read, each with the fingerprints of the engine that extracted its
 * figures and of the rates that converted them. A fingerprint that is not today's, or none, means
 * that the work is still to be done: that is how a run goes on where another stopped.
 */
@Repository
public class ArticleTable {
  /** Buckets are 0 to this less one. */
  public static final int BUCKETS = 1024;

  private static final String ARTICLE =
      "select id, title, article_text, published, declared_language, publisher, url from article ";

  private final JdbcClient jdbc;

  ArticleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The hash of the content that an article had when it was last stored. */
  public Optional<String> findHash(String id) {
    return jdbc.sql("select content_hash from article where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /**
   * Stores an article, new or changed, as one whose figures are still to be extracted.
   *
   * @param hash tells this content from any other, 64 characters
   */
  public void save(Article article, String hash) {
    if (write(
            article,
            hash,
            """
            update article set bucket = :bucket, content_hash = :hash, title = :title,
              article_text = :text, published = :published, declared_language = :language,
              publisher = :publisher, url = :url, extracted_with = null, converted_with = null
            where id = :id""")
        == 0) {
      write(
          article,
          hash,
          """
          insert into article (id, bucket, content_hash, title, article_text, published,
            declared_language, publisher, url)
          values (:id, :bucket, :hash, :title, :text, :published, :language, :publisher, :url)""");
    }
  }

  private int write(Article article, String hash, String sql) {
    return jdbc.sql(sql)
        .param("id", article.id())
        .param("bucket", bucketOf(article.id()))
        .param("hash", hash)
        .param("title", article.title())
        .param("text", article.text())
        .param("published", article.published(), Types.DATE)
        .param("language", article.language(), Types.VARCHAR)
        .param("publisher", article.publisher(), Types.VARCHAR)
        .param("url", article.url(), Types.VARCHAR)
        .update();
  }

  /** How many articles there are. */
  public long count() {
    return jdbc.sql("select count(*) from article").query(Long.class).single();
  }

  /** How many articles an engine has not extracted yet. */
  public long countUnextracted(String engine) {
    return jdbc.sql(
            "select count(*) from article where extracted_with is null or extracted_with <> :engine")
        .param("engine", engine)
        .query(Long.class)
        .single();
  }

  /**
   * The next articles, by id, that an engine has not extracted yet.
   *
   * @param firstBucket of the partition
   * @param endBucket the first bucket after the partition
   * @param after the id after which to go on; the empty string for the start
   */
  public List<Article> listUnextracted(
      String engine, int firstBucket, int endBucket, String after, int limit) {
    return jdbc.sql(
            ARTICLE
                + """
                where bucket >= :first and bucket < :end and id > :after
                  and (extracted_with is null or extracted_with <> :engine)
                order by id fetch first :limit rows only""")
        .param("engine", engine)
        .param("first", firstBucket)
        .param("end", endBucket)
        .param("after", after)
        .param("limit", limit)
        .query(ArticleTable::article)
        .list();
  }

  /** How many articles have figures that were not yet converted with these rates. */
  public long countUnconverted(String rates) {
    return jdbc.sql(
            """
            select count(*) from article where extracted_with is not null
              and (converted_with is null or converted_with <> :rates)""")
        .param("rates", rates)
        .query(Long.class)
        .single();
  }

  /** The next articles, by id, whose figures were not yet converted with these rates. */
  public List<Article> listUnconverted(String rates, String after, int limit) {
    return jdbc.sql(
            ARTICLE
                + """
                where id > :after and extracted_with is not null
                  and (converted_with is null or converted_with <> :rates)
                order by id fetch first :limit rows only""")
        .param("rates", rates)
        .param("after", after)
        .param("limit", limit)
        .query(ArticleTable::article)
        .list();
  }

  /**
   * Notes that the figures of an article are those that this engine finds.
   *
   * @param language the language it was found to be in, or null
   */
  public void markExtracted(String id, String engine, @Nullable String language) {
    jdbc.sql(
            """
            update article set extracted_with = :engine, converted_with = null, language = :language
            where id = :id""")
        .param("engine", engine)
        .param("language", language, Types.VARCHAR)
        .param("id", id)
        .update();
  }

  /** Notes that the figures of an article are converted with these rates. */
  public void markConverted(String id, String rates) {
    jdbc.sql("update article set converted_with = :rates where id = :id")
        .param("rates", rates)
        .param("id", id)
        .update();
  }

  private static Article article(ResultSet row, int number) throws SQLException {
    return new Article(
        row.getString("id"),
        row.getString("title"),
        row.getString("article_text"),
        row.getObject("published", LocalDate.class),
        row.getString("declared_language"),
        row.getString("publisher"),
        row.getString("url"));
  }

  private static int bucketOf(String id) {
    CRC32 sum = new CRC32();
    sum.update(id.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % BUCKETS);
  }
}
