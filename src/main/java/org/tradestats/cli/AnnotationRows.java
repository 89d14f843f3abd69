package org.tradestats.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.annotation.PeriodMention;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.language.FoldedText;

/** The annotations of an article as rows of JSON, by their place in the original text. */
final class AnnotationRows {
  private final FoldedText text;
  private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

  private AnnotationRows(FoldedText text) {
    this.text = text;
  }

  /**
   * @param recognition empty if the article's language has no folder
   */
  static Map<String, Object> of(String id, Optional<Recognition> recognition) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("annotations", recognition.map(AnnotationRows::rows).orElse(List.of()));
    return line;
  }

  private static List<Map<String, @Nullable Object>> rows(Recognition recognition) {
    AnnotationRows all = new AnnotationRows(recognition.text().text());
    recognition.amounts().forEach(all::add);
    recognition.periods().forEach(all::add);
    recognition.areas().forEach(all::add);
    recognition.cues().forEach(all::add);
    all.rows.sort(Comparator.comparingInt(AnnotationRows::start));
    return all.rows;
  }

  private static int start(Map<String, @Nullable Object> row) {
    return row.get("start") instanceof Integer start ? start : 0;
  }

  private Map<String, @Nullable Object> row(String type, int start, int end) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("type", type);
    row.put("start", text.originalStart(start));
    row.put("end", text.originalEnd(end));
    row.put("quote", text.quote(start, end));
    rows.add(row);
    return row;
  }

  private void add(Amount amount) {
    Map<String, @Nullable Object> row = row("amount", amount.start(), amount.end());
    row.put("value", amount.value());
    if (amount.low() != null) {
      row.put("value_low", amount.low());
      row.put("value_high", amount.high());
    }
    row.put("unit", amount.currency());
  }

  private void add(PeriodMention period) {
    Map<String, @Nullable Object> row = row("period", period.start(), period.end());
    row.put("kind", period.kind());
    row.put("time_period", period.period() == null ? null : period.period().code());
  }

  private void add(AreaMention area) {
    Map<String, @Nullable Object> row = row("area", area.start(), area.end());
    row.put("form", area.form());
    row.put("areas", area.areas().stream().map(Area::code).toList());
    row.put("role_before", area.before());
    row.put("role_after", area.after());
  }

  private void add(Cue cue) {
    Map<String, @Nullable Object> row = row("cue", cue.start(), cue.end());
    row.put("flow", cue.flow());
    row.put("form", cue.form());
  }
}
