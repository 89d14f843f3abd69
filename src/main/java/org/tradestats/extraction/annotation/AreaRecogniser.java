package org.tradestats.extraction.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradestats.concept.Area;
import org.tradestats.extraction.annotation.AreaMention.Form;
import org.tradestats.language.Characters;
import org.tradestats.language.FoldedText;
import org.tradestats.language.Match;
import org.tradestats.language.TermKind;

/** Finds areas with their roles, joins compressed pairs, and settles names of several areas. */
final class AreaRecogniser {
  private static final int MOST_WORDS_BETWEEN = 2;
  private static final int LONGEST_SHORT_NAME = 3;
  private static final int LONGEST_WORD = 8;
  private static final int LONGEST_PRONOUN = 4;
  private static final Set<String> TRADING_ROLES = Set.of("source", "goal", "with", "on");

  /** Words that a pair sign may be a part of. */
  private static final Set<TermKind> HIDING =
      EnumSet.of(
          TermKind.CURRENCY,
          TermKind.FLOW,
          TermKind.OTHER,
          TermKind.QUANTITY,
          TermKind.GOODS,
          TermKind.CHANGE,
          TermKind.QUALIFIER,
          TermKind.STATUS,
          TermKind.PERIOD,
          TermKind.PRODUCT,
          TermKind.ZERO_RATE,
          TermKind.ANAPHORA);

  private final AnnotatedText annotated;
  private final FoldedText text;

  private AreaRecogniser(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
  }

