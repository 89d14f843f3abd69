package org.tradestats.extraction.annotation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.language.FiscalYears;
import org.tradestats.language.Language;

/** Whose fiscal year is meant in a sentence of an article. */
final class FiscalRules {
  private final Map<Integer, FiscalYears.Rule> named = new HashMap<>();
  private final Map<Integer, FiscalYears.Rule> mentioned = new HashMap<>();
  private final FiscalYears.@Nullable Rule main;

  FiscalRules(List<AreaMention> areas, Language language) {
    Map<FiscalYears.Rule, Integer> counts = new LinkedHashMap<>();
    for (AreaMention mention : areas) {
      for (Area area : mention.areas()) {
        FiscalYears.Rule rule = FiscalYears.find(area).orElse(null);
        if (rule != null) {
          counts.merge(rule, 1, Integer::sum);
          if (isPartner(mention)) {
            continue;
          }
          mentioned.putIfAbsent(mention.sentence(), rule);
          if (mention.form() == AreaMention.Form.NAME) {
            named.putIfAbsent(mention.sentence(), rule);
          }
        }
      }
    }
    FiscalYears.Rule most = null;
    for (Map.Entry<FiscalYears.Rule, Integer> entry : counts.entrySet()) {
      most = most == null || entry.getValue() > counts.get(most) ? entry.getKey() : most;
    }
    this.main = most == null ? language.home().flatMap(FiscalYears::find).orElse(null) : most;
  }

  private static boolean isPartner(AreaMention mention) {
    return isPartner(mention.before()) || isPartner(mention.after());
  }

  private static boolean isPartner(String role) {
    return role.equals("goal") || role.equals("source") || role.equals("with");
  }

  /** That of the first area named in a sentence with no role of a partner; null if there is none. */
  FiscalYears.@Nullable Rule ofNamed(int sentence) {
    return named.get(sentence);
  }

  /**
   * That of an area of the sentence, else of the area that the article names most, else of the
   * press; null if nobody has one.
   */
  FiscalYears.@Nullable Rule of(int sentence) {
    FiscalYears.Rule rule = named.get(sentence);
    rule = rule == null ? mentioned.get(sentence) : rule;
    return rule == null ? main : rule;
  }
}
