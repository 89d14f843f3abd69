package org.tradestats.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tradestats.batch.RunReport;

/** The words at the end of a run: what was read, found, converted, refused and written, where. */
final class RunSummary {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int TOO_MANY_REJECTED = 3;

  private final RunReport report;
  private final BigDecimal tolerate;

  /**
   * @param tolerate the share of rejected articles, in percent, that is well
   */
  RunSummary(RunReport report, BigDecimal tolerate) {
    this.report = report;
    this.tolerate = tolerate;
  }

  int exitCode() {
    if (!report.isDone()) {
      return FAILED;
    }
    return isTolerable() ? DONE : TOO_MANY_REJECTED;
  }

  /** refused / offered <= tolerate / 100, without dividing. */
  private boolean isTolerable() {
    return BigDecimal.valueOf(report.refused())
            .movePointRight(2)
            .compareTo(tolerate.multiply(BigDecimal.valueOf(report.offered())))
        <= 0;
  }

  void print(PrintWriter out, PrintWriter err) {
    if (!report.isDone()) {
      report.failures().forEach(failure -> err.println("error: " + failure));
      err.println(
          "The run failed; the files in \""
              + report.output()
              + "\" are as they were. The same command goes on where it stopped.");
      return;
    }
    line(
        out,
        "read",
        "%d articles: %d new, %d changed, %d unchanged, %d refused",
        report.offered(),
        report.added(),
        report.changed(),
        report.unchanged(),
        report.refused());
    line(out, "found", "%d figures in %d articles", report.figures(), report.articles());
    line(out, "converted", "%d figures", report.converted());
    line(out, "refused", "%d issues, told in issues.csv", report.issues());
    line(out, "written", "%s", files());
    line(out, "where", "%s", report.output().toAbsolutePath().normalize());
    if (!isTolerable()) {
      err.printf(
          Locale.ROOT,
          "warning: %d of %d articles were refused; tolerated are %s %%%n",
          report.refused(),
          report.offered(),
          tolerate.toPlainString());
    }
  }

  private static void line(PrintWriter out, String name, String format, Object... values) {
    out.printf(Locale.ROOT, "%-10s %s%n", name, String.format(Locale.ROOT, format, values));
  }

  /** The files by name, those in folders as a count. */
  private String files() {
    Map<String, Integer> names = new TreeMap<>();
    for (String file : report.files()) {
      int slash = file.indexOf('/');
      names.merge(slash < 0 ? file : file.substring(0, slash + 1), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder();
    names.forEach(
        (name, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(name)
                .append(name.endsWith("/") ? " (" + count + " files)" : ""));
    return text.isEmpty() ? "nothing" : text.toString();
  }
}
