package org.tradestats.extraction.annotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tradestats.article.Article;
import org.tradestats.concept.Area;
import org.tradestats.language.Language;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * All that the recognisers see in an article.
 *
 * @param text the folded text with its sentences and terms
 * @param amounts money and percentages, by start
 * @param periods by start; resolved against the publication
 * @param areas by start
 * @param cues flows and other topics, by start
 */
public record Recognition(
    AnnotatedText text,
    List<Amount> amounts,
    List<PeriodMention> periods,
    List<AreaMention> areas,
    List<Cue> cues) {

  /**
   * Stands for the day of an article that has none: its relative periods are far from any figure's.
   */
  private static final LocalDate UNDATED = LocalDate.of(1970, 1, 1);

  /** Runs all recognisers over an article in its language. */
  public static Recognition of(Article article, Language language) {
    AnnotatedText text = AnnotatedText.of(article, language);
    List<Amount> amounts = AmountRecogniser.recognise(text);
    if (amounts.isEmpty()) {
      return new Recognition(text, List.of(), List.of(), List.of(), List.of());
    }
    List<AreaMention> areas =
        AreaRecogniser.recognise(text).stream()
            .filter(area -> !isInside(area.start(), area.end(), amounts))
            .toList();
    LocalDate published = article.published();
    PeriodResolver resolver = new PeriodResolver(published == null ? UNDATED : published);
    List<PeriodMention> periods =
        PeriodRecogniser.recognise(
                text, resolver, new FiscalRules(areas, language), oldCalendar(areas, language))
            .stream()
            .filter(period -> !isInside(period.start(), period.end(), amounts))
            .toList();
    List<PeriodMention> dated =
        published == null
            ? periods.stream()
                .filter(
                    p -> p.kind() == PeriodMention.Kind.YEAR || p.kind() == PeriodMention.Kind.SPAN)
                .toList()
            : periods;
    return new Recognition(text, amounts, dated, areas, cues(text));
  }

  /** Whether an amount holds a span: the arab of "Rs 48 arab", the Q4 of Guatemala's Q4 mil. */
  private static boolean isInside(int start, int end, List<Amount> amounts) {
    int low = 0;
    int high = amounts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (amounts.get(middle).start() <= start) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Amount amount = amounts.get(low);
    return amount.start() <= start && end <= amount.end() && !amount.isPercent();
  }

  /** The calendar that a bare year such as 1402 or 1445 is counted in; empty if nobody does. */
  private static String oldCalendar(List<AreaMention> areas, Language language) {
    for (String code : List.of("IRN", "AFG", "SAU")) {
      Area area = Area.of(code);
      boolean told = areas.stream().anyMatch(m -> m.areas().contains(area));
      if (told || language.home().filter(area::equals).isPresent()) {
        return code.equals("SAU") ? "hijri" : "persian";
      }
    }
    return "";
  }

  /** A word listed as noun and as verb of one flow is one cue, in the form listed first. */
  private static boolean isTwin(List<Cue> cues, Match match, String flow) {
    if (cues.isEmpty()) {
      return false;
    }
    Cue last = cues.get(cues.size() - 1);
    return last.start() == match.start() && last.end() == match.end() && last.flow().equals(flow);
  }

  private static List<Cue> cues(AnnotatedText text) {
    List<Cue> cues = new ArrayList<>();
    for (Match match : text.matches()) {
      if (match.is(TermKind.FLOW)) {
        String key = match.term().key();
        int dot = key.indexOf('.');
        if (isTwin(cues, match, key.substring(0, dot))) {
          continue;
        }
        cues.add(
            new Cue(
                match.start(),
                match.end(),
                key.substring(0, dot),
                key.substring(dot + 1),
                text.sentenceAt(match.start()).index()));
      } else if (match.is(TermKind.OTHER)) {
        cues.add(
            new Cue(
                match.start(),
                match.end(),
                "OTHER",
                match.term().key(),
                text.sentenceAt(match.start()).index()));
      }
    }
    return cues;
  }
}
