package org.tradestats.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;
import org.tradestats.dataset.AreaPair;
import org.tradestats.dataset.Dataset;
import org.tradestats.dataset.Flag;
import org.tradestats.dataset.Observation;
import org.tradestats.dataset.SeriesKey;
import org.tradestats.dataset.Statement;
import org.tradestats.dataset.TariffMeasure;
import org.tradestats.issue.Issue;

/**
 * What the report shows: of a large dataset the pairs with most figures, so that a browser can open
 * the page, and the counts of everything.
 *
 * @param pairs the observations of each pair shown
 * @param statements what they stand on, at most {@link #MOST_STATEMENTS} each
 * @param otherPairs how many pairs are in the tables only
 */
record ReportContent(
    Map<AreaPair, List<Observation>> pairs,
    Map<Key, List<Statement>> statements,
    List<TariffMeasure> tariffs,
    Map<String, Integer> issueKinds,
    List<Issue> issues,
    Counts counts,
    int otherPairs) {
  /** Statements shown of one observation. */
  static final int MOST_STATEMENTS = 20;

  /** Issues shown; all are counted by kind. */
  static final int MOST_ISSUES = 100;

  /** Figures in a report: about 10 MB of page. */
  private static final int MOST_FIGURES = 5_000;

  /** What an observation is of. */
  record Key(SeriesKey series, @Nullable TimePeriod period, Status status) {
    static Key of(Observation o) {
      return new Key(o.series(), o.period(), o.status());
    }

    static Key of(Statement s) {
      return new Key(SeriesKey.of(s.figure()), s.figure().period(), s.figure().status());
    }
  }

  /** How much there is in the dataset. */
  record Counts(int articles, int figures, int observations, int conflicts, int issues) {}

  private static final Comparator<Observation> ROWS =
      Comparator.comparing(
              (Observation o) -> o.series().product() == null ? "" : o.series().product())
          .thenComparing(o -> o.series().flow())
          .thenComparing(o -> o.series().reporter())
          .thenComparing(Observation.ORDER);

  static ReportContent of(Dataset dataset) {
    Map<AreaPair, Integer> sizes = new TreeMap<>();
    Counter counter = new Counter();
    try (Stream<Statement> statements = dataset.statements()) {
      for (Iterator<Statement> all = statements.iterator(); all.hasNext(); ) {
        counter.add(all.next(), sizes);
      }
    }
    Set<AreaPair> shown = shown(sizes);
    Map<AreaPair, List<Observation>> pairs = new TreeMap<>();
    try (Stream<Observation> observations = dataset.observations()) {
      for (Iterator<Observation> all = observations.iterator(); all.hasNext(); ) {
        Observation o = all.next();
        counter.observations++;
        counter.conflicts += o.has(Flag.CONFLICT) ? 1 : 0;
        if (shown.contains(o.series().pair())) {
          pairs.computeIfAbsent(o.series().pair(), k -> new ArrayList<>()).add(o);
        }
      }
    }
    pairs.values().forEach(rows -> rows.sort(ROWS));
    Map<String, Integer> kinds = new TreeMap<>();
    List<Issue> issues = new ArrayList<>();
    try (Stream<Issue> all = dataset.issues()) {
      for (Iterator<Issue> each = all.iterator(); each.hasNext(); ) {
        Issue issue = each.next();
        counter.issues++;
        kinds.merge(issue.kind(), 1, Integer::sum);
        if (issues.size() < MOST_ISSUES) {
          issues.add(issue);
        }
      }
    }
    return new ReportContent(
        pairs,
        statements(dataset, shown),
        dataset.tariffs(),
        kinds,
        issues,
        new Counts(
            counter.articles,
            counter.figures,
            counter.observations,
            counter.conflicts,
            counter.issues),
        sizes.size() - shown.size());
  }

  private static final class Counter {
    private int articles;
    private int figures;
    private int observations;
    private int conflicts;
    private int issues;
    private String article = "";

    private void add(Statement statement, Map<AreaPair, Integer> sizes) {
      figures++;
      if (!statement.figure().articleId().equals(article)) {
        article = statement.figure().articleId();
        articles++;
      }
      if (!statement.figure().flow().isTariff()) {
        sizes.merge(SeriesKey.of(statement.figure()).pair(), 1, Integer::sum);
      }
    }
  }

  private static Set<AreaPair> shown(Map<AreaPair, Integer> sizes) {
    List<Map.Entry<AreaPair, Integer>> order = new ArrayList<>(sizes.entrySet());
    order.sort(
        Map.Entry.<AreaPair, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Set<AreaPair> shown = new TreeSet<>();
    int figures = 0;
    for (Map.Entry<AreaPair, Integer> pair : order) {
      figures += pair.getValue();
      if (figures > MOST_FIGURES && !shown.isEmpty()) {
        break;
      }
      shown.add(pair.getKey());
    }
    return shown;
  }

  private static Map<Key, List<Statement>> statements(Dataset dataset, Set<AreaPair> shown) {
    Map<Key, List<Statement>> found = new HashMap<>();
    try (Stream<Statement> statements = dataset.statements()) {
      for (Iterator<Statement> all = statements.iterator(); all.hasNext(); ) {
        Statement statement = all.next();
        if (!statement.figure().flow().isTariff()
            && shown.contains(SeriesKey.of(statement.figure()).pair())) {
          List<Statement> same = found.computeIfAbsent(Key.of(statement), k -> new ArrayList<>());
          if (same.size() < MOST_STATEMENTS) {
            same.add(statement);
          }
        }
      }
    }
    return found;
  }
}
