package org.tradestats.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Finds the language of a text: by its script and by letters that only one language has, and where
 * many share a script (Latin), by a statistical model. Unsure is empty, never a guess.
 *
 * <p>The model loads with the first text that needs it (about a second). May be used by many
 * threads.
 */
public final class LanguageDetector {
  /** How much of a text is looked at; the answer does not change beyond. */
  private static final int LOOKED_AT = 4_000;

  /** How much the model is given: its time grows with the length, its accuracy no longer does. */
  private static final int MODELLED = 300;

  /** Shorter texts in a script of many languages are not decided. */
  private static final int FEWEST_LETTERS = 20;

  /** A script that has not this share of the letters does not decide. */
  private static final double LEADING_SHARE = 0.55;

  /**
   * The model is sure with this lead over its second choice: sentences of 15 words lead by 0.03 and
   * more (Portuguese over Galician, the closest), random letters by 0.005.
   */
  private static final double LEAD = 0.02;

  private static final double LEAD_SHARE = 0.25;

  /** Characters in the forms of Japan alone, for headlines without kana. */
  private static final String JAPANESE_FORMS = "収売円対経済応戻込働発総権辺図";

  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.of(
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.GREEK, "el",
          UnicodeScript.THAI, "th",
          UnicodeScript.ARMENIAN, "hy",
          UnicodeScript.GEORGIAN, "ka",
          UnicodeScript.KHMER, "km",
          UnicodeScript.LAO, "lo",
          UnicodeScript.MYANMAR, "my");

  /** Letters of one language among those of its script, and the share of all letters they need. */
  private record Mark(UnicodeScript script, String language, String letters, double share) {}

  /** Asked in this order. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(UnicodeScript.ARABIC, "ur", "ٹڈڑںے", 0.01),
          new Mark(UnicodeScript.ARABIC, "ps", "ښځڅړۍټډ", 0.01),
          new Mark(UnicodeScript.ARABIC, "ku", "ێۆڕڵە", 0.03),
          new Mark(UnicodeScript.ARABIC, "fa", "پچژگیک", 0.02),
          new Mark(UnicodeScript.CYRILLIC, "uk", "їєґ", 0.004),
          new Mark(UnicodeScript.CYRILLIC, "be", "ў", 0.004),
          new Mark(UnicodeScript.CYRILLIC, "mk", "ѓќѕ", 0.002),
          new Mark(UnicodeScript.CYRILLIC, "sr", "јљњћђџ", 0.01),
          new Mark(UnicodeScript.CYRILLIC, "kk", "ғқұ", 0.004),
          new Mark(UnicodeScript.CYRILLIC, "tg", "ӣӯҷҳ", 0.004));

  private static final class Model {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      String file = "/langdetect-183.bin";
      try (InputStream in = LanguageDetector.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(
              "Language model " + file + " is missing in the application");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The ISO 639-1 code of a text's language, for example {@code ar}; empty if unsure. */
  public Optional<String> detect(String text) {
    return detect(text, null);
  }

