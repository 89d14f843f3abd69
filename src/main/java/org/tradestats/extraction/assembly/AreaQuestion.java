package org.tradestats.extraction.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.assembly.AreaOccurrences.Occurrence;
import org.tradestats.extraction.assembly.Told.AreaPair;
import org.tradestats.language.Currencies;
import org.tradestats.language.TermKind;

/** The areas of one question, and their features. */
final class AreaQuestion {
  private static final int MOST_LISTED = 40;

  private final Surroundings around;
  private final ArticleContext context;
  private final boolean named;
  private final List<Told> told;
  private final Amount amount;
  private final Unit unit;
  private final Governor governor;
  private final @Nullable Cue cue;
  private final @Nullable Told previous;
  private final String label;
  private final Map<Area, List<Occurrence>> areas;
  private final Map<Occurrence, AreaPlace> places = new HashMap<>();
  private final int namedHere;
  private final boolean reversed;

  private final boolean respective;

  /** The amounts of the sentence that are of the same kind, and the areas that it names. */
  private final List<Amount> amounts;

  private final List<Area> listed;

  AreaQuestion(
      Surroundings around,
      ArticleContext context,
      boolean named,
      Amount amount,
      Unit unit,
      Governor governor,
      List<Told> told) {
    this.around = around;
    this.context = context;
    this.named = named;
    this.told = told;
    Told previous = told.isEmpty() ? null : told.get(told.size() - 1);
    this.amount = amount;
    this.unit = unit;
    this.governor = governor;
    this.previous = previous != null && previous.isFigure() ? previous : null;
    Cue governing = governor.cue();
    this.cue =
        governing == null
                && this.previous != null
                && this.previous.governor() != null
                && this.previous.amount().sentence() == amount.sentence()
            ? this.previous.governor().cue()
            : governing;
    this.label =
        governor.label() == Label.SURPLUS || governor.label() == Label.DEFICIT
            ? "BALANCE"
            : governor.label().name();
    AreaOccurrences occurrences = new AreaOccurrences(around, context, amount, this.previous);
    occurrences.collect(cue);
    this.areas = occurrences.areas();
    this.namedHere = occurrences.namedHere();
    this.reversed = isReversed();
    this.respective = around.isRespective(amount.sentence());
    this.amounts =
        around.amounts(amount.sentence()).stream()
            .filter(a -> a.isPercent() == amount.isPercent())
            .toList();
    this.listed =
        around.areas(amount.sentence()).stream()
            .filter(AreaMention::isNamed)
            .limit(MOST_LISTED)
            .flatMap(mention -> mention.areas().stream())
            .distinct()
            .toList();
  }

  /** Whether "in the other direction" stands between the amount told before and this one. */
  private boolean isReversed() {
    int from = around.sentences().get(amount.sentence()).start();
    if (previous != null && previous.amount().sentence() == amount.sentence()) {
      from = Math.max(from, previous.amount().end());
    }
    return from < amount.start() && around.has(TermKind.REVERSE, from, amount.start());
  }

  /** The areas to choose from. */
  Set<Area> areas() {
    return areas.keySet();
  }

  Features side(String side, Area area) {
    Features features = new Features(named);
    String sideLabel = side + label;
    List<Occurrence> occurrences = areas.getOrDefault(area, List.of());
    boolean here = isHere(area);
    for (Occurrence occurrence : occurrences) {
      if (occurrence.here()) {
        places
            .computeIfAbsent(occurrence, o -> new AreaPlace(around, amount, cue, o))
            .addTo(features, side, sideLabel);
      } else {
        features.add(sideLabel, "cue-sentence", occurrence.tag());
        features.add(side, "cue-sentence", occurrence.tag(), governor.via());
      }
    }
    features.add(side, here ? "here" : "absent", governor.via());
    features.add(sideLabel, here ? "here" : "absent");
    if (area.isWorld()) {
      features.add(sideLabel, "world");
      features.add(sideLabel, "world", Surroundings.count(namedHere));
      features.add(side, "world", governor.via(), Surroundings.count(namedHere));
    } else {
      salience(features, side, sideLabel, area, here);
    }
    past(features, side, sideLabel, area, here);
    return features;
  }

  private void salience(Features features, String side, String sideLabel, Area area, boolean here) {
    String where = here ? "here" : "absent";
    int rank = context.salient().indexOf(area);
    features.add(side, "salience", where, rank < 0 ? "none" : Surroundings.count(rank));
    if (area.equals(context.home())) {
      features.add(sideLabel, "home", where);
      features.add(side, "home", where);
    }
    if (context.title().contains(area)) {
      features.add(side, "title", where, Surroundings.count(context.title().size()));
    }
    if (area.isGroup()) {
      features.add(sideLabel, "group");
    }
    String own = Currencies.findOwn(area).orElse("");
    if (own.equals(unit.code()) && !own.equals("USD")) {
      // At home everything is told in it; abroad it tells whose figure it is.
      String place = area.equals(context.home()) ? "home" : "abroad";
      features.add(side, "own-currency", own.equals("EUR") ? "euro" : "national", place);
    }
  }

