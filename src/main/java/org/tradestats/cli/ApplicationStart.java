package org.tradestats.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
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
            context -> context.getBeanFactory().registerSingleton("runProgress", progress),
            ApplicationStart::absoluteOutput)
        .run(arguments(properties));
  }

  /** H2 refuses a relative path: the database's address takes the folder as an absolute one. */
  private static void absoluteOutput(ConfigurableApplicationContext context) {
    String output = context.getEnvironment().getRequiredProperty("tradestats.output");
    String absolute = Path.of(output).toAbsolutePath().normalize().toString();
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "absoluteOutput", Map.of("tradestats.output-absolute", absolute)));
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