  /**
   * The ISO 639-1 code of a text's language; empty if unsure.
   *
   * @param declared the code that the text's metadata tells, or null; it is taken if the text is in
   *     a script of that language
   */
  public Optional<String> detect(String text, @Nullable String declared) {
    Letters letters = Letters.of(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    UnicodeScript script = letters.leading();
    if (script == null) {
      return Optional.empty();
    }
    Optional<String> byLetters = byLetters(letters, script);
    if (declared != null && agrees(declared, script, byLetters)) {
      return Optional.of(declared);
    }
    if (byLetters.isPresent() || letters.total < FEWEST_LETTERS) {
      return byLetters;
    }
    return byModel(text, script);
  }

  /** Where letters decide nothing, the declared language stands if it uses the script. */
  private static boolean agrees(String declared, UnicodeScript script, Optional<String> byLetters) {
    return byLetters.map(declared::equals).orElseGet(() -> scriptOf(declared) == script);
  }

  private static UnicodeScript scriptOf(String language) {
    return switch (language) {
      case "ar", "fa", "ur", "ps", "ug", "sd" -> UnicodeScript.ARABIC;
      case "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn", "tt" ->
          UnicodeScript.CYRILLIC;
      case "hi", "mr", "ne" -> UnicodeScript.DEVANAGARI;
      case "zh", "ja" -> UnicodeScript.HAN;
      default -> UnicodeScript.LATIN;
    };
  }

  private static Optional<String> byLetters(Letters letters, UnicodeScript script) {
    if (script == UnicodeScript.HAN) {
      return Optional.of(
          letters.isJapanese() || letters.share(JAPANESE_FORMS) >= 0.05 ? "ja" : "zh");
    }
    if (ONE_LANGUAGE.containsKey(script)) {
      return Optional.of(ONE_LANGUAGE.get(script));
    }
    for (Mark mark : MARKS) {
      if (mark.script() == script && letters.share(mark.letters()) >= mark.share()) {
        return Optional.of(mark.language());
      }
    }
    // What is left in these scripts is the largest language, if its own letters are there.
    if (script == UnicodeScript.ARABIC && letters.share("ةأإىيك") >= 0.02) {
      return Optional.of("ar");
    }
    if (script == UnicodeScript.CYRILLIC
        && letters.share("ыэё") >= 0.005
        && letters.share("әғқңөұүһіў") == 0) {
      return Optional.of("ru");
    }
    return Optional.empty();
  }

  private static Optional<String> byModel(String text, UnicodeScript script) {
    Language[] found =
        new LanguageDetectorME(Model.MODEL)
            .predictLanguages(text.substring(0, Math.min(text.length(), MODELLED)));
    String language = twoLetters(found[0].getLang());
    double lead = found[0].getConfidence() - found[1].getConfidence();
    boolean sure = lead >= LEAD && lead >= LEAD_SHARE * found[1].getConfidence();
    return sure && language != null && scriptOf(language) == script
        ? Optional.of(language)
        : Optional.empty();
  }

  private static @Nullable String twoLetters(String iso3) {
    return switch (iso3) {
      case "cmn" -> "zh"; // ISO 639-3 of the varieties that texts are written in
      case "pes" -> "fa";
      case "lvs" -> "lv";
      case "ekk" -> "et";
      default -> {
        String shortest = new ULocale(iso3).getLanguage();
        yield shortest.length() == 2 ? shortest : null;
      }
    };
  }

  /** How many letters of each script a text has. */
  private static final class Letters {
    private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    private final Map<Integer, Integer> letters = new java.util.HashMap<>();
    private int kana;
    private int total;

    static Letters of(String text) {
      Letters letters = new Letters();
      text.codePoints()
          .filter(Character::isLetter)
          .map(Character::toLowerCase)
          .forEach(letters::add);
      return letters;
    }

    private void add(int letter) {
      UnicodeScript script = UnicodeScript.of(letter);
      if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
        kana++;
        script = UnicodeScript.HAN;
      }
      if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
        return;
      }
      counts.merge(script, 1, Integer::sum);
      letters.merge(letter, 1, Integer::sum);
      total++;
    }

    /** The script of most letters; a Chinese character weighs two, being a word's half. */
    @Nullable UnicodeScript leading() {
      int all = total + counts.getOrDefault(UnicodeScript.HAN, 0);
      return counts.keySet().stream()
          .filter(script -> weight(script) >= LEADING_SHARE * all)
          .findFirst()
          .orElse(null);
    }

    private int weight(UnicodeScript script) {
      return counts.getOrDefault(script, 0) * (script == UnicodeScript.HAN ? 2 : 1);
    }

    boolean isJapanese() {
      return kana * 20 >= counts.getOrDefault(UnicodeScript.HAN, 0);
    }

    double share(String ofLetters) {
      int count = ofLetters.codePoints().map(c -> letters.getOrDefault(c, 0)).sum();
      return total == 0 ? 0 : (double) count / total;
    }
  }
}
