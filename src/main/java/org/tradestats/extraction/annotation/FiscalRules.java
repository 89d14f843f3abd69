package org.tradestats.extraction.annotation;

import java.util.HashMap;
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
    FiscalYears.Rule first = null;
    for (AreaMention mention : areas) {
      for (Area area : mention.areas()) {
        FiscalYears.Rule rule = FiscalYears.find(area).orElse(null);
        if (rule == null || isPartner(mention)) {
          continue;
        }
        first = first == null ? rule : first;
        mentioned.putIfAbsent(mention.sentence(), rule);
        if (mention.form() == AreaMention.Form.NAME) {
          named.putIfAbsent(mention.sentence(), rule);
        }
      }
    }
    this.main = first == null ? language.home().flatMap(FiscalYears::find).orElse(null) : first;
  }

  private static boolean isPartner(AreaMention mention) {
    return isPartner(mention.before()) || isPartner(mention.after());
  }

  private static boolean isPartner(String role) {
    return role.equals("goal") || role.equals("source") || role.equals("with");
  }

  /**
   * That of the first area named in a sentence with no role of a partner; null if there is none.
   */
  FiscalYears.@Nullable Rule ofNamed(int sentence) {
    return named.get(sentence);
  }

  /**
   * That of an area of the sentence, else of the first one of the article, else of the press; null
   * if nobody has one.
   */
  FiscalYears.@Nullable Rule of(int sentence) {
    FiscalYears.Rule rule = named.get(sentence);
    rule = rule == null ? mentioned.get(sentence) : rule;
    return rule == null ? main : rule;
  }
}
