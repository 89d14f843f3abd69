package org.tradestats.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tradestats.concept.Status;
import org.tradestats.dataset.AreaNames;
import org.tradestats.dataset.AreaPair;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Observation;
import org.tradestats.dataset.Statement;
import org.tradestats.dataset.TariffMeasure;
import org.tradestats.issue.Issue;

/**
 * {@code report.html}: one self-contained page without scripts, where each number shows the
 * sentences that state it, its conversion and what it is in conflict with. Charts are those that
 * {@link Charts} has written into the same folder before.
 */
public final class Report implements Output {
  static final String NAME = "report.html";

  private final RunRecord run;

  public Report(RunRecord run) {
    this.run = run;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Dataset dataset, Path folder) throws IOException {
    ReportContent content = ReportContent.of(dataset);
    // Like CSV files: half a surrogate pair of a hostile text is replaced, not refused.
    try (Writer html =
        new OutputStreamWriter(
            Files.newOutputStream(folder.resolve(NAME)), StandardCharsets.UTF_8)) {
      head(html);
      summary(html, dataset, content);
      for (Map.Entry<AreaPair, List<Observation>> pair : content.pairs().entrySet()) {
        pair(html, folder, pair.getKey(), pair.getValue(), content, dataset);
      }
      tariffs(html, folder, content.tariffs());
      issues(html, content);
      notes(html);
      html.write("</body>\n</html>\n");
    }
  }

