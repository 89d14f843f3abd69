package org.tradestats.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tradestats.article.source.ArticleSources;
import org.tradestats.language.Languages;
import org.tradestats.publication.RunRecord;
import org.tradestats.publication.RunRecord.Input;
import org.tradestats.store.ArticleTable;

/** Tells what ran, for {@code run.json}: nothing in it depends on the clock or on earlier runs. */
class RunRecords {
  private final Settings settings;
  private final ArticleSources sources;
  private final Languages languages;
  private final RunRates rates;
  private final ArticleTable articles;

  RunRecords(
      Settings settings,
      ArticleSources sources,
      Languages languages,
      RunRates rates,
      ArticleTable articles) {
    this.settings = settings;
    this.sources = sources;
    this.languages = languages;
    this.rates = rates;
    this.articles = articles;
  }

  /** The record of this run. */
  RunRecord create() {
    return new RunRecord(
        version(),
        settings.date(),
        sources.locate(settings.articles()).stream()
            .map(source -> Path.of(source.place()))
            .map(RunRecords::input)
            .toList(),
        rates.rates().files().stream().map(RunRecords::input).toList(),
        languages.codes().stream().map(this::lexicon).toList(),
        settingsByName(),
        Map.of("articles", articles.count()));
  }

  /** The version of the jar; classes that are not packaged have none. */
  static String version() {
    String version = RunRecords.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private Map<String, String> settingsByName() {
    Map<String, String> byName = new TreeMap<>();
    byName.put("base-currency", String.join(",", settings.baseCurrency()));
    byName.put("excel-bom", Boolean.toString(settings.excelBom()));
    if (settings.constantDollars() != null) {
      byName.put("constant-dollars", settings.constantDollars().toString());
    }
    return byName;
  }

  private Input lexicon(String code) {
    return new Input(code, 0, languages.version(code));
  }

  private static Input input(Path file) {
    try {
      return new Input(
          Objects.requireNonNull(file.getFileName()).toString(),
          Files.size(file),
          Fingerprint.sha256(file));
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + file + "\" cannot be read any more", e);
    }
  }
}
