package org.tradestats.store;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tradestats.currency.Quotation;

/** The exchange rates of the run, as their providers quote them, for whoever queries the tables. */
@Repository
public class ExchangeRateTable {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  ExchangeRateTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Whether all rates of these files are here. */
  public boolean holds(String fingerprint) {
    return jdbc.sql("select count(*) from exchange_rate_files where fingerprint = :fingerprint")
            .param("fingerprint", fingerprint)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Forgets all rates. */
  public void clear() {
    jdbc.sql("delete from exchange_rate_files").update();
    jdbc.sql("delete from exchange_rate").update();
  }

  /**
   * Adds rates, all in one statement, since there are some ten thousand of them.
   *
   * @param first the ordinal of the first rate; the others follow
   */
  public void add(int first, List<? extends Quotation> quotations) {
    SqlParameterSource[] rows = new SqlParameterSource[quotations.size()];
    for (int i = 0; i < rows.length; i++) {
      Quotation quotation = quotations.get(i);
      rows[i] =
          new MapSqlParameterSource()
              .addValue("ordinal", first + i)
              .addValue("provider", quotation.provider())
              .addValue("base", quotation.base().code())
              .addValue("currency", quotation.currency().code())
              .addValue("period", quotation.period().code())
              .addValue("rate", quotation.rate())
              .addValue("coverage", quotation.coverage())
              .addValue("source", quotation.source());
    }
    batches.batchUpdate(
        """
        insert into exchange_rate (ordinal, provider, base_currency, currency, rate_period,
          rate, coverage, source)
        values (:ordinal, :provider, :base, :currency, :period, :rate, :coverage, :source)""",
        rows);
  }

  /** Notes that all rates of these files are here. */
  public void markComplete(String fingerprint) {
    jdbc.sql("insert into exchange_rate_files (fingerprint) values (:fingerprint)")
        .param("fingerprint", fingerprint)
        .update();
  }

  /** How many rates there are. */
  public long count() {
    return jdbc.sql("select count(*) from exchange_rate").query(Long.class).single();
  }
}
