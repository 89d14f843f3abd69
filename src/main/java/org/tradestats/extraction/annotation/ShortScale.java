package org.tradestats.extraction.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.language.Characters;
import org.tradestats.language.Currencies;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/**
 * Tells whether an article's billón is the American billion: it names a country whose own money is
 * the US dollar, none whose peso is written $ as well, and counts no thousands of millions.
 */
final class ShortScale {
  private static final List<TermKind> AREAS =
      List.of(TermKind.AREA_NAME, TermKind.AREA_ADJECTIVE, TermKind.AREA_CAPITAL);

  private final AnnotatedText annotated;
  private @Nullable Boolean habit;

  ShortScale(AnnotatedText annotated) {
    this.annotated = annotated;
  }

  /**
   * The smaller value of a scale word that ends at an index behind a bare dollar, or null where the
   * usual one holds.
   */
  @Nullable Match find(String currency, int end) {
    Match scale = annotated.findEnding(TermKind.SHORT_SCALE, end);
    if (scale == null || !currency.equals("dollar")) {
      return null;
    }
    if (habit == null) {
      habit = isHabit();
    }
    return habit ? scale : null;
  }

  private boolean isHabit() {
    boolean american = false;
    for (Match match : annotated.matches()) {
      if (match.is(TermKind.SCALE) && isThousandMillions(match)) {
        return false;
      }
      if (AREAS.contains(match.term().kind())) {
        for (Area area : match.term().areas()) {
          String own = Currencies.findOwn(area).orElse("");
          american |= own.equals("USD");
          if (Currencies.meanings("peso").contains(own)) {
            return false;
          }
        }
      }
    }
    return american;
  }

  /**
   * Millions behind a $ and a thousands sign: $1.800 millones; thousands of millions: $2 mil
   * millones.
   */
  private boolean isThousandMillions(Match scale) {
    int end = annotated.skipSpacesBack(scale.start());
    int start = end;
    boolean grouped = false;
    while (isNumeral(annotated.text().at(start - 1))) {
      grouped |= end - start == 3 && !Characters.isDigit(annotated.text().at(start - 1));
      start--;
    }
    boolean thousands =
        grouped || scale.term().number().precision() - scale.term().number().scale() == 10;
    return thousands
        && start < end
        && annotated.text().at(annotated.skipSpacesBack(start) - 1) == '$';
  }

  private static boolean isNumeral(char c) {
    return Characters.isDigit(c) || c == '.' || c == ',';
  }
}
