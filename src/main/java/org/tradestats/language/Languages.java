package org.tradestats.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The languages whose folders are on the class path under {@code languages/}. A language is read
 * when it is first asked for.
 */
public final class Languages {
  private static final String LEXICON = "/languages/%s/lexicon.yml";
  private static final String EXAMPLES = "/languages/%s/examples.yml";

  private final ConcurrentHashMap<String, Optional<Language>> read = new ConcurrentHashMap<>();

  /** The codes of all languages that have a folder, in alphabetical order. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (String code : Locale.getISOLanguages()) {
      if (Languages.class.getResource(LEXICON.formatted(code)) != null) {
        codes.add(code);
      }
    }
    return codes.stream().sorted().toList();
  }

  /**
   * The language of an ISO 639-1 code, if it has a folder.
   *
   * @throws LexiconException if its lexicon is wrong
   */
  public Optional<Language> find(String code) {
    return read.computeIfAbsent(
        code,
        c ->
            text(LEXICON.formatted(c))
                .map(yaml -> new Language(LexiconReader.read(c + "/lexicon.yml", yaml))));
  }

  /** The examples of a language, in the order of its file. */
  public List<Example> examples(String code) {
    return text(EXAMPLES.formatted(code))
        .map(yaml -> Example.parse(code + "/examples.yml", yaml))
        .orElse(List.of());
  }

  /** Twelve hexadecimal digits that change when a language's lexicon changes. */
  public String version(String code) {
    try {
      byte[] bytes = text(LEXICON.formatted(code)).orElse("").getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java, expected everywhere", e);
    }
  }

  private static Optional<String> text(String resource) {
    try (InputStream in = Languages.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new LexiconException(resource + ": can't be read: " + e.getMessage(), e);
    }
  }
}
