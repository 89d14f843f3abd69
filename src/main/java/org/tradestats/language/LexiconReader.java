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
            LexiconSections.read(root));
    root.done();
    return lexicon;
  }
}
