package org.tradestats.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tradestats.currency.Quotation;

/** The exchange rates of the run, as their providers quote them, for whoever queries the tables. */
@Repository
public class ExchangeRateTable {
  private final JdbcClient jdbc;

  ExchangeRateTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /** Adds a rate; the ordinal tells it from others. */
  public void add(int ordinal, Quotation quotation) {
    jdbc.sql(
            """
            insert into exchange_rate (ordinal, provider, base_currency, currency, rate_period,
              rate, coverage, source)
            values (:ordinal, :provider, :base, :currency, :period, :rate, :coverage, :source)""")
        .param("ordinal", ordinal)
        .param("provider", quotation.provider())
        .param("base", quotation.base().code())
        .param("currency", quotation.currency().code())
        .param("period", quotation.period().code())
        .param("rate", quotation.rate())
        .param("coverage", quotation.coverage())
        .param("source", quotation.source())
        .update();
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
