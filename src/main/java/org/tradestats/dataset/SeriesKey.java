package org.tradestats.dataset;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Flow;
import org.tradestats.extraction.Figure;

/**
 * Which time series a figure belongs to.
 *
 * <p>A {@code TOTAL} has no direction, so its areas stand in alphabetical order, and the world
 * always second: a figure told of Russia and China is a figure of {@code CHN.RUS.TOTAL}. {@code
 * figures.csv} keeps the order that was said. Products are compared in lower case with single
 * spaces.
 *
 * @param product the goods as the text names them, or null for all goods
 */
public record SeriesKey(Area reporter, Area partner, Flow flow, @Nullable String product)
    implements Comparable<SeriesKey> {

  public SeriesKey {
    if (flow.isSymmetric()) {
      AreaPair pair = AreaPair.of(reporter, partner);
      reporter = pair.first();
      partner = pair.second();
    }
    if (product != null) {
      product = normalise(product);
    }
  }

  /** The series of a figure. */
  public static SeriesKey of(Figure figure) {
    return new SeriesKey(figure.reporter(), figure.partner(), figure.flow(), figure.product());
  }

  private static @Nullable String normalise(String product) {
    String folded =
        Normalizer.normalize(product, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .strip();
    return folded.isEmpty() ? null : folded;
  }

  /** The two areas without direction. */
  public AreaPair pair() {
    return AreaPair.of(reporter, partner);
  }

  /** The series of the same pair and product, seen by the other side with the opposite flow. */
  SeriesKey mirror() {
    Flow opposite =
        switch (flow) {
          case EXPORTS -> Flow.IMPORTS;
          case IMPORTS -> Flow.EXPORTS;
          default -> flow;
        };
    return new SeriesKey(/* reporter= */ partner, /* partner= */ reporter, opposite, product);
  }

  /** The series of another flow of the same reporter, partner and product. */
  SeriesKey with(Flow other) {
    return new SeriesKey(reporter, partner, other, product);
  }

  /**
   * The series code: {@code CHN.RUS.TOTAL}, or {@code CHN.RUS.IMPORTS.natural gas} for one product.
   */
  public String code() {
    String code = reporter + "." + partner + "." + flow;
    return product == null ? code : code + "." + product;
  }

  @Override
  public int compareTo(SeriesKey other) {
    return code().compareTo(other.code());
  }

  @Override
  public String toString() {
    return code();
  }
}
