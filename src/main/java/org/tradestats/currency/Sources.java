package org.tradestats.currency;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of the sources that one rate stands on, written {@code CBR+ECB}. */
final class Sources {
  private Sources() {}

  /** Joins names, each once, in the order given. */
  static String join(String first, String second) {
    return first.equals(second) ? first : join(Arrays.asList(first, second));
  }

  static String join(Collection<String> names) {
    Set<String> distinct = new LinkedHashSet<>();
    for (String name : names) {
      distinct.addAll(Arrays.asList(name.split("\\+")));
    }
    return String.join("+", distinct);
  }
}
