package org.tradestats.cli;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradestats.batch.PipelineConfiguration;
import org.tradestats.batch.RunProgress;

/**
 * Starts the application: whole, or for the commands that need no database only the domain, which
 * takes a third of the time.
 */
final class ApplicationStart {
  private final Class<?> application;

  /**
   * @param application the class that has the whole application
   */
  ApplicationStart(Class<?> application) {
    this.application = application;
  }

  /**
   * Starts the whole application.
   *
   * @param properties for example {@code tradestats.output=results}; they win over the environment
   *     and {@code application.yml}
   */
  ConfigurableApplicationContext whole(List<String> properties, RunProgress progress) {
    return builder(application)
        .initializers(
            context -> context.getBeanFactory().registerSingleton("runProgress", progress))
        .run(arguments(properties));
  }

  /** Starts the domain alone. */
  ConfigurableApplicationContext domain(List<String> properties) {
    return builder(PipelineConfiguration.class).run(arguments(properties));
  }

  private static SpringApplicationBuilder builder(Class<?> source) {
    return new SpringApplicationBuilder(source).web(WebApplicationType.NONE).logStartupInfo(false);
  }

  private static String[] arguments(List<String> properties) {
    return properties.stream().map(property -> "--" + property).toArray(String[]::new);
  }
}
