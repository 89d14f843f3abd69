package org.tradestats.publication;

import static org.tradestats.publication.Columns.Type.DATE;
import static org.tradestats.publication.Columns.Type.INTEGER;
import static org.tradestats.publication.Columns.Type.NUMBER;
import static org.tradestats.publication.Columns.Type.STRING;
import static org.tradestats.publication.Columns.optional;
import static org.tradestats.publication.Columns.required;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.dataset.AreaNames;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Observation;
import org.tradestats.dataset.SeriesKey;

/**
 * {@code observations.csv}: one row a series, period and status, by series, period and status. The
 * areas of a {@code TOTAL} stand in alphabetical order, the world second.
 */
public final class ObservationsCsv implements Output {
  static final String NAME = "observations.csv";

  static final Columns COLUMNS =
      Columns.of(
          required("series", STRING, "reporter.partner.flow, and the product if it is one"),
          required("reporter", STRING, "ISO 3166-1 alpha-3 code or group"),
          required("reporter_name", STRING, "English name"),
          required("partner", STRING, "ISO 3166-1 alpha-3 code or group"),
          required("partner_name", STRING, "English name"),
          required("flow", STRING, "What is measured").oneOf(Flow.values()),
          optional("product", STRING, "The goods, in lower case; empty for all goods"),
          optional("time_period", STRING, "SDMX TIME_PERIOD; empty if no text says"),
          required("status", STRING, "Fact, target or forecast").oneOf(Status.values()),
          required("value", NUMBER, "Consensus: the preferred figure's value"),
          required("currency", STRING, "The base currency, or the figures' own"),
          required("low", NUMBER, "Least value stated"),
          required("high", NUMBER, "Greatest value stated"),
          optional("spread_percent", NUMBER, "100 (high - low) / value"),
          required("figures", INTEGER, "Number of statements; restatements count once"),
          required("articles", INTEGER, "Number of articles"),
          required("publishers", INTEGER, "Number of known publishers"),
          optional("first_published", DATE, "First day of publication"),
          optional("last_published", DATE, "Last day of publication"),
          optional("first_value", NUMBER, "The value stated first"),
          optional("preferred_figure", STRING, "figure_id whose value is the consensus"),
          optional("flags", STRING, "Separated by spaces, in alphabetical order"));

  private final boolean byteOrderMark;

  public ObservationsCsv(boolean byteOrderMark) {
    this.byteOrderMark = byteOrderMark;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Dataset dataset, Path folder) throws IOException {
    try (CsvTable table = CsvTable.create(folder.resolve(NAME), byteOrderMark, COLUMNS.names());
        Stream<Observation> observations = dataset.observations()) {
      for (Iterator<Observation> all = observations.iterator(); all.hasNext(); ) {
        write(table, all.next());
      }
    }
  }

  private static void write(CsvTable table, Observation o) {
    SeriesKey series = o.series();
    table
        .row()
        .text(series.code())
        .code(series.reporter())
        .text(AreaNames.of(series.reporter()))
        .code(series.partner())
        .text(AreaNames.of(series.partner()))
        .code(series.flow())
        .text(series.product())
        .code(o.period())
        .code(o.status())
        .number(o.value())
        .code(o.currency())
        .number(o.low())
        .number(o.high())
        .number(o.spreadPercent())
        .number(o.figures())
        .number(o.articles())
        .number(o.publishers())
        .date(o.firstPublished())
        .date(o.lastPublished())
        .number(o.firstValue())
        .text(o.preferredFigure())
        .code(o.flagCodes())
        .end();
  }
}
