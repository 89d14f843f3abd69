package org.tradestats.language;

import static org.tradestats.language.TermKind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradestats.concept.Area;

/**
 * The sections of a lexicon and the terms that they make. A new kind of knowledge is a line in
 * {@link #read}.
 */
final class LexiconSections {
  private static final Set<String> FLOWS =
      Set.of("TOTAL", "EXPORTS", "IMPORTS", "SURPLUS", "DEFICIT", "BALANCE", "TARIFF");
  private static final Set<String> FLOW_FORMS =
      Set.of("nouns", "verbs", "weak", "mirror", "partners");
  private static final Set<String> CHANGES =
      Set.of("up", "down", "by", "to", "from", "replaced", "after_to", "after_by", "after_from");
  private static final Set<String> ROLES =
      Set.of("source", "goal", "with", "between", "of", "by", "in", "on", "possessor", "subject");
  private static final Map<String, TermKind> AREA_FORMS =
      Map.of(
          "names", AREA_NAME,
          "adjectives", AREA_ADJECTIVE,
          "capitals", AREA_CAPITAL,
          "actors", AREA_ACTOR,
          "pair", AREA_PAIR);

  /** Functions of a period whose patterns are a plain list. */
  private static final Set<String> PERIOD_LISTS =
      Set.of(
          "month_number",
          "quarter_number",
          "half_number",
          "first_months",
          "range_joiners",
          "years",
          "short_years",
          "previous",
          "same",
          "whole_year",
          "fiscal",
          "same_fiscal",
          "ended",
          "ended_year",
          "several_years",
          "trailing",
          "year_to",
          "months_to",
          "up_to",
          "year_to_date",
          "first_days",
          "within",
          "now");

  /** Functions of a period whose patterns are listed under a number. */
  private static final Set<String> PERIOD_NUMBERS =
      Set.of(
          "months",
          "quarters",
          "halves",
          "eras",
          "relative_years",
          "relative_fiscal_years",
          "relative_months",
          "relative_quarters",
          "relative_halves",
          "shifted",
          "shifted_by",
          "weekdays");

  private final YamlTree root;
  private final List<Lexicon.Entry> entries = new ArrayList<>();

  private LexiconSections(YamlTree root) {
    this.root = root;
  }

  static List<Lexicon.Entry> read(YamlTree root) {
    LexiconSections sections = new LexiconSections(root);
    sections.numbers(root.map("numbers"));
    sections.list(root, "ignore", Term.of(IGNORE, ""));
    sections.currencies();
    sections.areas();
    sections.keyed(
        root.map("anaphora"), ANAPHORA, "", Set.of("own", "other", "counterpart", "pair"));
    sections.keyed(root.map("roles").map("before"), ROLE_BEFORE, "", ROLES);
    sections.keyed(root.map("roles").map("after"), ROLE_AFTER, "", ROLES);
    sections.flows();
    sections.list(root, "favour", Term.of(FAVOUR, ""));
    sections.list(root, "goods", Term.of(GOODS, ""));
    sections.list(root, "worth", Term.of(WORTH, ""));
    sections.list(root, "reverse", Term.of(REVERSE, ""));
    sections.list(root, "respectively", Term.of(RESPECTIVELY, ""));
    sections.keyed(root.map("other"), OTHER, "", Set.of());
    sections.list(root, "quantities", Term.of(QUANTITY, ""));
    sections.list(root, "per", Term.of(PER, ""));
    sections.list(root, "rhythm", Term.of(RHYTHM, ""));
    sections.change();
    YamlTree qualifiers = root.map("qualifiers");
    Set<String> hedges = Set.of("about", "over", "under");
    sections.keyed(qualifiers.map("before"), QUALIFIER, "before.", hedges);
    sections.keyed(qualifiers.map("after"), QUALIFIER, "after.", hedges);
    qualifiers.done();
    sections.keyed(root.map("status"), STATUS, "", Set.of("target", "forecast", "actual"));
    sections.periods(root.map("periods"));
    sections.list(root, "products", Term.of(PRODUCT, ""));
    root.texts("dateline");
    return sections.entries;
  }

  private void numbers(YamlTree numbers) {
    byNumber(numbers.map("words"), NUMBER_WORD, "");
    byNumber(numbers.map("fractions"), FRACTION, "");
    byNumber(numbers.map("and_fractions"), AND_FRACTION, "");
    byNumber(numbers.map("scales"), SCALE, "");
    byNumber(numbers.map("duals"), DUAL, "");
    list(numbers, "bare_scales", Term.of(BARE_SCALE, ""));
    list(numbers, "zero_rate", Term.of(ZERO_RATE, ""));
    byNumber(numbers.map("rates"), ZERO_RATE, "");
    byNumber(numbers.map("short_scales"), SHORT_SCALE, "");
    list(numbers, "joiners", Term.of(JOINER, ""));
    list(numbers, "decimal_words", Term.of(DECIMAL_WORD, ""));
    list(numbers, "compound_joiners", Term.of(COMPOUND_JOINER, ""));
    list(numbers, "minus", Term.of(MINUS, ""));
    list(numbers, "range", Term.of(RANGE, ""));
    list(numbers, "percent", Term.of(PERCENT, ""));
    list(numbers, "tenths", Term.of(PERCENT, "tenths"));
    list(numbers, "hundredths", Term.of(PERCENT, "hundredths"));
    list(numbers, "points", Term.of(POINTS, ""));
    list(numbers, "vague", Term.of(VAGUE, ""));
    list(numbers, "labels", Term.of(LABEL, ""));
  }

