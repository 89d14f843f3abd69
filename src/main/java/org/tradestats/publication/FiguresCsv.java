package org.tradestats.publication;

import static org.tradestats.publication.Columns.Type.DATE;
import static org.tradestats.publication.Columns.Type.INTEGER;
import static org.tradestats.publication.Columns.Type.NUMBER;
import static org.tradestats.publication.Columns.Type.STRING;
import static org.tradestats.publication.Columns.optional;
import static org.tradestats.publication.Columns.required;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Flow;
import org.tradestats.concept.Status;
import org.tradestats.concept.Unit;
import org.tradestats.currency.Conversion;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Statement;
import org.tradestats.extraction.Figure;

/** {@code figures.csv}: one row a statement, by article and place in the text. */
public final class FiguresCsv implements Output {
  static final String NAME = "figures.csv";

  static final Columns COLUMNS =
      Columns.of(
          required("figure_id", STRING, "Article and offsets of the quote"),
          required("article_id", STRING, "The article"),
          required("flow", STRING, "What is measured").oneOf(Flow.values()),
          required("reporter", STRING, "ISO 3166-1 alpha-3 code or group, as said"),
          required("partner", STRING, "ISO 3166-1 alpha-3 code or group, as said"),
          optional("product", STRING, "The goods as the text names them; empty for all goods"),
          optional("time_period", STRING, "SDMX TIME_PERIOD; empty if the text does not say"),
          required("value", NUMBER, "In full units; percent for a rate; the middle of a range"),
          required("unit", STRING, "ISO 4217 code or PERCENT"),
          required("status", STRING, "Fact, target or forecast").oneOf(Status.values()),
          optional("qualifier", STRING, "about, over or under"),
          optional("value_low", NUMBER, "Lower end of a range"),
          optional("value_high", NUMBER, "Upper end of a range"),
          optional("change_percent", NUMBER, "Change on a year earlier that the text gives"),
          optional("base_value", NUMBER, "In the base currency, to the value's digits plus two"),
          optional("base_currency", STRING, "ISO 4217 code"),
          optional("rate", NUMBER, "1 unit = rate units of the base currency"),
          optional("rate_period", STRING, "The period whose average the rate is"),
          optional("rate_method", STRING, "How the rate was chosen"),
          optional("rate_source", STRING, "Who publishes the rate"),
          optional(
              "restates",
              STRING,
              "The figure_id of the first figure that states this quantity in another currency"),
          required("confidence", NUMBER, "0 to 1: that flow, areas, period and status are right"),
          required("quote", STRING, "The text from char_start to char_end"),
          required("sentence", STRING, "The sentence around the quote, in one line"),
          required("char_start", INTEGER, "Offset in the article's text, in UTF-16 units"),
          required("char_end", INTEGER, "Offset behind the quote"),
          optional("language", STRING, "ISO 639-1 code"),
          optional("published", DATE, "Day of publication"),
          optional("publisher", STRING, "Publisher"),
          optional("title", STRING, "Headline"),
          optional("url", STRING, "Address"));

  /** Rates are computed to many digits; eight tell any of them. */
  static final MathContext RATE = new MathContext(8, RoundingMode.HALF_EVEN);

  private final boolean byteOrderMark;
  private final List<ExtraColumn> extras;

  /**
   * The file.
   *
   * @param extras columns behind the usual ones
   */
  public FiguresCsv(boolean byteOrderMark, List<ExtraColumn> extras) {
    this.byteOrderMark = byteOrderMark;
    this.extras = List.copyOf(extras);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Dataset dataset, Path folder) throws IOException {
    try (CsvTable table = CsvTable.create(folder.resolve(NAME), byteOrderMark, header());
        Stream<Statement> statements = dataset.statements()) {
      Map<String, String> firstOfGroup = new HashMap<>();
      Statement before = null;
      for (Iterator<Statement> all = statements.iterator(); all.hasNext(); ) {
        Statement statement = all.next();
        Figure figure = statement.figure();
        if (before == null || !before.figure().articleId().equals(figure.articleId())) {
          firstOfGroup.clear();
        }
        requireOrder(before, statement);
        String first =
            figure.group() == null ? null : firstOfGroup.putIfAbsent(figure.group(), figure.id());
        write(table, statement, first, dataset.base());
        before = statement;
      }
    }
  }

  private List<String> header() {
    Stream<String> usual = COLUMNS.names().stream();
    return Stream.concat(usual, extras.stream().map(e -> e.column().name())).toList();
  }

  private static void requireOrder(@Nullable Statement before, Statement statement) {
    if (before != null && Statement.ORDER.compare(before, statement) > 0) {
      throw new IllegalStateException(
          "Figure \"" + statement.id() + "\" after \"" + before.id() + "\": expected it before");
    }
  }

  private void write(CsvTable table, Statement statement, @Nullable String restates, Unit base) {
    Figure figure = statement.figure();
    Conversion conversion = statement.findConversion(base).orElse(null);
    BigDecimal rate = conversion == null ? null : conversion.rate().round(RATE);
    CsvTable.Row row =
        table
            .row()
            .text(figure.id())
            .text(figure.articleId())
            .code(figure.flow())
            .code(figure.reporter())
            .code(figure.partner())
            .text(figure.product())
            .code(figure.period())
            .number(figure.value())
            .code(figure.unit())
            .code(figure.status())
            .code(figure.qualifier() == null ? null : figure.qualifier().code())
            .number(figure.valueLow())
            .number(figure.valueHigh())
            .number(figure.changePercent())
            .number(statement.findBaseValue(base).orElse(null))
            .code(conversion == null ? null : base)
            .number(rate)
            .code(conversion == null ? null : conversion.ratePeriod())
            .code(conversion == null ? null : conversion.method().code())
            .text(conversion == null ? null : conversion.source())
            .text(restates)
            .number(figure.confidence())
            .exact(figure.quote())
            .text(figure.sentence())
            .number(figure.start())
            .number(figure.end())
            .text(statement.language())
            .date(statement.published())
            .text(statement.publisher())
            .text(statement.title())
            .text(statement.url());
    extras.forEach(extra -> extra.write(row, statement));
    row.end();
  }
}
