package org.tradestats.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.tradestats.concept.Status;
import org.tradestats.concept.Unit;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.RateMethod;
import org.tradestats.dataset.AreaNames;
import org.tradestats.dataset.Flag;
import org.tradestats.dataset.Observation;
import org.tradestats.dataset.SeriesKey;
import org.tradestats.dataset.Statement;
import org.tradestats.extraction.Figure;

/** One observation in the report, with the sentences that it stands on. */
final class ReportRow {
  private ReportRow() {}

  static String of(Observation o, List<Statement> statements, Unit base) {
    StringBuilder html = new StringBuilder();
    html.append(statements.isEmpty() ? "<tr><td>" : "<tr class=\"open\"><td>")
        .append(Html.escape(what(o)))
        .append("</td><td>")
        .append(o.period() == null ? "not stated" : o.period().code())
        .append("</td><td class=\"number\" title=\"")
        .append(CsvTable.plain(o.value()))
        .append("\">")
        .append(amount(o.value(), o.currency()))
        .append("</td><td class=\"number\">");
    if (o.low().compareTo(o.high()) != 0) {
      html.append(Magnitude.words(o.low()))
          .append(" to ")
          .append(Magnitude.words(o.high()))
          .append(
              o.spreadPercent() == null ? "" : " (" + CsvTable.plain(o.spreadPercent()) + " %)");
    }
    html.append("</td><td>").append(count(o.articles(), "article"));
    if (o.publishers() > 1) {
      html.append(", ").append(count(o.publishers(), "publisher"));
    }
    html.append("</td><td>");
    for (Flag flag : o.flags()) {
      html.append("<span class=\"flag ")
          .append(flag.code())
          .append("\">")
          .append(flag.code())
          .append("</span>");
    }
    html.append("</td></tr>\n");
    if (!statements.isEmpty()) {
      html.append("<tr><td colspan=\"6\"><details><summary>")
          .append(count(o.figures(), "figure"))
          .append("</summary>\n");
      for (Statement statement : statements) {
        boolean preferred = statement.id().equals(o.preferredFigure());
        html.append(quote(statement, preferred))
            .append(source(statement, conversion(statement, o, base)));
      }
      if (statements.size() == ReportContent.MOST_STATEMENTS) {
        html.append("<p class=\"muted\">All of them are in figures.csv.</p>");
      }
      html.append("</details></td></tr>\n");
    }
    return html.toString();
  }

  private static String what(Observation o) {
    SeriesKey series = o.series();
    String reporter = AreaNames.of(series.reporter());
    String flow =
        switch (series.flow()) {
          case TOTAL -> "Total trade";
          case EXPORTS -> reporter + ": exports";
          case IMPORTS -> reporter + ": imports";
          default -> reporter + ": balance";
        };
    return flow
        + (series.product() == null ? "" : ", " + series.product())
        + (o.status() == Status.ACTUAL
            ? ""
            : " (" + o.status().name().toLowerCase(Locale.ROOT) + ")");
  }

  static String amount(BigDecimal value, Unit unit) {
    return Magnitude.words(value).replace('-', '\u2212') + " " + unit;
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** The sentence, with the quote marked. */
  static String quote(Statement statement, boolean preferred) {
    Figure figure = statement.figure();
    return "<blockquote"
        + (preferred ? " class=\"preferred\"" : "")
        + Html.language(statement.language(), figure.sentence())
        + ">"
        + Html.mark(figure.sentence(), figure.quote())
        + "</blockquote>\n";
  }

  /** Who says it, when, and what else is to be told. */
  static String source(Statement statement, String more) {
    StringBuilder html = new StringBuilder("<p class=\"source\">").append(more);
    String title = statement.title().isEmpty() ? statement.figure().articleId() : statement.title();
    html.append("<bdi>").append(Html.link(statement.url(), title)).append("</bdi>");
    if (statement.publisher() != null) {
      html.append(", <bdi>").append(Html.escape(statement.publisher())).append("</bdi>");
    }
    if (statement.published() != null) {
      html.append(", ").append(statement.published());
    }
    return html.append("; confidence ")
        .append(CsvTable.plain(statement.figure().confidence()))
        .append("</p>\n")
        .toString();
  }

  /** The stated amount, how it was converted, and whether it is another than the row's value. */
  private static String conversion(Statement statement, Observation o, Unit base) {
    Figure figure = statement.figure();
    String stated =
        (figure.qualifier() == null ? "" : figure.qualifier().code() + " ")
            + amount(figure.value(), figure.unit());
    Conversion conversion = statement.findConversion(base).orElse(null);
    if (conversion == null) {
      return stated + ", not converted. ";
    }
    StringBuilder html = new StringBuilder(stated);
    BigDecimal value = statement.findBaseValue(base).orElseThrow();
    if (conversion.method() != RateMethod.SAME_CURRENCY) {
      html.append(" = ")
          .append(amount(value, base))
          .append(" at ")
          .append(CsvTable.plain(conversion.rate().round(FiguresCsv.RATE)))
          .append(" ")
          .append(base)
          .append(" (")
          .append(conversion.method().code())
          .append(conversion.ratePeriod() == null ? "" : " " + conversion.ratePeriod())
          .append(", ")
          .append(Html.escape(conversion.source()))
          .append(')');
    }
    if (o.has(Flag.CONFLICT) && value.compareTo(o.value()) != 0) {
      BigDecimal percent =
          value
              .subtract(o.value())
              .movePointRight(2)
              .divide(o.value().abs(), 1, RoundingMode.HALF_EVEN);
      html.append(" <span class=\"differs\">(")
          .append(percent.signum() > 0 ? "+" : "")
          .append(CsvTable.plain(percent).replace('-', '\u2212'))
          .append(" % from the value above)</span>");
    }
    return html.append(". ").toString();
  }
}
