package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.AreaMention.Form;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.annotation.Sentence;

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

  private final Recognition recognition;
  private final List<Area> salient;
  private final @Nullable Area home;
  private final List<Area> title = new ArrayList<>();
  private final @Nullable List<Area> pair;

  ArticleContext(Recognition recognition) {
    this.recognition = recognition;
    Map<Area, Double> weights = new LinkedHashMap<>();
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
      for (Area area : mention.areas()) {
        weights.merge(area, weight, Double::sum);
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
    this.home = home(weights);
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

  private @Nullable Area home(Map<Area, Double> weights) {
    Map<Area, Double> homes = new LinkedHashMap<>(weights);
    AreaMention dateline = DatelinePlace.find(recognition);
    if (dateline != null) {
      homes.merge(dateline.areas().get(0), DATELINE_WEIGHT, Double::sum);
    }
    recognition
        .text()
        .language()
        .home()
        .ifPresent(area -> homes.merge(area, PRESS_WEIGHT, Double::sum));
    homes.keySet().removeIf(Area::isGroup);
    List<Area> ranked = ranked(homes);
    return ranked.isEmpty() ? null : ranked.get(0);
  }
}
