package org.tradestats.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.tradestats.currency.Quotation;
import org.tradestats.store.ExchangeRateTable;

/** Puts the rates of the files in the place of those that the table has, from its first rate on. */
class RateWriter implements ItemWriter<Quotation>, StepExecutionListener {
  private final RunRates rates;
  private final ExchangeRateTable table;
  private int ordinal;

  RateWriter(RunRates rates, ExchangeRateTable table) {
    this.rates = rates;
    this.table = table;
  }

  @Override
  public void beforeStep(StepExecution execution) {
    ordinal = 0;
  }

  @Override
  public void write(Chunk<? extends Quotation> quotations) {
    if (ordinal == 0) {
      table.clear();
    }
    table.add(ordinal, quotations.getItems());
    ordinal += quotations.size();
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED && ordinal > 0) {
      table.markComplete(rates.fileFingerprint());
    }
    return execution.getExitStatus();
  }
}
