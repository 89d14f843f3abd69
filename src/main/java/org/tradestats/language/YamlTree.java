package org.tradestats.language;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A map of a YAML file, read key by key with errors that name the file and the path of the key. */
final class YamlTree {
  private final String path;
  private final Map<String, Object> map;
  private final Set<String> used = new HashSet<>();

  private YamlTree(String path, Map<String, Object> map) {
    this.path = path;
    this.map = map;
  }

  /**
   * Parses a file whose top is a map.
   *
   * @param file its name, for messages
   */
  static YamlTree parse(String file, String yaml) {
    Object top = parseAny(file, yaml);
    return new YamlTree(file, asMap(file, top));
  }

  /** Parses a file whose top is a list of maps. */
  static List<YamlTree> parseList(String file, String yaml) {
    Object top = parseAny(file, yaml);
    if (!(top instanceof List<?> items)) {
      throw new LexiconException(file + ": found " + describe(top) + ", expected a list");
    }
    List<YamlTree> trees = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = file + " item " + (i + 1);
      trees.add(new YamlTree(place, asMap(place, items.get(i))));
    }
    return trees;
  }

  private static Object parseAny(String file, String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(20_000_000);
      options.setAllowDuplicateKeys(false);
      DumperOptions unused = new DumperOptions();
      return new Yaml(
              new SafeConstructor(options),
              new Representer(unused),
              unused,
              options,
              new PlainWords())
          .load(yaml);
    } catch (YAMLException e) {
      throw new LexiconException(file + ": no YAML: " + e.getMessage(), e);
    }
  }

  /** Reads on, off, yes and no as words, as YAML 1.2 does; only true and false are flags. */
  private static final class PlainWords extends Resolver {
    private static final java.util.regex.Pattern FLAG =
        java.util.regex.Pattern.compile("true|false");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, FLAG, "tf");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.TIMESTAMP, TIMESTAMP, "0123456789");
    }
  }

  private static Map<String, Object> asMap(String path, @Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value == null) {
      return map;
    }
    if (!(value instanceof Map<?, ?> found)) {
      throw new LexiconException(path + ": found " + describe(value) + ", expected a map");
    }
    found.forEach((key, item) -> map.put(String.valueOf(key), item));
    return map;
  }

  List<String> keys() {
    return List.copyOf(map.keySet());
  }

  /** Whether a key was already read. */
  boolean isUsed(String key) {
    return used.contains(key);
  }

  /** The map under a key; empty if the key is absent. */
  YamlTree map(String key) {
    used.add(key);
    return new YamlTree(path + " " + key, asMap(path + " " + key, map.get(key)));
  }

  /** The maps listed under a key. */
  List<YamlTree> maps(String key) {
    used.add(key);
    List<YamlTree> maps = new ArrayList<>();
    Object value = map.get(key);
    if (value instanceof List<?> items) {
      for (Object item : items) {
        maps.add(new YamlTree(path + " " + key, asMap(path + " " + key, item)));
      }
    } else if (value != null) {
      throw wrong(key, "a list");
    }
    return maps;
  }

  /** The texts under a key; a single text is a list of one, an absent key an empty list. */
  List<String> texts(String key) {
    used.add(key);
    Object value = map.get(key);
    List<?> items =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String) && !(item instanceof Number)) {
        throw new LexiconException(
            path + " " + key + ": found " + describe(item) + ", expected text; quote it");
      }
      texts.add(item.toString());
    }
    return texts;
  }

  /** The text under a key, or null. */
  @Nullable String findText(String key) {
    used.add(key);
    Object value = map.get(key);
    return value == null ? null : value.toString();
  }

  /** The date under a key as ISO text, in a list of one; an empty list if the key is absent. */
  List<String> dates(String key) {
    used.add(key);
    Object value = map.get(key);
    if (value instanceof Date date) {
      return List.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString());
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  boolean flag(String key) {
    used.add(key);
    return Boolean.TRUE.equals(map.get(key));
  }

  boolean flag(String key, boolean otherwise) {
    return map.containsKey(key) ? flag(key) : otherwise;
  }

  /** Checks that every key was read. */
  void done() {
    for (String key : map.keySet()) {
      if (!used.contains(key)) {
        throw wrong(key, "one of the keys " + used.stream().sorted().toList());
      }
    }
  }

  LexiconException wrong(String key, String expected) {
    return new LexiconException(
        path + ": found \"" + key + "\" (" + describe(map.get(key)) + "), expected " + expected);
  }

  String path() {
    return path;
  }

  private static String describe(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    String text = value.toString();
    return value.getClass().getSimpleName()
        + " "
        + (text.length() > 60 ? text.substring(0, 60) + "…" : text);
  }
}
