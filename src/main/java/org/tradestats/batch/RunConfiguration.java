package org.tradestats.batch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.tradestats.article.source.ArticleSources;
import org.tradestats.language.Languages;
import org.tradestats.store.ArticleTable;

/** What surrounds the job: the output folder's lock, the record of the run, the progress. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {
  @Bean
  OutputLock outputLock(Settings settings) {
    return new OutputLock(settings.outputFolder(), settings.stateFolder());
  }

  @Bean
  RunRecords runRecords(
      Settings settings,
      ArticleSources sources,
      Languages languages,
      RunRates rates,
      ArticleTable articles) {
    return new RunRecords(settings, sources, languages, rates, articles);
  }

  /** A command that shows progress registers a display of its own. */
  @Bean
  @Fallback
  RunProgress noProgress() {
    return RunProgress.NONE;
  }
}
