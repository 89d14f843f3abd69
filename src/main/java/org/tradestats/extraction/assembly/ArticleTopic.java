package org.tradestats.extraction.assembly;

import java.util.List;
import org.tradestats.extraction.annotation.AreaMention;
import org.tradestats.extraction.annotation.AreaMention.Form;
import org.tradestats.extraction.annotation.Cue;
import org.tradestats.extraction.annotation.Recognition;
import org.tradestats.extraction.annotation.Sentence;

/**
 * What an article as a whole is about.
 *
 * @param part whether its title, and most of its places, are parts of countries
 * @param tariffs how many of its flows are tariffs: {@code most}, {@code many}, {@code some},
 *     {@code none}
 */
record ArticleTopic(String part, String tariffs) {

  static ArticleTopic of(Recognition recognition) {
    List<Cue> cues = recognition.cues();
    long flows = cues.stream().filter(c -> !c.isOther()).count();
    long tariffs = cues.stream().filter(Cue::isTariff).count();
    return new ArticleTopic(part(recognition), share(tariffs, flows));
  }

  private static String share(long some, long all) {
    return some == 0 ? "none" : some * 2 > all ? "most" : some * 5 > all ? "many" : "some";
  }

  private static String part(Recognition recognition) {
    List<AreaMention> areas = recognition.areas();
    List<Sentence> sentences = recognition.text().sentences();
    long subnational = areas.stream().filter(m -> m.form() == Form.SUBNATIONAL).count();
    long named = areas.stream().filter(AreaMention::isNamed).count();
    String title = "none";
    if (!sentences.isEmpty() && sentences.get(0).kind() == Sentence.Kind.TITLE) {
      List<AreaMention> there = areas.stream().filter(m -> m.sentence() == 0).toList();
      title =
          there.stream().noneMatch(m -> m.form() == Form.SUBNATIONAL)
              ? "other"
              : there.stream().anyMatch(AreaMention::isNamed) ? "both" : "part";
    }
    return title + (subnational == 0 ? "-no" : subnational * 2 > named ? "-most" : "-some");
  }
}
