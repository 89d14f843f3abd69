package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Status;
import org.tradestats.concept.TimePeriod;

/**
 * What the figures told so far say about the periods of an article: which one came first, which one
 * most figures have, which one was last that of a level and not of a comparison.
 */
record PeriodHistory(Map<TimePeriod, List<String>> roles) {

  static PeriodHistory of(List<Told> told, Surroundings around) {
    TimePeriod first = null;
    TimePeriod level = null;
    TimePeriod latest = null;
    Map<TimePeriod, Integer> counts = new LinkedHashMap<>();
    for (Told each : told) {
      TimePeriod period = each.period();
      if (period == null || each.status() != Status.ACTUAL || each.label() == Label.TARIFF) {
        continue;
      }
      first = first == null ? period : first;
      counts.merge(period, 1, Integer::sum);
      if (!around.markerBefore(each.amount()).equals("from")) {
        level = period;
        latest =
            latest == null || period.end().isAfter(latest.end()) || period.equals(latest)
                ? period
                : latest;
      }
    }
    TimePeriod most = null;
    int highest = 0;
    for (Map.Entry<TimePeriod, Integer> entry : counts.entrySet()) {
      most = entry.getValue() > highest ? entry.getKey() : most;
      highest = Math.max(highest, entry.getValue());
    }
    Map<TimePeriod, List<String>> roles = new LinkedHashMap<>();
    add(roles, first, "first");
    add(roles, level, "level");
    add(roles, latest, "latest");
    add(roles, most, "most");
    return new PeriodHistory(roles);
  }

  private static void add(
      Map<TimePeriod, List<String>> roles, @Nullable TimePeriod period, String role) {
    if (period != null) {
      roles.computeIfAbsent(period, p -> new ArrayList<>(4)).add(role);
    }
  }
}
