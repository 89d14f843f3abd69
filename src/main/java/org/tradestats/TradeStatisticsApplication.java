package org.tradestats;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: wires the domain into the batch job and hands the command line over. */
@SpringBootApplication
public class TradeStatisticsApplication {

  public static void main(String[] args) {
    System.exit(
        SpringApplication.exit(SpringApplication.run(TradeStatisticsApplication.class, args)));
  }
}
