package org.tradestats;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tradestats.cli.CommandLineTool;

/** The application: wires the domain into the batch job and hands the command line over. */
@SpringBootApplication(scanBasePackages = {"org.tradestats.store", "org.tradestats.batch"})
public class TradeStatisticsApplication {

  public static void main(String[] args) {
    System.exit(CommandLineTool.run(TradeStatisticsApplication.class, args));
  }
}
