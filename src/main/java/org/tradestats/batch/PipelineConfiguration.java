package org.tradestats.batch;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tradestats.article.source.ArticleSources;
import org.tradestats.extraction.Extractor;
import org.tradestats.language.LanguageDetector;
import org.tradestats.language.Languages;

/**
 * The domain, built from the settings. It needs no database, so the commands that need none use it
 * without the rest.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
public class PipelineConfiguration {
  @Bean
  ArticleSources articleSources() {
    return new ArticleSources();
  }

  @Bean
  Languages languages() {
    return new Languages();
  }

  @Bean
  LanguageDetector languageDetector() {
    return new LanguageDetector();
  }

  @Bean
  Extractor extractor(Languages languages) {
    return new Extractor(languages);
  }

  @Bean
  FigureExtraction figureExtraction(
      LanguageDetector detector, Languages languages, Extractor extractor) {
    return new FigureExtraction(detector, languages, extractor::extract);
  }

  @Bean
  RunRates runRates(Settings settings) {
    return new RunRates(settings);
  }
}
