package org.tradestats.batch;

import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.tradestats.currency.Quotation;
import org.tradestats.store.ExchangeRateTable;

/** Reads the rates of all files, unless the table holds them already. */
class RateReader implements ItemStreamReader<Quotation> {
  private final RunRates rates;
  private final ExchangeRateTable table;
  private Iterator<Quotation> quotations = Collections.emptyIterator();

  RateReader(RunRates rates, ExchangeRateTable table) {
    this.rates = rates;
    this.table = table;
  }

  @Override
  public void open(ExecutionContext context) {
    // The files are loaded, and so checked, in every run.
    String files = rates.fileFingerprint();
    quotations =
        table.holds(files)
            ? Collections.emptyIterator()
            : rates.rates().preference().providers().stream()
                .flatMap(provider -> provider.quotations().stream())
                .iterator();
  }

  @Override
  public @Nullable Quotation read() {
    return quotations.hasNext() ? quotations.next() : null;
  }
}
