/**
 * The job {@code tradeStatistics}: its steps, how they are partitioned, started, restarted and
 * watched. Start at {@link org.tradestats.batch.TradeStatisticsJob} for the steps and at {@link
 * org.tradestats.batch.JobRun} for a run; {@link org.tradestats.batch.PipelineConfiguration} builds
 * the domain.
 *
 * <p>May import every package but {@code cli}. A new step is a bean in {@code TradeStatisticsJob};
 * a new output is a line in {@code PipelineConfiguration}.
 */
@NullMarked
package org.tradestats.batch;

import org.jspecify.annotations.NullMarked;
