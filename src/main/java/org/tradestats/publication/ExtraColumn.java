package org.tradestats.publication;

import static org.tradestats.publication.Columns.Type.NUMBER;
import static org.tradestats.publication.Columns.Type.STRING;
import static org.tradestats.publication.Columns.optional;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Unit;
import org.tradestats.currency.Conversion;
import org.tradestats.currency.PublishedDigits;
import org.tradestats.currency.RealTerms;
import org.tradestats.dataset.Statement;

/**
 * A column that {@code figures.csv} has only where a run asks for it, behind those that it always
 * has.
 */
public final class ExtraColumn {
  private final Columns.Column column;
  private final Function<Statement, @Nullable Object> cell;

  private ExtraColumn(Columns.Column column, Function<Statement, @Nullable Object> cell) {
    this.column = column;
    this.cell = cell;
  }

  /**
   * The value and its rate in a further base currency: {@code value_eur}, {@code rate_eur}, {@code
   * rate_period_eur}, {@code rate_method_eur}, {@code rate_source_eur}.
   */
  public static List<ExtraColumn> ofCurrency(Unit base) {
    String code = base.code().toLowerCase(Locale.ROOT);
    return List.of(
        new ExtraColumn(
            optional("value_" + code, NUMBER, "In " + base + ", to the value's digits plus two"),
            statement -> statement.findBaseValue(base).orElse(null)),
        new ExtraColumn(
            optional("rate_" + code, NUMBER, "1 unit = rate units of " + base),
            conversion(base, c -> c.rate().round(FiguresCsv.RATE))),
        new ExtraColumn(
            optional("rate_period_" + code, STRING, "The period whose average the rate is"),
            conversion(base, Conversion::ratePeriod)),
        new ExtraColumn(
            optional("rate_method_" + code, STRING, "How the rate was chosen"),
            conversion(base, c -> c.method().code())),
        new ExtraColumn(
            optional("rate_source_" + code, STRING, "Who publishes the rate"),
            conversion(base, Conversion::source)));
  }

  /** The value in dollars of one year's prices: {@code constant_2015_usd}. */
  public static ExtraColumn ofRealTerms(RealTerms terms) {
    return new ExtraColumn(
        optional(
            "constant_" + terms.year() + "_usd",
            NUMBER,
            "In dollars at the prices of " + terms.year() + ", by the US consumer-price index"),
        statement ->
            terms
                .findValue(statement.converted(), statement.published())
                .map(value -> PublishedDigits.round(value, statement.figure().value()))
                .orElse(null));
  }

  private static Function<Statement, @Nullable Object> conversion(
      Unit base, Function<Conversion, @Nullable Object> part) {
    return statement -> {
      Conversion found = statement.findConversion(base).orElse(null);
      return found == null ? null : part.apply(found);
    };
  }

  Columns.Column column() {
    return column;
  }

  void write(CsvTable.Row row, Statement statement) {
    Object value = cell.apply(statement);
    if (value instanceof BigDecimal number) {
      row.number(number);
    } else {
      row.text(value == null ? null : value.toString());
    }
  }
}