  private static void head(Writer html) throws IOException {
    html.write(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
        'unsafe-inline'">
        <title>Trade statistics out of the news</title>
        <style>
        """);
    html.write(css());
    html.write("</style>\n</head>\n<body>\n");
  }

  private static String css() throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("report.css")) {
      return new String(
          Objects.requireNonNull(in, "report.css").readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void summary(Writer html, Dataset dataset, ReportContent content) throws IOException {
    html.write("<h1>Trade statistics out of the news</h1>\n<p class=\"muted\">");
    html.write("Values in " + dataset.base() + " at the average exchange rates of their periods");
    if (run.runDate() != null) {
      html.write("; run of " + run.runDate());
    }
    html.write("; trade-statistics " + Html.escape(run.version()) + ".</p>\n<ul class=\"tiles\">");
    ReportContent.Counts counts = content.counts();
    tile(html, counts.figures(), "figures");
    tile(html, counts.articles(), "articles with figures");
    tile(html, counts.observations(), "observations");
    tile(html, content.pairs().size() + content.otherPairs(), "pairs of areas");
    tile(html, content.tariffs().size(), "tariff measures");
    tile(html, counts.conflicts(), "conflicts");
    tile(html, counts.issues(), "issues");
    html.write("</ul>\n<ul class=\"contents\">\n");
    for (AreaPair pair : content.pairs().keySet()) {
      html.write("<li><a href=\"#" + pair + "\">" + title(pair) + "</a></li>\n");
    }
    if (!content.tariffs().isEmpty()) {
      html.write("<li><a href=\"#tariffs\">Tariffs</a></li>\n");
    }
    html.write("<li><a href=\"#issues\">Issues</a></li>\n");
    html.write("<li><a href=\"#notes\">How to read this</a></li>\n</ul>\n");
    if (content.otherPairs() > 0) {
      html.write(
          "<p class=\"muted\">These are the pairs with most figures; "
              + content.otherPairs()
              + " more are in observations.csv.</p>\n");
    }
  }

  private static void tile(Writer html, int count, String what) throws IOException {
    html.write("<li><b>" + String.format(Locale.ROOT, "%,d", count) + "</b>" + what + "</li>");
  }

  private static String title(AreaPair pair) {
    return Html.escape(AreaNames.of(pair.first()) + " \u2013 " + AreaNames.of(pair.second()));
  }

  private static void pair(
      Writer html,
      Path folder,
      AreaPair pair,
      List<Observation> observations,
      ReportContent content,
      Dataset dataset)
      throws IOException {
    html.write("<h2 id=\"" + pair + "\">" + title(pair) + "</h2>\n");
    charts(html, folder, pair.code());
    html.write(
        "<div class=\"scroll\"><table>\n<thead><tr><th>What</th><th>Period</th>"
            + "<th class=\"number\">Value</th><th class=\"number\">Range</th>"
            + "<th>Stated in</th><th>Flags</th></tr></thead>\n<tbody>\n");
    for (Observation o : observations) {
      html.write(
          ReportRow.of(
              o,
              content.statements().getOrDefault(ReportContent.Key.of(o), List.of()),
              dataset.base()));
    }
    html.write("</tbody>\n</table></div>\n");
  }

  /** The charts called so, or so and the frequency. */
  private static void charts(Writer html, Path folder, String name) throws IOException {
    Path charts = folder.resolve(Charts.NAME);
    if (!Files.isDirectory(charts)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(charts)) {
      files =
          all.filter(
                  file -> {
                    String found = String.valueOf(file.getFileName());
                    return found.equals(name + ".svg")
                        || (found.startsWith(name + "-") && found.endsWith(".svg"));
                  })
              .sorted()
              .toList();
    }
    for (Path file : files) {
      html.write("<figure>\n" + Files.readString(file) + "</figure>\n");
    }
  }

  private static void tariffs(Writer html, Path folder, List<TariffMeasure> measures)
      throws IOException {
    if (measures.isEmpty()) {
      return;
    }
    html.write("<h2 id=\"tariffs\">Tariffs</h2>\n");
    charts(html, folder, "tariffs");
    html.write(
        "<div class=\"scroll\"><table>\n<thead><tr><th>Imposer</th><th>On</th><th>Goods</th>"
            + "<th>From</th><th class=\"number\">Rate</th><th class=\"number\">Covered value</th>"
            + "<th>Status</th></tr></thead>\n<tbody>\n");
    for (TariffMeasure measure : measures) {
      html.write(
          "<tr class=\"open\"><td>"
              + Html.escape(AreaNames.of(measure.reporter()))
              + "</td><td>"
              + Html.escape(AreaNames.of(measure.partner()))
              + "</td><td>"
              + (measure.product() == null ? "all" : Html.escape(measure.product()))
              + "</td><td>"
              + (measure.period() == null ? "" : measure.period())
              + "</td><td class=\"number\">"
              + (measure.ratePercent() == null ? "" : CsvTable.plain(measure.ratePercent()) + " %")
              + "</td><td class=\"number\">"
              + (measure.coveredValue() == null
                  ? ""
                  : Magnitude.words(measure.coveredValue()) + " " + measure.currency())
              + "</td><td>"
              + (measure.status() == Status.ACTUAL ? "decided" : "threatened or planned")
              + "</td></tr>\n<tr><td colspan=\"7\"><details><summary>"
              + ReportRow.count(measure.articles(), "article")
              + "</summary>\n");
      for (Statement statement : measure.statements()) {
        html.write(ReportRow.quote(statement, false) + ReportRow.source(statement, ""));
      }
      html.write("</details></td></tr>\n");
    }
    html.write("</tbody>\n</table></div>\n");
  }

  private static void issues(Writer html, ReportContent content) throws IOException {
    html.write("<h2 id=\"issues\">Issues</h2>\n");
    if (content.issues().isEmpty()) {
      html.write("<p>None.</p>\n");
      return;
    }
    html.write("<p>");
    for (Map.Entry<String, Integer> kind : content.issueKinds().entrySet()) {
      html.write(
          "<span class=\"flag\">"
              + Html.escape(kind.getKey())
              + ": "
              + kind.getValue()
              + "</span>");
    }
    html.write("</p>\n");
    html.write(
        "<div class=\"scroll\"><table>\n<thead><tr><th>Kind</th><th>Subject</th><th>Cause</th>"
            + "<th>Consequence</th></tr></thead>\n<tbody>\n");
    for (Issue issue : content.issues()) {
      html.write(
          "<tr><td>"
              + Html.escape(issue.kind())
              + "</td><td>"
              + Html.escape(issue.subject())
              + (issue.place().isEmpty()
                  ? ""
                  : "<br><span class=\"muted\">" + Html.escape(issue.place()) + "</span>")
              + "</td><td dir=\"auto\">"
              + Html.escape(issue.cause())
              + "</td><td>"
              + Html.escape(issue.consequence())
              + "</td></tr>\n");
    }
    html.write("</tbody>\n</table></div>\n");
    if (content.counts().issues() > content.issues().size()) {
      html.write("<p class=\"muted\">All of them are in issues.csv.</p>\n");
    }
  }

  private static void notes(Writer html) throws IOException {
    html.write(
        """
        <h2 id="notes">How to read this</h2>
        <p>Every number comes from a sentence of a news article; open a row to read it. The value \
        of a row is that of one figure, marked blue: the one that most sources agree with within \
        rounding; among those the flatly told one, the one that needs the least conversion, the \
        most exact, the latest. Other figures make the range.</p>
        <p>A conflict is a disagreement beyond rounding and conversion. A derived total is a sum \
        of two stated parts that no article adds up. What exporter and importer report of one \
        flow is compared, not merged: a mirror gap is more than freight and insurance. Targets \
        and forecasts are never mixed with facts.</p>
        <p>The same, as data: figures.csv, observations.csv, tariffs.csv and issues.csv.</p>
        """);
  }
}
