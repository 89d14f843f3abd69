package org.tradestats.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradestats.concept.Area;

/**
 * What {@code lexicon.yml} says of a language, before folding.
 *
 * @param language an ISO 639-1 code
 * @param spaces whether words are separated
 * @param simplify whether traditional Chinese characters fold to simplified ones
 * @param proclitics what may be glued before a word
 * @param enclitics what may be glued after a word, with the anaphora it stands for
 * @param abbreviations words whose dot ends no sentence
 * @param adjectivesBehind whether adjectives stand behind their nouns
 * @param decimalComma whether the usual decimal sign is a comma
 * @param han whether numbers are also written in Han characters
 * @param spellout whether the words for 1 to 999 are generated from ICU's rules
 * @param home the area of a press that says "our country" and names none
 * @param units for a time unit, in months, the stems of its words; 0 for what is no single unit
 * @param entries every pattern with its term
 */
record Lexicon(
    String language,
    boolean spaces,
    boolean simplify,
    List<String> proclitics,
    Map<String, String> enclitics,
    Set<String> abbreviations,
    boolean adjectivesBehind,
    boolean decimalComma,
    boolean han,
    boolean spellout,
    Optional<Area> home,
    Map<Integer, List<String>> units,
    List<Entry> entries) {

  /** A way of writing, and what it means. */
  record Entry(String pattern, Term term) {}
}
