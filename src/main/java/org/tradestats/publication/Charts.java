package org.tradestats.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.TimePeriod;
import org.tradestats.dataset.AreaNames;
import org.tradestats.dataset.AreaPair;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Observation;
import org.tradestats.dataset.SeriesKey;
import org.tradestats.dataset.Statement;
import org.tradestats.dataset.TariffMeasure;

/**
 * {@code charts/}: the trade of each pair of areas with two or more periods of one frequency, and
 * the tariff rates, each as PNG and SVG. Trade in single products, and spans such as January to
 * April, are in the tables only.
 */
public final class Charts implements Output {
  static final String NAME = "charts";

  /** A chart with more bars than this is cut by imposer, and then to the most told. */
  private static final int MOST_BARS = 24;

  private final int most;

  /**
   * Draws at most so many charts of pairs, those of most articles first.
   *
   * @param most each takes about a tenth of a second
   */
  public Charts(int most) {
    this.most = most;
  }

  /** What one chart shows. */
  private record Subject(AreaPair pair, Frequency frequency) implements Comparable<Subject> {
    static @Nullable Subject of(SeriesKey series, @Nullable TimePeriod period) {
      if (series.product() != null || period == null || series.flow().isTariff()) {
        return null;
      }
      return Frequency.find(period).map(f -> new Subject(series.pair(), f)).orElse(null);
    }

    @Override
    public int compareTo(Subject other) {
      return Comparator.comparing(Subject::pair)
          .thenComparing(Subject::frequency)
          .compare(this, other);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Dataset dataset, Path folder) throws IOException {
    List<ChartImage> images = new ArrayList<>(tariffs(dataset.tariffs()));
    Map<Subject, Integer> chosen = choose(dataset);
    observations(dataset, chosen.keySet())
        .forEach(
            (subject, observations) ->
                images.add(
                    PairChart.of(
                        subject.pair(),
                        subject.frequency(),
                        observations,
                        chosen.getOrDefault(subject, 0))));
    if (!images.isEmpty()) {
      Path charts = Files.createDirectories(folder.resolve(NAME));
      // Each chart is drawn by one thread from start to end, so the bytes stay the same.
      try {
        images.parallelStream().forEach(image -> write(image, charts));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static void write(ChartImage image, Path charts) {
    try {
      image.write(charts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The subjects of charts with the number of their articles. */
  private Map<Subject, Integer> choose(Dataset dataset) {
    Map<Subject, Set<TimePeriod>> periods = new TreeMap<>();
    try (Stream<Observation> observations = dataset.observations()) {
      for (Iterator<Observation> all = observations.iterator(); all.hasNext(); ) {
        Observation o = all.next();
        Subject subject = Subject.of(o.series(), o.period());
        if (subject != null && o.period() != null && o.currency().equals(dataset.base())) {
          periods.computeIfAbsent(subject, k -> new HashSet<>()).add(o.period());
        }
      }
    }
    periods.values().removeIf(p -> p.size() < 2);
    Map<Subject, Integer> articles = articles(dataset, periods.keySet());
    return articles.entrySet().stream()
        .sorted(
            Map.Entry.<Subject, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** Statements come article by article, so that the last article seen is enough to count them. */
  private static Map<Subject, Integer> articles(Dataset dataset, Set<Subject> subjects) {
    Map<Subject, Integer> counts = new TreeMap<>();
    Map<Subject, String> last = new TreeMap<>();
    try (Stream<Statement> statements = dataset.statements()) {
      for (Iterator<Statement> all = statements.iterator(); all.hasNext(); ) {
        Statement statement = all.next();
        Subject subject = Subject.of(SeriesKey.of(statement.figure()), statement.figure().period());
        if (subject != null && subjects.contains(subject)) {
          String article = statement.figure().articleId();
          if (!article.equals(last.put(subject, article))) {
            counts.merge(subject, 1, Integer::sum);
          }
        }
      }
    }
    return counts;
  }

  private static Map<Subject, List<Observation>> observations(
      Dataset dataset, Collection<Subject> chosen) {
    Map<Subject, List<Observation>> found = new TreeMap<>();
    try (Stream<Observation> observations = dataset.observations()) {
      for (Iterator<Observation> all = observations.iterator(); all.hasNext(); ) {
        Observation o = all.next();
        Subject subject = Subject.of(o.series(), o.period());
        if (subject != null && chosen.contains(subject) && o.currency().equals(dataset.base())) {
          found.computeIfAbsent(subject, k -> new ArrayList<>()).add(o);
        }
      }
    }
    return found;
  }

  private static List<ChartImage> tariffs(List<TariffMeasure> measures) {
    List<TariffMeasure> rates = measures.stream().filter(m -> m.ratePercent() != null).toList();
    if (rates.isEmpty()) {
      return List.of();
    }
    if (rates.size() <= MOST_BARS) {
      String of =
          rates.stream().map(TariffMeasure::reporter).distinct().count() == 1
              ? " of " + AreaNames.of(rates.get(0).reporter())
              : "";
      return List.of(TariffChart.of("tariffs", "Tariffs" + of, rates, 0));
    }
    List<ChartImage> images = new ArrayList<>();
    rates.stream()
        .collect(Collectors.groupingBy(TariffMeasure::reporter, TreeMap::new, Collectors.toList()))
        .forEach(
            (imposer, own) -> {
              Set<TariffMeasure> mostTold =
                  own.stream()
                      .sorted(Comparator.comparingInt(m -> -m.articles()))
                      .limit(MOST_BARS)
                      .collect(Collectors.toSet());
              images.add(
                  TariffChart.of(
                      "tariffs-" + imposer,
                      "Tariffs of " + AreaNames.of(imposer),
                      own.stream().filter(mostTold::contains).toList(),
                      own.size() - mostTold.size()));
            });
    return images;
  }
}
