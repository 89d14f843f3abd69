package org.tradestats.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tradestats.concept.Flow;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.ConvertedFigure;
import org.tradestats.dataset.Statement;
import org.tradestats.extraction.Figure;

/** Figures with their conversions and articles, joined from three tables, a row at a time. */
@Repository
public class StatementTable {
  private static final String JOIN =
      """
      select f.*, coalesce(f.judged_confidence, f.confidence) as final_confidence,
        a.language, a.published, a.publisher, a.title, a.url,
        c.base_ordinal, c.base_currency, c.base_value, c.rate, c.rate_period, c.method, c.source,
        c.coverage
      from figure f
        join article a on a.id = f.article_id
        left join conversion c on c.article_id = f.article_id and c.ordinal = f.ordinal
      """;

  private static final String ORDER = " order by f.article_id, f.ordinal, c.base_ordinal";

  private final JdbcClient jdbc;

  StatementTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All statements in {@link Statement#ORDER}; to close. */
  public Stream<Statement> stream() {
    return joined(jdbc.sql(JOIN + ORDER));
  }

  /** The statements of tariffs, in order; to close. */
  public Stream<Statement> streamTariffs() {
    return joined(
        jdbc.sql(JOIN + " where f.flow in (:rate, :covered)" + ORDER)
            .param("rate", Flow.TARIFF_RATE.name())
            .param("covered", Flow.TARIFFED_IMPORTS.name()));
  }

  /** The statements on a pair of areas, as {@link FigureTable#listPairs()} names it, in order. */
  public List<Statement> list(String pair) {
    try (Stream<Statement> statements =
        joined(jdbc.sql(JOIN + " where f.pair = :pair" + ORDER).param("pair", pair))) {
      return statements.toList();
    }
  }

  private static Stream<Statement> joined(JdbcClient.StatementSpec query) {
    Stream<Row> rows = query.query(StatementTable::row).stream();
    Iterator<Statement> statements = new Grouping(rows.iterator());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                statements, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(rows::close);
  }

  /** A figure with one of its conversions, or none. */
  private record Row(Statement bare, int ordinal, @Nullable Conversion conversion) {
    boolean isSameFigure(Row other) {
      return ordinal == other.ordinal
          && bare.figure().articleId().equals(other.bare.figure().articleId());
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    BigDecimal confidence = FigureTable.plain(row.getBigDecimal("final_confidence"));
    Figure figure = FigureTable.figure(row, confidence);
    Statement bare =
        new Statement(
            new ConvertedFigure(figure, List.of()),
            row.getString("language"),
            row.getObject("published", LocalDate.class),
            row.getString("publisher"),
            row.getString("title"),
            row.getString("url"));
    boolean converted = row.getString("base_currency") != null;
    return new Row(bare, row.getInt("ordinal"), converted ? ConversionTable.conversion(row) : null);
  }

  /** Makes one statement of the rows of one figure, which follow each other. */
  private static final class Grouping implements Iterator<Statement> {
    private final Iterator<Row> rows;
    private @Nullable Row waiting;

    Grouping(Iterator<Row> rows) {
      this.rows = rows;
      this.waiting = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return waiting != null;
    }

    @Override
    public Statement next() {
      Row first = waiting;
      if (first == null) {
        throw new NoSuchElementException("No statement is left");
      }
      List<Conversion> conversions = new ArrayList<>();
      Row row = first;
      while (row != null && row.isSameFigure(first)) {
        if (row.conversion() != null) {
          conversions.add(row.conversion());
        }
        row = rows.hasNext() ? rows.next() : null;
      }
      waiting = row;
      Statement bare = first.bare();
      return new Statement(
          new ConvertedFigure(bare.figure(), conversions),
          bare.language(),
          bare.published(),
          bare.publisher(),
          bare.title(),
          bare.url());
    }
  }
}
