package org.tradestats.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the patterns of a lexicon can say, in an invented language. */
class LexiconNotationTest {
  private static final String LEXICON =
      """
      language: xx
      enclitics: {other: [ur]}
      numbers: {joiners: [kaj]}
      areas: {FRA: {names: [Franko], adjectives: [franka]}}
      uncoded: [Landaro]
      roles: {before: {source: [elde]}}
      flows:
        EXPORTS:
          nouns: [vendo franka, vendo Landaro, vendo en Franko]
          verbs: [(ven|venas) ... for, "=envió"]
          weak: ["=envío", ven]
        IMPORTS: {verbs: [ven ... en]}
      other: {finance: [franka prunto]}
      goods: ["==Varen"]
      change: {to: ["==varen"]}
      """;

  private final Language language = new Language(LexiconReader.read("xx/lexicon.yml", LEXICON));

  private List<String> terms(String text) {
    return terms(text, 0);
  }

  private List<String> terms(String text, int... sentences) {
    FoldedText folded = language.fold(text);
    return language.scan(folded, sentences).stream()
        .filter(match -> match.term().kind() != TermKind.PERIOD)
        .map(
            match ->
                folded.quote(match.start(), match.end())
                    + "="
                    + match.term().kind()
                    + (match.term().key().isEmpty() ? "" : " " + match.term().key()))
        .toList();
  }

  @Test
  void twoPartsOfOnePatternMatchAtTheFirstWhereAClauseEnds() {
    assertTrue(terms("Ni ven multe da vino for.").contains("ven=FLOW EXPORTS.verbs"));
    assertTrue(terms("Ni venas vinon for, diris li").contains("venas=FLOW EXPORTS.verbs"));
    assertTrue(terms("Ni ven vinon for kaj laborus").contains("ven=FLOW EXPORTS.verbs"));
  }

  @Test
  void aSecondPartElsewhereJoinsNothing() {
    assertEquals(List.of("ven=FLOW EXPORTS.weak"), terms("Ni ven for la domon"));
    String apart = "Ni ven vinon. Li iris for.";
    assertEquals(List.of("ven=FLOW EXPORTS.weak"), terms(apart, 0, 14));
    String far = "Ni ven " + "tre ".repeat(80) + "for.";
    assertEquals(List.of("ven=FLOW EXPORTS.weak"), terms(far));
  }

  @Test
  void oneFirstPartServesTwoSecondOnes() {
    List<String> found = terms("Ni ven vinon for kaj teon en.");
    assertTrue(found.contains("ven=FLOW EXPORTS.verbs"), found::toString);
    assertTrue(found.contains("en=FLOW IMPORTS.verbs"), found::toString);
  }

  @Test
  void joinedPartsHideAPlainPatternOfTheSameWord() {
    assertEquals(List.of("ven=FLOW EXPORTS.verbs"), terms("Ni ven vinon for."));
  }

  @Test
  void accentsTellWordsApartWhereTheTextHasAny() {
    assertEquals(List.of("envió=FLOW EXPORTS.verbs"), terms("envió"));
    assertEquals(List.of("Envío=FLOW EXPORTS.weak"), terms("Envío"));
    assertEquals(2, terms("envio").size());
  }

  @Test
  void theFirstLettersCaseTellsWordsApart() {
    assertEquals(List.of("Varen=GOODS"), terms("Varen"));
    assertEquals(List.of("varen=CHANGE to"), terms("varen"));
  }

  @Test
  void aFlowHidesNoAreaThatHasACode() {
    assertEquals(
        List.of("vendo franka=FLOW EXPORTS.nouns", "franka=AREA_ADJECTIVE"), terms("vendo franka"));
    assertEquals(List.of("vendo Landaro=FLOW EXPORTS.nouns"), terms("vendo Landaro"));
    assertEquals(List.of("franka prunto=OTHER finance"), terms("franka prunto"));
  }

  @Test
  void aPronounGluedToARoleWordIsPartOfTheMatch() {
    FoldedText text = language.fold("eldeur");
    Match match = language.scan(text, new int[] {0}).get(0);
    assertEquals("other", match.enclitic());
    assertEquals(6, match.end());
  }

  @Test
  void aPatternHasOneGapAtMost() {
    LexiconException wrong =
        assertThrows(LexiconException.class, () -> Pattern.expand("a ... b ... c"));
    assertEquals(
        "Pattern \"a ... b ... c\": expected some text, at most one gap in it", wrong.getMessage());
    assertThrows(LexiconException.class, () -> Pattern.expand("a ... "));
  }
}