  private void past(Features features, String side, String sideLabel, Area area, boolean here) {
    if (previous == null || previous.areas() == null) {
      features.add(side, "first-figure");
      return;
    }
    history(features, side, area, here);
    String role =
        area.equals(previous.areas().reporter())
            ? "R"
            : area.equals(previous.areas().partner()) ? "P" : "new";
    String when = when(previous);
    features.add(side, "past", role, when);
    features.add(sideLabel, "past", role, relation());
    features.add(side, "past-here", role, here ? "here" : "absent");
    features.add(side, "past-via", role, governor.via());
  }

  /** What the area was in all figures told so far, and in the first. */
  private void history(Features features, String side, Area area, boolean here) {
    int reporter = 0;
    int partner = 0;
    for (Told each : told) {
      AreaPair pair = each.areas();
      reporter += pair != null && pair.reporter().equals(area) ? 1 : 0;
      partner += pair != null && pair.partner().equals(area) ? 1 : 0;
    }
    String share =
        reporter == told.size()
            ? "all"
            : reporter == 0 ? "never" : reporter > partner ? "more" : "less";
    features.add(side, "reported", share, here ? "here" : "absent");
    String partnered = partner == told.size() ? "all" : partner == 0 ? "never" : "some";
    features.add(side, "partnered", partnered, here ? "here" : "absent");
    AreaPair first = told.get(0).areas();
    if (first != null) {
      String role =
          first.reporter().equals(area) ? "R" : first.partner().equals(area) ? "P" : "new";
      features.add(side, "first-told", role, here ? "here" : "absent");
    }
  }

  private String when(Told told) {
    int apart = amount.sentence() - told.amount().sentence();
    return apart == 0 ? "same" : apart == 1 ? "next" : "later";
  }

  private String relation() {
    if (previous == null) {
      return "none";
    }
    Label before = previous.label();
    boolean opposite =
        before == Label.EXPORTS && governor.label() == Label.IMPORTS
            || before == Label.IMPORTS && governor.label() == Label.EXPORTS;
    return before == governor.label()
        ? "same"
        : opposite ? "mirror" : before == Label.TARIFF ? "tariff" : "other";
  }

  void pair(Features features, Area reporter, Area partner) {
    boolean reporterHere = isHere(reporter);
    boolean partnerHere = isHere(partner);
    String here = reporterHere ? partnerHere ? "RP" : "R-" : partnerHere ? "-P" : "--";
    features.add("AP:here", label, here);
    features.add("AP:here", label, here, Surroundings.count(namedHere));
    features.add("AP:here-via", governor.via(), here);
    if (previous != null && previous.areas() != null) {
      AreaPair past = previous.areas();
      String same =
          past.reporter().equals(reporter) && past.partner().equals(partner)
              ? "same"
              : past.reporter().equals(partner) && past.partner().equals(reporter)
                  ? "swapped"
                  : "other";
      features.add("AP:past", same, when(previous), relation());
      features.add("AP:past", same, governor.via());
      if (reversed) {
        features.add("AP:reversed", same, relation());
        features.add("AP:reversed", same, when(previous));
      }
      features.add("AP:past-here", same, here, Surroundings.count(namedHere));
    }
    for (AreaMention mention : around.areas(amount.sentence())) {
      if (mention.form() == AreaMention.Form.PAIR
          && mention.areas().contains(reporter)
          && mention.areas().contains(partner)) {
        features.add("AP:pair", label);
        features.add("AP:pair-order", mention.areas().get(0).equals(reporter) ? "first" : "second");
      }
    }
    List<Area> both = context.pair();
    if (both != null && both.contains(reporter) && both.contains(partner)) {
      features.add("AP:article-pair", label, here);
    }
    list(features, reporter, partner);
    if (partner.isWorld()) {
      features.add("AP:world-title", Surroundings.count(context.title().size()));
      features.add("AP:world-salient", Surroundings.count(context.salient().size()));
    }
    order(features, reporter, partner);
  }

  /** "To El Salvador and Honduras 1.42 bn and 1.23 bn": the same place in two lists. */
  private void list(Features features, Area reporter, Area partner) {
    if (amounts.size() < 2 || !listed.contains(partner)) {
      return;
    }
    List<Area> others = listed.stream().filter(a -> !a.equals(reporter)).toList();
    if (others.size() < 2) {
      return;
    }
    boolean same = amounts.indexOf(amount) == others.indexOf(partner);
    String sizes = amounts.size() == others.size() ? "even" : "uneven";
    features.add("AP:list", same ? "same" : "other", sizes);
    if (respective) {
      features.add("AP:respectively", same ? "same" : "other", sizes);
    }
    features.add("AP:list", same ? "same" : "other", sizes, cue == null ? "" : cue.form());
  }

  private void order(Features features, Area reporter, Area partner) {
    Occurrence first = firstHere(reporter);
    Occurrence second = firstHere(partner);
    if (first != null && second != null) {
      String order = first.start() < second.start() ? "RP" : "PR";
      features.add("AP:order", label, order);
      features.add("AP:order", label, order, cue == null ? "" : cue.form());
      features.add("AP:tags", label, first.tag(), second.tag());
    }
  }

  private boolean isHere(Area area) {
    return firstHere(area) != null;
  }

  private @Nullable Occurrence firstHere(Area area) {
    for (Occurrence occurrence : areas.getOrDefault(area, List.of())) {
      if (occurrence.here()) {
        return occurrence;
      }
    }
    return null;
  }
}