  private void currencies() {
    keyed(root.map("currencies"), CURRENCY, "", Set.of());
    keyed(root.map("subunits"), SUBUNIT, "", Set.of());
  }

  private void areas() {
    YamlTree areas = root.map("areas");
    for (String code : areas.keys()) {
      if (!Area.isCode(code)) {
        throw areas.wrong(code, "an ISO 3166-1 alpha-3 code or a group");
      }
      YamlTree area = areas.map(code);
      for (String form : area.keys()) {
        TermKind kind = AREA_FORMS.get(form);
        if (kind == null) {
          throw area.wrong(form, "one of names, adjectives, capitals, actors, pair");
        }
        list(area, form, Term.of(kind, List.of(Area.of(code))));
      }
    }
    for (YamlTree ambiguous : root.maps("ambiguous_areas")) {
      List<Area> meant = ambiguous.texts("areas").stream().map(Area::of).toList();
      list(ambiguous, "forms", Term.of(AREA_AMBIGUOUS, meant));
      ambiguous.done();
    }
    list(root, "uncoded", Term.of(AREA_UNCODED, ""));
    list(root, "subnational", Term.of(AREA_SUBNATIONAL, ""));
    list(root, "world", Term.of(AREA_WORLD, List.of(Area.WORLD)));
  }

  private void flows() {
    YamlTree flows = root.map("flows");
    for (String flow : flows.keys()) {
      if (!FLOWS.contains(flow)) {
        throw flows.wrong(flow, "one of " + FLOWS.stream().sorted().toList());
      }
      keyed(flows.map(flow), FLOW, flow + ".", FLOW_FORMS);
    }
  }

  private void change() {
    YamlTree change = root.map("change");
    byNumber(change.map("double"), CHANGE_WORD, "");
    keyed(change, CHANGE, "", CHANGES);
  }

  private void periods(YamlTree periods) {
    for (String key : periods.keys()) {
      if (PERIOD_LISTS.contains(key)) {
        list(periods, key, Term.of(PERIOD, key));
      } else if (PERIOD_NUMBERS.contains(key)) {
        byNumber(periods.map(key), PERIOD, key);
      } else if (key.equals("glue")) {
        list(periods, key, Term.of(PERIOD_GLUE, ""));
      } else if (key.equals("by")) {
        list(periods, key, Term.of(PERIOD_BY, ""));
      } else if (key.equals("spans")) {
        spans(periods.map(key));
      } else if (key.equals("calendars")) {
        keyed(
            periods.map(key),
            PERIOD,
            "calendars.",
            Set.of("persian", "hijri", "nepali", "ethiopian", "minguo", "buddhist"));
      } else if (!key.equals("units")) {
        throw periods.wrong(key, "one of the keys in languages.md");
      }
    }
  }

  /** {@code "1/9"}: nine months from January, kept as 109. */
  private void spans(YamlTree spans) {
    for (String key : spans.keys()) {
      String[] parts = key.split("/", -1);
      if (parts.length != 2 || !parts[0].matches("\\d{1,2}") || !parts[1].matches("\\d{1,2}")) {
        throw spans.wrong(key, "first month and length in months, as \"1/9\"");
      }
      int code = Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
      list(spans, key, Term.of(PERIOD, "spans", BigDecimal.valueOf(code)));
    }
  }

  private void keyed(YamlTree map, TermKind kind, String prefix, Set<String> allowed) {
    for (String key : map.keys()) {
      if (!allowed.isEmpty() && !allowed.contains(key) && !map.isUsed(key)) {
        throw map.wrong(key, "one of " + allowed.stream().sorted().toList());
      }
      if (!map.isUsed(key)) {
        list(map, key, Term.of(kind, prefix + key));
      }
    }
  }

  private void byNumber(YamlTree map, TermKind kind, String termKey) {
    for (String key : map.keys()) {
      try {
        list(map, key, Term.of(kind, termKey, new BigDecimal(key)));
      } catch (NumberFormatException e) {
        throw map.wrong(key, "a number");
      }
    }
  }

  private void list(YamlTree map, String key, Term term) {
    for (String pattern : map.texts(key)) {
      entries.add(new Lexicon.Entry(pattern, term));
    }
  }
}