  /** The areas of a text, by start. */
  static List<AreaMention> recognise(AnnotatedText annotated) {
    AreaRecogniser recogniser = new AreaRecogniser(annotated);
    List<Found> found = recogniser.found();
    Map<Area, Integer> counts = counts(found);
    List<AreaMention> mentions = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      Found first = found.get(k);
      Found second = k + 1 < found.size() ? found.get(k + 1) : null;
      if (second != null && recogniser.isPair(first, second)) {
        List<Area> pair = List.of(settle(first, counts), settle(second, counts));
        mentions.add(recogniser.mention(first.start, second.end, pair, Form.PAIR));
        k++;
      } else if (first.form != Form.PAIR) {
        List<Area> areas = first.areas.isEmpty() ? List.of() : List.of(settle(first, counts));
        AreaMention mention = recogniser.mention(first.start, first.end, areas, first.form);
        mentions.add(first.role.isEmpty() ? mention : mention.withBefore(first.role, false));
      } else if (recogniser.isUsedSign(first)) {
        List<Area> areas = List.of(settle(first, counts));
        mentions.add(recogniser.mention(first.start, first.end, areas, Form.ADJECTIVE));
      }
    }
    return recogniser.coordinate(mentions);
  }

  /**
   * What stands at one place; several areas where their names are the same. {@code noun} tells "the
   * nation" and "the kingdom" from "its", {@code role} is that of a pronoun glued to a preposition.
   */
  private record Found(int start, int end, List<Area> areas, Form form, boolean noun, String role) {
    Found(int start, int end, List<Area> areas, Form form) {
      this(start, end, areas, form, false, "");
    }
  }

  private List<Found> found() {
    List<Found> found = new ArrayList<>();
    for (Match match : annotated.matches()) {
      Form form = form(match);
      if (form == null || !standsAlone(match, form)) {
        continue;
      }
      Found last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (last != null && match.start() < last.end) {
        boolean same = match.start() == last.start && match.end() == last.end;
        if (same
            && (last.form == form || rank(form) == rank(last.form))
            && !match.term().areas().isEmpty()) {
          List<Area> areas = new ArrayList<>(last.areas);
          match.term().areas().stream().filter(a -> !areas.contains(a)).forEach(areas::add);
          found.set(found.size() - 1, new Found(last.start, last.end, areas, last.form));
        } else if (same && rank(form) < rank(last.form)) {
          found.set(
              found.size() - 1, new Found(match.start(), match.end(), match.term().areas(), form));
        }
        continue;
      }
      boolean noun =
          match.is(TermKind.AREA_AMBIGUOUS)
              || (form == Form.OTHER || form == Form.COUNTERPART)
                  && match.is(TermKind.ANAPHORA)
                  && match.length() > LONGEST_PRONOUN;
      String role = match.is(TermKind.ROLE_BEFORE) ? match.term().key() : "";
      Found next = new Found(match.start(), match.end(), match.term().areas(), form, noun, role);
      if (last != null && last.noun && form == Form.ADJECTIVE && isAdjectiveOf(last, next)) {
        found.set(found.size() - 1, new Found(last.start, next.end, next.areas, Form.NAME));
      } else {
        found.add(next);
      }
    }
    return found;
  }

  /** "La nación angoleña" is Angola, in languages whose adjectives follow their nouns. */
  private boolean isAdjectiveOf(Found noun, Found adjective) {
    if (!annotated.language().hasAdjectivesBehind() || text.at(noun.end) != ' ') {
      return false;
    }
    int word = adjective.start;
    while (!Characters.isBoundary(text, word)) {
      word--;
    }
    return word == noun.end + 1;
  }

  private static @Nullable Form form(Match match) {
    return switch (match.term().kind()) {
      case AREA_NAME, AREA_AMBIGUOUS -> Form.NAME;
      case AREA_ADJECTIVE -> Form.ADJECTIVE;
      case AREA_CAPITAL -> Form.CAPITAL;
      case AREA_ACTOR -> Form.ACTOR;
      case AREA_PAIR -> Form.PAIR;
      case AREA_WORLD -> Form.WORLD;
      case AREA_UNCODED -> Form.UNCODED;
      case AREA_SUBNATIONAL -> Form.SUBNATIONAL;
      case ANAPHORA ->
          switch (match.term().key()) {
            case "own" -> Form.OWN;
            case "pair" -> Form.BOTH;
            case "counterpart" -> Form.COUNTERPART;
            default -> Form.OTHER;
          };
      case FLOW, GOODS, ROLE_BEFORE ->
          switch (match.enclitic()) {
            case "own" -> Form.OWN;
            case "pair" -> Form.BOTH;
            case "other" -> Form.OTHER;
            default -> null;
          };
      default -> null;
    };
  }

  /** Which reading of one stretch of text wins: names first, stand-ins last. */
  private static int rank(Form form) {
    return switch (form) {
      case NAME, CAPITAL -> 0;
      case ADJECTIVE -> 1;
      case ACTOR -> 2;
      case UNCODED, SUBNATIONAL -> 3;
      case WORLD -> 4;
      case BOTH, OWN, OTHER, COUNTERPART -> 5;
      case PAIR -> 6;
    };
  }

  private static Map<Area, Integer> counts(List<Found> found) {
    Map<Area, Integer> counts = new LinkedHashMap<>();
    for (Found each : found) {
      if (each.areas.size() == 1 && each.form != Form.PAIR) {
        counts.merge(each.areas.get(0), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Of the areas that share a name, the one that the article names most; else the first listed. */
  private static Area settle(Found found, Map<Area, Integer> counts) {
    if (found.areas.size() == 1) {
      return found.areas.get(0);
    }
    return found.areas.stream()
        .max(
            Comparator.comparingInt((Area area) -> counts.getOrDefault(area, 0))
                .thenComparing(area -> -found.areas.indexOf(area)))
        .orElseThrow();
  }

  private boolean isPair(Found first, Found second) {
    boolean areas =
        !first.areas.isEmpty()
            && !second.areas.isEmpty()
            && first.form != Form.WORLD
            && second.form != Form.WORLD
            && first.form != Form.ACTOR
            && second.form != Form.ACTOR
            && !first.areas.equals(second.areas);
    if (!areas) {
      return false;
    }
    int gap = second.start - first.end;
    if (gap == 0) {
      return first.form == Form.PAIR
          || second.form == Form.PAIR && Characters.isUnspaced(text.at(second.start));
    }
    char sign = text.at(first.end);
    boolean dash = gap == 1 && (sign == '-' || sign == '–' || sign == '/' || sign == '・');
    boolean spacedDash = gap == 3 && text.at(first.end + 1) == '–';
    return dash || spacedDash && first.form == Form.NAME && second.form == Form.NAME;
  }

  /**
   * A one-character sign counts beside a role or a flow word: 对美, 米向け, 输美. A particle that marks a
   * subject or an owner makes it count only where a clause begins, and so does what else follows a
   * country in a headline: 米、…, 米が…, 美拟对….
   */
  private boolean isUsedSign(Found sign) {
    if (annotated.findEnding(TermKind.ROLE_BEFORE, sign.start) != null
        || annotated.find(TermKind.FLOW, sign.end) != null
        || annotated.findEnding(TermKind.FLOW, sign.start) != null
            && Characters.isUnspaced(text.at(sign.start))) {
      return true;
    }
    Match after = annotated.find(TermKind.ROLE_AFTER, sign.end);
    if (after != null && TRADING_ROLES.contains(after.term().key())) {
      return true;
    }
    char before = text.at(sign.start - 1);
    boolean opens =
        !Characters.isUnspaced(before)
            && !Characters.isLetter(before)
            && !Characters.isDigit(before);
    return opens
        && (after != null
            || text.at(sign.end) == '、'
            || annotated.find(TermKind.ROLE_BEFORE, sign.end) != null
            || annotated.find(TermKind.STATUS, sign.end) != null);
  }

  /**
   * Whether a match of a script without spaces is a word of its own: a pair sign inside a longer
   * word (加 in 增加) or behind a number (日 in 13日) is none, nor is a short name inside a longer run
   * of katakana (タイ in タイヤ). An office in brackets explains another one: 財政部（財務省）.
   */
  private boolean standsAlone(Match match, Form form) {
    char first = text.at(match.start());
    if (!Characters.isUnspaced(first)) {
      return !match.is(TermKind.ANAPHORA) || !isCurrency(match);
    }
    char before = text.at(match.start() - 1);
    if (form == Form.ACTOR && before == '(') {
      return false;
    }
    if (isKatakana(first) && match.length() <= LONGEST_SHORT_NAME) {
      char after = text.at(match.end());
      return !isKatakana(before) && !isKatakana(after);
    }
    if (form != Form.PAIR) {
      return true;
    }
    if (Characters.isDigit(before) || HanNumbers.isHanNumeral(before) || before == ')') {
      return false;
    }
    int from = Math.max(0, match.start() - LONGEST_WORD);
    for (Match other : annotated.matchesIn(from, match.start() + 1)) {
      if (other.end() >= match.end()
          && other.length() > match.length()
          && HIDING.contains(other.term().kind())) {
        return false;
      }
    }
    return true;
  }

  /** The first half of US$ or of "US dollars" is no pronoun. */
  private boolean isCurrency(Match match) {
    Match currency = annotated.find(TermKind.CURRENCY, match.start());
    return text.at(match.end()) == '$' || currency != null && currency.end() > match.end();
  }

  private static boolean isKatakana(char c) {
    return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
  }

  private AreaMention mention(int start, int end, List<Area> areas, Form form) {
    Match after = annotated.find(TermKind.ROLE_AFTER, end);
    if (after == null && text.at(end) == ' ') {
      after = annotated.find(TermKind.ROLE_AFTER, end + 1);
    }
    return new AreaMention(
        start,
        end,
        areas,
        form,
        roleBefore(start),
        after == null ? "" : after.term().key(),
        false,
        annotated.sentenceAt(start).index());
  }

  /**
   * The role that a word directly before the area gives, or one two words before it ("from the").
   */
  private String roleBefore(int start) {
    if (!Characters.isBoundary(text, start)) {
      int wordStart = start;
      while (!Characters.isBoundary(text, wordStart)) {
        wordStart--;
      }
      String role = annotated.language().procliticRole(text.slice(wordStart, start));
      if (!role.isEmpty()) {
        return role;
      }
      return roleBefore(wordStart);
    }
    int at = annotated.skipSpacesBack(start);
    int words = annotated.language().hasSpaces() ? MOST_WORDS_BETWEEN : 0;
    for (int k = 0; k <= words; k++) {
      Match role = annotated.findEnding(TermKind.ROLE_BEFORE, at);
      if (role != null) {
        return role.term().key();
      }
      int word = at;
      while (word > 0 && Characters.isLetter(text.at(word - 1))) {
        word--;
      }
      if (word == at || annotated.find(TermKind.FLOW, word) != null) {
        return "";
      }
      if (k > 0 && at - word > 3) {
        return "";
      }
      at = annotated.skipSpacesBack(word);
      if (text.at(at - 1) == '\'' || text.at(at - 1) == '-') {
        at--;
      }
    }
    return "";
  }

  /** In a list of areas, all have the role of the first. */
  private List<AreaMention> coordinate(List<AreaMention> mentions) {
    for (int k = 1; k < mentions.size(); k++) {
      AreaMention before = mentions.get(k - 1);
      AreaMention mention = mentions.get(k);
      if (mention.sentence() == before.sentence()
          && mention.isNamed()
          && before.isNamed()
          && isListed(before.end(), mention.start())) {
        String role = mention.before().isEmpty() ? before.before() : mention.before();
        mentions.set(k, mention.withBefore(role, true));
      }
    }
    return mentions;
  }

  private boolean isListed(int from, int to) {
    int i = from;
    boolean joined = false;
    while (i < to) {
      char c = text.at(i);
      if (c == ' ') {
        i++;
        continue;
      }
      if (c == ',' || c == '、' || c == '،' || c == '・') {
        joined = true;
        i++;
        continue;
      }
      Match joiner = annotated.find(TermKind.RANGE, i);
      if (joiner == null) {
        joiner = annotated.find(TermKind.JOINER, i);
      }
      if (joiner == null) {
        joiner = annotated.find(TermKind.COMPOUND_JOINER, i);
      }
      if (joiner == null || joiner.end() > to) {
        return joined && to - i <= 4 && Characters.isLetter(c)
            || to - i == 1 && Characters.isLetter(c) && text.at(i - 1) == ' ';
      }
      joined = true;
      i = joiner.end();
    }
    return joined;
  }
}
