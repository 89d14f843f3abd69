package org.tradestats.extraction.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradestats.concept.Area;
import org.tradestats.concept.Unit;
import org.tradestats.extraction.annotation.Amount;
import org.tradestats.extraction.assembly.Told.AreaPair;

/**
 * Candidates for reporter and partner: the areas of the sentence, of what was told, of the article.
 */
final class AreaFeatures {
  private final Surroundings around;
  private final ArticleContext context;
  private final boolean named;

  AreaFeatures(Surroundings around, ArticleContext context, boolean named) {
    this.around = around;
    this.context = context;
    this.named = named;
  }

  List<Candidate<AreaPair>> candidates(
      Amount amount, Unit unit, Governor governor, List<Told> told) {
    AreaQuestion question = new AreaQuestion(around, context, named, amount, unit, governor, told);
    List<Candidate<AreaPair>> candidates = new ArrayList<>();
    Map<Area, Features> reporters = new LinkedHashMap<>();
    Map<Area, Features> partners = new LinkedHashMap<>();
    for (Area area : question.areas()) {
      reporters.put(area, question.side("R", area));
      partners.put(area, question.side("P", area));
    }
    for (Map.Entry<Area, Features> reporter : reporters.entrySet()) {
      if (reporter.getKey().isWorld()) {
        continue;
      }
      for (Map.Entry<Area, Features> partner : partners.entrySet()) {
        if (!partner.getKey().equals(reporter.getKey())) {
          Features features = new Features(named);
          features.addAll(reporter.getValue());
          features.addAll(partner.getValue());
          question.pair(features, reporter.getKey(), partner.getKey());
          candidates.add(
              new Candidate<>(new AreaPair(reporter.getKey(), partner.getKey()), features));
        }
      }
    }
    return candidates;
  }
}
