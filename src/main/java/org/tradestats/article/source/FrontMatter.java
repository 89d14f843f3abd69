package org.tradestats.article.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The metadata in YAML before a plain text, between two lines of three dashes. */
final class FrontMatter {
  private static final Pattern START = Pattern.compile("\\A---[ \\t]*\\r?\\n");
  private static final Pattern END =
      Pattern.compile("^---[ \\t]*(?:\\r?\\n|\\z)", Pattern.MULTILINE);

  /** A head of metadata is short; a longer one is text between two rules. */
  private static final int LONGEST = 16_384;

  private FrontMatter() {}

  /** The two parts of a text. */
  record Split(String yaml, String body) {}

  /** The metadata is not a mapping of names to values. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }

  /** Parts a text into metadata and body; null if it has no metadata. */
  static @Nullable Split split(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher opening = START.matcher(start);
    if (!opening.find()) {
      return null;
    }
    Matcher closing = END.matcher(start);
    if (!closing.find(opening.end())) {
      return null;
    }
    return new Split(text.substring(opening.end(), closing.start()), text.substring(closing.end()));
  }

  /** The fields, in lower case, with their values as they are written. */
  static Map<String, String> parse(String yaml) throws MalformedException {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(10);
    options.setNestingDepthLimit(10);
    DumperOptions dumper = new DumperOptions();
    Object loaded;
    try {
      loaded =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(dumper),
                  dumper,
                  options,
                  new TextResolver())
              .load(yaml);
    } catch (YAMLException e) {
      throw new MalformedException(firstLine(e));
    }
    if (!(loaded instanceof Map<?, ?> map)) {
      throw new MalformedException("no mapping");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            fields.put(String.valueOf(name).toLowerCase(Locale.ROOT), text);
          }
        });
    return fields;
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  /** Leaves every value the text that it is: no dates, no numbers, no booleans. */
  private static final class TextResolver extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // None: "lang: no" is Norwegian, and "date: 2024-05-16" has no time zone.
    }
  }
}
