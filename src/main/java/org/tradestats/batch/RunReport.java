package org.tradestats.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run came to.
 *
 * @param offered the articles that the sources held, refused ones included
 * @param added those that were new
 * @param changed those that said something else than before
 * @param unchanged those that were known
 * @param refused those that could not be read
 * @param extracted the articles that were extracted in this run
 * @param articles the articles of the dataset
 * @param figures the figures of the dataset
 * @param converted the figures with a value in the first base currency
 * @param issues the rows of {@code issues.csv}
 * @param files what was written, relative to {@code output}
 * @param output where
 * @param failures what made the run fail, in words; empty if it succeeded
 */
public record RunReport(
    long offered,
    long added,
    long changed,
    long unchanged,
    long refused,
    long extracted,
    long articles,
    long figures,
    long converted,
    long issues,
    List<String> files,
    Path output,
    List<String> failures) {

  public RunReport {
    files = List.copyOf(files);
    failures = List.copyOf(failures);
  }

  /** Whether the run succeeded. */
  public boolean isDone() {
    return failures.isEmpty();
  }
}
