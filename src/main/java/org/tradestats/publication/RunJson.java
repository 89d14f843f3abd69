package org.tradestats.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradestats.dataset.Dataset;

/** {@code run.json}: what ran, on which inputs, with which lexicon and rates, and what came out. */
public final class RunJson implements Output {
  static final String NAME = "run.json";

  private final RunRecord run;

  public RunJson(RunRecord run) {
    this.run = run;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Dataset dataset, Path folder) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("product", "trade-statistics");
    json.put("version", run.version());
    if (run.runDate() != null) {
      json.put("run_date", run.runDate().toString());
    }
    json.put("base_currency", dataset.base().code());
    json.put("settings", run.settings());
    json.put("articles", inputs(run.articles()));
    json.put("rates", inputs(run.rates()));
    json.put("lexicons", inputs(run.lexicons()));
    json.put("counts", counts(dataset));
    Json.write(folder.resolve(NAME), json);
  }

  private Map<String, Object> counts(Dataset dataset) {
    Map<String, Object> counts = new LinkedHashMap<>(run.counts());
    try (Stream<?> figures = dataset.statements();
        Stream<?> observations = dataset.observations();
        Stream<?> issues = dataset.issues()) {
      counts.put("figures", figures.count());
      counts.put("observations", observations.count());
      counts.put("tariffs", dataset.tariffs().size());
      counts.put("issues", issues.count());
    }
    return counts;
  }

  private static List<Map<String, Object>> inputs(List<RunRecord.Input> inputs) {
    return inputs.stream()
        .sorted(Comparator.comparing(RunRecord.Input::name).thenComparing(RunRecord.Input::sha256))
        .map(
            input -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("name", input.name());
              json.put("bytes", input.bytes());
              json.put("sha256", input.sha256());
              return json;
            })
        .toList();
  }
}
