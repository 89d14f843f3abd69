package org.tradestats.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.ConvertedFigure;
import org.tradestats.currency.RateMethod;

/** The values of the figures in the base currencies, with their rates. */
@Repository
public class ConversionTable {
  private final JdbcClient jdbc;

  ConversionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts these conversions in the place of all that an article's figures had.
   *
   * @param figures all figures of the article, in the order of its text, with the confidence that
   *     their restatements leave them
   */
  public void replace(String articleId, List<ConvertedFigure> figures) {
    jdbc.sql("delete from conversion where article_id = :article")
        .param("article", articleId)
        .update();
    for (int ordinal = 0; ordinal < figures.size(); ordinal++) {
      judge(articleId, ordinal, figures.get(ordinal).figure().confidence());
      List<Conversion> conversions = figures.get(ordinal).conversions();
      for (int base = 0; base < conversions.size(); base++) {
        insert(articleId, ordinal, base, conversions.get(base));
      }
    }
  }

  private void judge(String articleId, int ordinal, BigDecimal confidence) {
    jdbc.sql(
            """
            update figure set judged_confidence = :confidence
            where article_id = :article and ordinal = :ordinal""")
        .param("confidence", confidence)
        .param("article", articleId)
        .param("ordinal", ordinal)
        .update();
  }

  private void insert(String articleId, int ordinal, int base, Conversion conversion) {
    jdbc.sql(
            """
            insert into conversion (article_id, ordinal, base_ordinal, base_currency, base_value,
              rate, rate_period, method, source, coverage)
            values (:article, :ordinal, :baseOrdinal, :base, :value,
              :rate, :period, :method, :source, :coverage)""")
        .param("article", articleId)
        .param("ordinal", ordinal)
        .param("baseOrdinal", base)
        .param("base", conversion.base().code())
        .param("value", conversion.value())
        .param("rate", conversion.rate())
        .param(
            "period",
            conversion.ratePeriod() == null ? null : conversion.ratePeriod().code(),
            Types.VARCHAR)
        .param("method", conversion.method().name())
        .param("source", conversion.source())
        .param("coverage", conversion.coverage())
        .update();
  }

  /** How many figures have a value in the first base currency. */
  public long countFigures() {
    return jdbc.sql("select count(*) from conversion where base_ordinal = 0")
        .query(Long.class)
        .single();
  }

  static Conversion conversion(ResultSet row) throws SQLException {
    String period = row.getString("rate_period");
    return new Conversion(
        Unit.of(row.getString("base_currency")),
        FigureTable.plain(row.getBigDecimal("base_value")),
        FigureTable.plain(row.getBigDecimal("rate")),
        period == null ? null : TimePeriod.parse(period),
        RateMethod.valueOf(row.getString("method")),
        row.getString("source"),
        FigureTable.plain(row.getBigDecimal("coverage")));
  }
}
