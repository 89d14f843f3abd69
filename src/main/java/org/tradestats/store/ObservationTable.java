package org.tradestats.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.concept.Unit;
import org.tradestats.dataset.Flag;
import org.tradestats.dataset.Observation;
import org.tradestats.dataset.SeriesKey;

/** The observations that the statements come to. */
@Repository
public class ObservationTable {
  private static final String SEPARATOR = " ";

  private final JdbcClient jdbc;

  ObservationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets all observations. */
  public void clear() {
    jdbc.sql("delete from observation").update();
  }

  /** Adds an observation of a key that is not there. */
  public void add(Observation observation) {
    SeriesKey series = observation.series();
    TimePeriod period = observation.period();
    jdbc.sql(
            """
            insert into observation (series, time_period, status, reporter, partner, flow, product,
              amount, currency, low, high, spread_percent, figures, articles, publishers,
              first_published, last_published, first_amount, preferred_figure, flags)
            values (:series, :period, :status, :reporter, :partner, :flow, :product,
              :amount, :currency, :low, :high, :spread, :figures, :articles, :publishers,
              :firstPublished, :lastPublished, :firstAmount, :preferred, :flags)""")
        .param("series", series.code())
        .param("period", period == null ? "" : period.code())
        .param("status", observation.status().name())
        .param("reporter", series.reporter().code())
        .param("partner", series.partner().code())
        .param("flow", series.flow().name())
        .param("product", series.product(), Types.VARCHAR)
        .param("amount", observation.value())
        .param("currency", observation.currency().code())
        .param("low", observation.low())
        .param("high", observation.high())
        .param("spread", observation.spreadPercent(), Types.NUMERIC)
        .param("figures", observation.figures())
        .param("articles", observation.articles())
        .param("publishers", observation.publishers())
        .param("firstPublished", observation.firstPublished(), Types.DATE)
        .param("lastPublished", observation.lastPublished(), Types.DATE)
        .param("firstAmount", observation.firstValue(), Types.NUMERIC)
        .param("preferred", observation.preferredFigure(), Types.VARCHAR)
        .param(
            "flags",
            observation.flags().stream().map(Flag::name).collect(Collectors.joining(SEPARATOR)))
        .update();
  }

  /** How many observations there are. */
  public long count() {
    return jdbc.sql("select count(*) from observation").query(Long.class).single();
  }

  /** All observations in {@link Observation#ORDER}; to close. */
  public Stream<Observation> stream() {
    return jdbc
        .sql("select * from observation order by series, time_period, status")
        .query(ObservationTable::observation)
        .stream();
  }

  private static Observation observation(ResultSet row, int number) throws SQLException {
    String period = row.getString("time_period");
    String flags = row.getString("flags");
    return new Observation(
        new SeriesKey(
            Area.of(row.getString("reporter")),
            Area.of(row.getString("partner")),
            Flow.valueOf(row.getString("flow")),
            row.getString("product")),
        period.isEmpty() ? null : TimePeriod.parse(period),
        Status.valueOf(row.getString("status")),
        FigureTable.plain(row.getBigDecimal("amount")),
        Unit.of(row.getString("currency")),
        FigureTable.plain(row.getBigDecimal("low")),
        FigureTable.plain(row.getBigDecimal("high")),
        plainOrNull(row.getBigDecimal("spread_percent")),
        row.getInt("figures"),
        row.getInt("articles"),
        row.getInt("publishers"),
        row.getObject("first_published", LocalDate.class),
        row.getObject("last_published", LocalDate.class),
        plainOrNull(row.getBigDecimal("first_amount")),
        row.getString("preferred_figure"),
        flags.isEmpty()
            ? List.of()
            : Arrays.stream(flags.split(SEPARATOR)).map(Flag::valueOf).toList());
  }

  private static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal stored) {
    return stored == null ? null : FigureTable.plain(stored);
  }
}
