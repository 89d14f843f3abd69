package org.tradestats.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradestats.concept.Area;
import org.tradestats.language.TermTrie.Capitals;
import org.tradestats.language.TermTrie.Terminal;

/**
 * A language as the recognisers use it: folds texts and finds its terms in them. Immutable once
 * made, so that threads share it.
 */
public final class Language {
  private final Lexicon lexicon;
  private final Folding folding;
  private final Scanner scanner;
  private final AmountSieve sieve;
  private final TopicSieve topics;
  private final Map<String, Integer> units = new LinkedHashMap<>();
  private final Set<String> abbreviations = new HashSet<>();
  private final Map<String, String> procliticRoles = new LinkedHashMap<>();

  /** The numbers of patterns with a gap, by what they mean and how they end. */
  private final Map<String, Integer> gaps = new LinkedHashMap<>();

  /**
   * Builds the automaton.
   *
   * @throws LexiconException if a pattern can't be read
   */
  Language(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.folding = new Folding(lexicon.simplify());
    Tries tries = new Tries();
    Map<String, String> enclitics = new LinkedHashMap<>();
    lexicon.enclitics().forEach((text, kind) -> enclitics.put(folding.fold(text), kind));
    List<Lexicon.Entry> entries =
        new ArrayList<>(new Cldr(lexicon.language()).entries(lexicon.spellout()));
    Set<String> shared = sharedNames();
    entries.removeIf(
        e -> e.term().kind() == TermKind.CURRENCY && shared.contains(folding.fold(e.pattern())));
    entries.add(new Lexicon.Entry("{y}", Term.of(TermKind.PERIOD, "years")));
    entries.add(new Lexicon.Entry("%", Term.of(TermKind.PERCENT, "")));
    entries.addAll(lexicon.entries());
    for (Lexicon.Entry entry : entries) {
      for (Pattern pattern : expand(entry)) {
        add(pattern, entry.term(), tries, !enclitics.isEmpty());
      }
    }
    List<String> proclitics = lexicon.proclitics().stream().map(folding::fold).toList();
    this.scanner =
        new Scanner(
            tries.words.build(),
            tries.inner.build(),
            new SlotNumbers(tries.numbers.build()),
            proclitics,
            enclitics);
    this.sieve =
        new AmountSieve(
            folding,
            tries.telling.build(),
            lexicon.han(),
            lexicon.spaces() && proclitics.isEmpty());
    this.topics =
        new TopicSieve(tries.topics.build(), tries.innerTopics.build(), !proclitics.isEmpty());
    for (Lexicon.Entry entry : lexicon.entries()) {
      String folded = folding.fold(entry.pattern());
      if (entry.term().kind() == TermKind.ROLE_BEFORE && proclitics.contains(folded)) {
        procliticRoles.putIfAbsent(folded, entry.term().key());
      }
    }
    lexicon
        .units()
        .forEach(
            (months, stems) ->
                stems.forEach(stem -> units.putIfAbsent(folding.fold(stem), months)));
    lexicon.abbreviations().forEach(word -> abbreviations.add(stripDot(folding.fold(word))));
  }

  /** The currency names that the lexicon leaves open, where the CLDR takes one: francs CFA. */
  private Set<String> sharedNames() {
    return lexicon.entries().stream()
        .filter(entry -> entry.term().kind() == TermKind.CURRENCY)
        .filter(entry -> Currencies.meanings(entry.term().key()).size() > 1)
        .flatMap(entry -> expand(entry).stream())
        .map(pattern -> folding.fold(pattern.text()))
        .collect(Collectors.toSet());
  }

  private List<Pattern> expand(Lexicon.Entry entry) {
    try {
      return Pattern.expand(entry.pattern());
    } catch (LexiconException e) {
      Term term = entry.term();
      throw new LexiconException(
          code() + "/lexicon.yml, " + term.kind() + " " + term.key() + ": " + e.getMessage(), e);
    }
  }

  /** The tries of a language on their way. */
  private static final class Tries {
    /** Patterns that begin where a word does. */
    private final TrieBuilder words = new TrieBuilder();

    /** Patterns that may begin inside a word. */
    private final TrieBuilder inner = new TrieBuilder();

    /** The words that may fill the slot for a number. */
    private final TrieBuilder numbers = new TrieBuilder();

    /** Patterns without which a text without digits holds no amount. */
    private final TrieBuilder telling = new TrieBuilder();

    /** Patterns of units and flows, without which a text holds no figure. */
    private final TrieBuilder topics = new TrieBuilder();

    /** Those of them that may begin inside a word. */
    private final TrieBuilder innerTopics = new TrieBuilder();

    void topic(Pattern pattern, String folded, Term term) {
      String head = TopicSieve.head(folded);
      if (!TopicSieve.isTelling(term.kind()) || head.isEmpty()) {
        return;
      }
      boolean open = pattern.openEnd() || head.length() < folded.length();
      Terminal terminal = new Terminal(term, open, false, Capitals.ANY, "", 0);
      topics.add(head, terminal);
      if (pattern.openStart()) {
        innerTopics.add(head, terminal);
      }
    }
  }

