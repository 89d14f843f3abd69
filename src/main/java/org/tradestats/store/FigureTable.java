package org.tradestats.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Qualifier;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.dataset.AreaPair;
import org.tradestats.dataset.Statement;
import org.tradestats.extraction.Figure;

/** The figures that the articles state, with their values as told. */
@Repository
public class FigureTable {
  private final JdbcClient jdbc;

  FigureTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The order of an article's figures: by place in the text, as {@link Statement#ORDER} has it. */
  private static final Comparator<Figure> ORDER =
      Comparator.comparingInt(Figure::start)
          .thenComparingInt(Figure::end)
          .thenComparing(Figure::flow)
          .thenComparing(Figure::reporter)
          .thenComparing(Figure::partner);

  /** Puts these figures in the place of all that the article said before. */
  public void replace(String articleId, List<Figure> figures) {
    jdbc.sql("delete from figure where article_id = :article").param("article", articleId).update();
    List<Figure> ordered = figures.stream().sorted(ORDER).toList();
    for (int ordinal = 0; ordinal < ordered.size(); ordinal++) {
      insert(ordered.get(ordinal), ordinal);
    }
  }

  private void insert(Figure figure, int ordinal) {
    jdbc.sql(
            """
            insert into figure (article_id, ordinal, flow, reporter, partner, pair, product,
              time_period, amount, unit, status, qualifier, amount_low, amount_high,
              change_percent, restated_group, confidence, quote, sentence, char_start, char_end)
            values (:article, :ordinal, :flow, :reporter, :partner, :pair, :product,
              :period, :amount, :unit, :status, :qualifier, :low, :high,
              :change, :group, :confidence, :quote, :sentence, :start, :end)""")
        .param("article", figure.articleId())
        .param("ordinal", ordinal)
        .param("flow", figure.flow().name())
        .param("reporter", figure.reporter().code())
        .param("partner", figure.partner().code())
        .param("pair", AreaPair.of(figure.reporter(), figure.partner()).code())
        .param("product", figure.product(), Types.VARCHAR)
        .param("period", figure.period() == null ? null : figure.period().code(), Types.VARCHAR)
        .param("amount", figure.value())
        .param("unit", figure.unit().code())
        .param("status", figure.status().name())
        .param(
            "qualifier",
            figure.qualifier() == null ? null : figure.qualifier().code(),
            Types.VARCHAR)
        .param("low", figure.valueLow(), Types.NUMERIC)
        .param("high", figure.valueHigh(), Types.NUMERIC)
        .param("change", figure.changePercent(), Types.NUMERIC)
        .param("group", figure.group(), Types.VARCHAR)
        .param("confidence", figure.confidence())
        .param("quote", figure.quote())
        .param("sentence", figure.sentence())
        .param("start", figure.start())
        .param("end", figure.end())
        .update();
  }

  /** The figures of an article, in the order of its text. */
  public List<Figure> list(String articleId) {
    return jdbc.sql("select * from figure where article_id = :article order by ordinal")
        .param("article", articleId)
        .query((row, number) -> figure(row, plain(row.getBigDecimal("confidence"))))
        .list();
  }

  /** The pairs of areas that figures are about, as {@code CHN-RUS}, in order. */
  public List<String> listPairs() {
    return jdbc.sql("select distinct pair from figure order by pair").query(String.class).list();
  }

  /** How many figures there are. */
  public long count() {
    return jdbc.sql("select count(*) from figure").query(Long.class).single();
  }

  static Figure figure(ResultSet row, BigDecimal confidence) throws SQLException {
    String period = row.getString("time_period");
    String qualifier = row.getString("qualifier");
    return new Figure(
        row.getString("article_id"),
        Flow.valueOf(row.getString("flow")),
        Area.of(row.getString("reporter")),
        Area.of(row.getString("partner")),
        row.getString("product"),
        period == null ? null : TimePeriod.parse(period),
        plain(row.getBigDecimal("amount")),
        Unit.of(row.getString("unit")),
        Status.valueOf(row.getString("status")),
        qualifier == null ? null : Qualifier.parse(qualifier),
        plainOrNull(row.getBigDecimal("amount_low")),
        plainOrNull(row.getBigDecimal("amount_high")),
        plainOrNull(row.getBigDecimal("change_percent")),
        row.getString("restated_group"),
        confidence,
        row.getString("quote"),
        row.getString("sentence"),
        row.getInt("char_start"),
        row.getInt("char_end"));
  }

  /** The same number without the zeros that the column's scale adds. */
  static BigDecimal plain(BigDecimal stored) {
    BigDecimal bare = stored.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal stored) {
    return stored == null ? null : plain(stored);
  }
}
