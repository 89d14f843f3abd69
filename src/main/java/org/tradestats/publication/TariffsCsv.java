package org.tradestats.publication;

import static org.tradestats.publication.Columns.Type.DATE;
import static org.tradestats.publication.Columns.Type.INTEGER;
import static org.tradestats.publication.Columns.Type.NUMBER;
import static org.tradestats.publication.Columns.Type.STRING;
import static org.tradestats.publication.Columns.optional;
import static org.tradestats.publication.Columns.required;

import java.io.IOException;
import java.nio.file.Path;
import org.tradestats.concept.Status;
import org.tradestats.dataset.AreaNames;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Statement;
import org.tradestats.dataset.TariffMeasure;

/** {@code tariffs.csv}: rates and covered value, one row a measure, by imposer and target. */
public final class TariffsCsv implements Output {
  static final String NAME = "tariffs.csv";

  static final Columns COLUMNS =
      Columns.of(
          required("reporter", STRING, "Who imposes it: ISO 3166-1 alpha-3 code or group"),
          required("reporter_name", STRING, "English name"),
          required("partner", STRING, "Whose goods: ISO 3166-1 alpha-3 code or group"),
          required("partner_name", STRING, "English name"),
          optional("product", STRING, "The goods, in lower case; empty for all goods"),
          optional("time_period", STRING, "When it takes effect; empty if no text says"),
          required("status", STRING, "Decided, or threatened").oneOf(Status.values()),
          optional("rate_percent", NUMBER, "The rate"),
          optional("covered_value", NUMBER, "Value of the imports it covers"),
          optional("currency", STRING, "Currency of the covered value"),
          optional("base_value", NUMBER, "Covered value in the base currency"),
          optional("base_currency", STRING, "ISO 4217 code"),
          required("articles", INTEGER, "Number of articles"),
          required("publishers", INTEGER, "Number of known publishers"),
          optional("first_published", DATE, "First day of publication"),
          optional("last_published", DATE, "Last day of publication"),
          required("article_id", STRING, "The first article that states it"),
          required("figure_ids", STRING, "Its figures there, separated by \" | \""),
          required("quotes", STRING, "Their quotes, separated by \" | \""),
          required("sentence", STRING, "The sentence of the first quote"));

  private static final String BETWEEN = " | ";

  private final boolean byteOrderMark;

  public TariffsCsv(boolean byteOrderMark) {
    this.byteOrderMark = byteOrderMark;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Dataset dataset, Path folder) throws IOException {
    try (CsvTable table = CsvTable.create(folder.resolve(NAME), byteOrderMark, COLUMNS.names())) {
      dataset.tariffs().forEach(measure -> write(table, measure));
    }
  }

  private static void write(CsvTable table, TariffMeasure measure) {
    Statement first = measure.statements().get(0);
    table
        .row()
        .code(measure.reporter())
        .text(AreaNames.of(measure.reporter()))
        .code(measure.partner())
        .text(AreaNames.of(measure.partner()))
        .text(measure.product())
        .code(measure.period())
        .code(measure.status())
        .number(measure.ratePercent())
        .number(measure.coveredValue())
        .code(measure.currency())
        .number(measure.baseValue())
        .code(measure.baseCurrency())
        .number(measure.articles())
        .number(measure.publishers())
        .date(measure.firstPublished())
        .date(measure.lastPublished())
        .text(first.figure().articleId())
        .text(String.join(BETWEEN, measure.statements().stream().map(Statement::id).toList()))
        .text(
            String.join(
                BETWEEN, measure.statements().stream().map(s -> s.figure().quote()).toList()))
        .text(first.figure().sentence())
        .end();
  }
}