  private void add(Pattern pattern, Term term, Tries tries, boolean enclitics) {
    String folded = folding.fold(pattern.text());
    if (folded.isEmpty() || folded.chars().allMatch(c -> c == '-')) {
      return;
    }
    tries.topic(pattern, folded, term);
    if (pattern.tail() != null) {
      String tail = folding.fold(pattern.tail().text());
      int gap = gaps.computeIfAbsent(term + " " + tail, key -> gaps.size() + 1);
      tries.words.add(folded, terminal(pattern, term, gap));
      tries.words.add(tail, terminal(pattern.tail(), term, -gap));
      return;
    }
    Terminal terminal = terminal(pattern, term, 0);
    tries.words.add(folded, terminal);
    if (AmountSieve.isTelling(term.kind(), folded, lexicon.spaces())) {
      tries.telling.add(folded, terminal);
    }
    if (pattern.openStart()) {
      tries.inner.add(folded, terminal);
    }
    if (enclitics && folded.endsWith("ه") && !pattern.openEnd()) {
      // A final ة is written ت when something is glued to it: تجارة, تجارتها.
      tries.words.add(
          folded.substring(0, folded.length() - 1) + "ت",
          new Terminal(term, false, true, Capitals.ANY, "", 0));
      tries.topic(pattern, folded.substring(0, folded.length() - 1) + "ت", term);
    }
    if (term.kind() == TermKind.NUMBER_WORD && term.number().scale() <= 0) {
      tries.numbers.add(folded, terminal);
    }
  }

  private static Terminal terminal(Pattern pattern, Term term, int gap) {
    return new Terminal(
        term,
        pattern.openEnd(),
        false,
        capitals(pattern, term),
        pattern.accents() ? pattern.text() : "",
        gap);
  }

  /**
   * How the original of a match must be written: acronyms in capitals (US is not us), names with a
   * capital where the lexicon writes one (Turkey, May).
   */
  private static Capitals capitals(Pattern pattern, Term term) {
    String text = pattern.text();
    if (pattern.accents()) {
      return !pattern.sameCase()
          ? Capitals.ANY
          : Character.isUpperCase(text.charAt(0)) ? Capitals.FIRST : Capitals.SMALL;
    }
    boolean upper = text.chars().anyMatch(Character::isUpperCase);
    boolean lower = text.chars().anyMatch(Character::isLowerCase);
    if (!upper || !Character.isUpperCase(text.charAt(0))) {
      return Capitals.ANY;
    }
    if (!lower) {
      return text.chars().anyMatch(Character::isLetter) ? Capitals.ALL : Capitals.ANY;
    }
    return switch (term.kind()) {
      case AREA_NAME, AREA_CAPITAL, AREA_ACTOR, AREA_PAIR -> Capitals.FIRST;
      case PERIOD -> term.key().equals("months") ? Capitals.FIRST : Capitals.ANY;
      default -> Capitals.ANY;
    };
  }

  /** The ISO 639-1 code. */
  public String code() {
    return lexicon.language();
  }

  /** The name in English. */
  public String englishName() {
    return Locale.forLanguageTag(code()).getDisplayLanguage(Locale.ENGLISH);
  }

  public FoldedText fold(String text) {
    return FoldedText.of(text, folding);
  }

  /** Whether a text may hold an amount; far faster than to look for one. */
  public boolean mayHoldAmounts(String text) {
    return sieve.passes(text);
  }

  /** Whether a text may hold a figure of trade; far faster than a whole scan. */
  public boolean mayHoldFigures(String text) {
    return sieve.passes(text) && topics.passes(fold(text));
  }

  /**
   * The terms in a text, by start, longer ones first.
   *
   * @param sentences where the sentences of the text begin, ascending
   */
  public List<Match> scan(FoldedText text, int[] sentences) {
    return scanner.scan(text, sentences);
  }

  /** Whether words are separated by spaces. */
  public boolean hasSpaces() {
    return lexicon.spaces();
  }

  /** Whether adjectives stand behind their nouns: la nación angoleña. */
  public boolean hasAdjectivesBehind() {
    return lexicon.adjectivesBehind();
  }

  /** Whether the usual decimal sign is a comma. */
  public boolean hasDecimalComma() {
    return lexicon.decimalComma();
  }

  /** Whether numbers are also written in Han characters. */
  public boolean hasHanNumbers() {
    return lexicon.han();
  }

  /** Whether a folded word, without its last dot, is an abbreviation that ends no sentence. */
  public boolean isAbbreviation(String folded) {
    return abbreviations.contains(folded);
  }

  /**
   * The role that letters glued before a name give it (ل of لروسيا), or empty.
   *
   * @param glued the folded letters between the word's start and the name
   */
  public String procliticRole(String glued) {
    String bare = glued.endsWith("ال") ? glued.substring(0, glued.length() - 2) : glued;
    for (Map.Entry<String, String> entry : procliticRoles.entrySet()) {
      if (bare.endsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return "";
  }

  /**
   * The length in months of the time unit that words name: 1 for "the same month of last year"; 0
   * if they name none. The unit listed first wins.
   *
   * @param folded the folded words
   */
  public int unitMonths(String folded) {
    for (Map.Entry<String, Integer> unit : units.entrySet()) {
      if (folded.contains(unit.getKey())) {
        return unit.getValue();
      }
    }
    return 0;
  }

  /** The area that a text in this language speaks of as its own, where nothing else tells. */
  public Optional<Area> home() {
    return lexicon.home();
  }

  /** How many patterns the lexicon lists, CLDR's not counted. */
  public int patternCount() {
    return lexicon.entries().size();
  }

  private static String stripDot(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
