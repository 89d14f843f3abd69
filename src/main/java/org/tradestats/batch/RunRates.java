package org.tradestats.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.article.Article;
import org.tradestats.currency.CurrencyConverter;
import org.tradestats.currency.RestatementCheck;
import org.tradestats.currency.source.Rates;
import org.tradestats.extraction.Figure;

/**
 * The exchange rates of a run, loaded when a step first asks for them, so that a broken file fails
 * the run and not the start of the application.
 */
class RunRates {
  private final Settings settings;
  private @Nullable Loaded loaded;

  RunRates(Settings settings) {
    this.settings = settings;
  }

  private record Loaded(
      Rates rates, CurrencyConverter converter, RestatementCheck check, String fingerprint) {}

  private synchronized Loaded load() {
    Loaded known = loaded;
    if (known == null) {
      Rates rates = Rates.load(settings.ratesFolder());
      if (settings.constantDollars() != null) {
        // A year without prices fails the run here, before anything is written.
        rates.realTerms(settings.constantDollars());
      }
      Fingerprint files = new Fingerprint();
      rates.files().forEach(file -> files.add(file.getFileName()).addFile(file));
      known =
          new Loaded(
              rates,
              rates.converter(settings.baseUnits()),
              new RestatementCheck(rates.preference()),
              files.hex());
      loaded = known;
    }
    return known;
  }

  /** The rates themselves. */
  Rates rates() {
    return load().rates();
  }

  /** Tells these rate files from any other. */
  String fileFingerprint() {
    return load().fingerprint();
  }

  /** Tells conversions with these rates, base currencies and rules from any other. */
  String conversionFingerprint() {
    return new Fingerprint()
        .add(fileFingerprint())
        .add(settings.baseUnits())
        .add(CodeFingerprint.CURRENCY.hex())
        .hex();
  }

  /** Converts the figures of one article, after comparing those that restate others. */
  ConversionProcessor.Converted convert(Article article, List<Figure> figures) {
    Loaded current = load();
    return ConversionProcessor.Converted.of(article, figures, current.check(), current.converter());
  }
}
