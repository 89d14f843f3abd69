package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.AreaMention.Form;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.annotation.Sentence;
import org.tradestats.language.Currencies;

/**
 * What an article as a whole says of areas: how much it speaks of each, which one is at home, and
 * which two it pairs.
 */
final class ArticleContext {
  private static final double TITLE_WEIGHT = 3;
  private static final double LEAD_WEIGHT = 2;
  private static final double ACTOR_WEIGHT = 0.7;
  private static final double DATELINE_WEIGHT = 4;
  private static final double PRESS_WEIGHT = 1.5;
  private static final int LEAD_SENTENCES = 3;

  /** A country whose own currency an article counts in is mostly the one that it is set in. */
  private static final double CURRENCY_WEIGHT = 2;

  /** Where goods go to or come from is mostly elsewhere. */
  private static final double PARTNER_WEIGHT = 0.4;

  private static final Set<String> PARTNER_ROLES = Set.of("source", "goal", "with", "on");
  private static final Set<String> WORLD_CURRENCIES = Set.of("USD", "EUR", "dollar");

  private final Recognition recognition;
  private final List<Area> salient;
  private final @Nullable Area home;
  private final List<Area> title = new ArrayList<>();
  private final @Nullable List<Area> pair;

  ArticleContext(Recognition recognition) {
    this.recognition = recognition;
    Map<Area, Double> weights = new LinkedHashMap<>();
    Map<Area, Double> homes = new LinkedHashMap<>();
    List<Area> firstPair = null;
    for (AreaMention mention : recognition.areas()) {
      if (!mention.isNamed()) {
        continue;
      }
      Sentence sentence = recognition.text().sentences().get(mention.sentence());
      boolean inTitle = sentence.kind() == Sentence.Kind.TITLE;
      double weight = inTitle ? TITLE_WEIGHT : sentence.index() <= LEAD_SENTENCES ? LEAD_WEIGHT : 1;
      if (mention.form() == Form.ACTOR) {
        weight *= ACTOR_WEIGHT;
      }
      boolean isPartner =
          PARTNER_ROLES.contains(mention.before()) || PARTNER_ROLES.contains(mention.after());
      for (Area area : mention.areas()) {
        weights.merge(area, weight, Double::sum);
        homes.merge(area, isPartner ? weight * PARTNER_WEIGHT : weight, Double::sum);
        if (inTitle && !title.contains(area)) {
          title.add(area);
        }
      }
      if (mention.form() == Form.PAIR && firstPair == null) {
        firstPair = mention.areas();
      }
    }
    this.salient = ranked(weights);
    this.pair = firstPair != null ? firstPair : salient.size() < 2 ? null : salient.subList(0, 2);
    this.home = home(homes);
  }

  /** All areas named, the one most spoken of first. */
  List<Area> salient() {
    return salient;
  }

  /** The areas of the headline. */
  List<Area> title() {
    return title;
  }

  /** The country that the article is set in, or null if it names none. */
  @Nullable Area home() {
    return home;
  }

  /** The two areas that "both countries" are, or null. */
  @Nullable List<Area> pair() {
    return pair;
  }

  private static List<Area> ranked(Map<Area, Double> weights) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Area, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private @Nullable Area home(Map<Area, Double> homes) {
    AreaMention dateline = DatelinePlace.find(recognition);
    if (dateline != null) {
      homes.merge(dateline.areas().get(0), DATELINE_WEIGHT, Double::sum);
    }
    recognition
        .text()
        .language()
        .home()
        .ifPresent(area -> homes.merge(area, PRESS_WEIGHT, Double::sum));
    Set<String> currencies =
        recognition.amounts().stream()
            .map(Amount::currency)
            .filter(name -> !WORLD_CURRENCIES.contains(name))
            .flatMap(name -> Currencies.meanings(name).stream())
            .collect(Collectors.toSet());
    homes.replaceAll(
        (area, weight) ->
            Currencies.findOwn(area).filter(currencies::contains).isPresent()
                ? weight + CURRENCY_WEIGHT
                : weight);
    homes.keySet().removeIf(Area::isGroup);
    List<Area> ranked = ranked(homes);
    return ranked.isEmpty() ? null : ranked.get(0);
  }
}
