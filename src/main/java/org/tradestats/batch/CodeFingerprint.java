package org.tradestats.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which version of a part of the product this is: a fingerprint of its classes and data. Where it
 * differs from the one that did a piece of work, the work is done anew, so nobody needs to remember
 * to raise a version.
 */
final class CodeFingerprint {
  /** What decides which figures an article gives. */
  static final CodeFingerprint EXTRACTION =
      new CodeFingerprint(
          "classpath*:org/tradestats/concept/**/*.class",
          "classpath*:org/tradestats/language/**/*",
          "classpath*:org/tradestats/extraction/**/*",
          "classpath*:languages/**/*");

  /** What decides how figures are converted. */
  static final CodeFingerprint CURRENCY =
      new CodeFingerprint("classpath*:org/tradestats/currency/**/*");

  private final List<String> patterns;
  private @Nullable String hex;

  private CodeFingerprint(String... patterns) {
    this.patterns = List.of(patterns);
  }

  /** The fingerprint, 64 hexadecimal digits. */
  synchronized String hex() {
    String known = hex;
    if (known == null) {
      known = compute();
      hex = known;
    }
    return known;
  }

  private String compute() {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    Fingerprint fingerprint = new Fingerprint();
    patterns.stream()
        .flatMap(pattern -> find(resolver, pattern))
        .filter(resource -> resource.isReadable() && !isFolder(resource))
        .map(resource -> new Part(name(resource), resource))
        .sorted(Comparator.comparing(Part::name))
        .forEach(part -> part.addTo(fingerprint));
    return fingerprint.hex();
  }

  private static boolean isFolder(Resource resource) {
    String name = resource.getFilename();
    return name == null || !name.contains(".");
  }

  private static Stream<Resource> find(PathMatchingResourcePatternResolver resolver, String part) {
    try {
      return Arrays.stream(resolver.getResources(part));
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + part + "\" cannot be listed on the class path", e);
    }
  }

  /** The name below the class path's root, the same in a jar and in a folder. */
  private static String name(Resource resource) {
    try {
      String address = resource.getURL().toString();
      int ours =
          Math.max(address.lastIndexOf("/org/tradestats/"), address.lastIndexOf("/languages/"));
      return address.substring(ours);
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + resource + "\" has no address", e);
    }
  }

  private record Part(String name, Resource resource) {
    void addTo(Fingerprint fingerprint) {
      try (InputStream in = resource.getInputStream()) {
        fingerprint.add(name).addStream(in);
      } catch (IOException e) {
        throw new UncheckedIOException("\"" + name + "\" cannot be read from the class path", e);
      }
    }
  }
}
