package org.tradestats.extraction.assembly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A data file of the engine: a name and numbers a line, parted by tabs; # opens a comment. */
final class NumberTable {
  private NumberTable() {}

  /** The numbers of each name, in the order of the file. */
  static Map<String, double[]> read(String resource) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    try (InputStream in = NumberTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + ": not found, expected beside the classes");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          numbers.put(line.substring(0, tab), numbers(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource + ": can't be read", e);
    }
    return numbers;
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split("\t", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
