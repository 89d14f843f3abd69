package org.tradestats.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradestats.concept.Area;

/** Reads {@code lexicon.yml}; an unknown key or a wrong value is an error that names it. */
final class LexiconReader {
  private LexiconReader() {}

  static Lexicon read(String file, String yaml) {
    YamlTree root = YamlTree.parse(file, yaml);
    String language = root.findText("language");
    if (language == null) {
      throw new LexiconException(file + ": found no key \"language\", expected an ISO 639-1 code");
    }
    List<String> folds = root.texts("fold");
    YamlTree numbers = root.map("numbers");
    String decimal = numbers.findText("decimal");
    boolean han = numbers.flag("han");
    boolean spellout = numbers.flag("spellout");
    Map<String, String> enclitics = new LinkedHashMap<>();
    YamlTree enclitic = root.map("enclitics");
    for (String key : enclitic.keys()) {
      enclitic.texts(key).forEach(text -> enclitics.put(text, key));
    }
    Map<Integer, List<String>> units = new LinkedHashMap<>();
    YamlTree unit = root.map("periods").map("units");
    for (String key : unit.keys()) {
      if (!List.of("0", "1", "3", "6", "12").contains(key)) {
        throw unit.wrong(key, "the length of a time unit in months: 0, 1, 3, 6 or 12");
      }
      units.put(Integer.valueOf(key), unit.texts(key));
    }
    Lexicon lexicon =
        new Lexicon(
            language,
            root.flag("spaces", true),
            folds.contains("traditional-to-simplified"),
            root.texts("proclitics"),
            enclitics,
            Set.copyOf(root.texts("abbreviations")),
            root.flag("adjectives_behind"),
            "comma".equals(decimal),
            han,
            spellout,
            Optional.ofNullable(root.findText("home")).map(Area::of),
            units,
            LexiconSections.read(root));
    root.done();
    return lexicon;
  }
}
