package org.tradestats.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as files show it: indented by two, {@code \n} line ends on every system. */
final class Json {
  private static final ObjectWriter WRITER = writer();

  private Json() {}

  private static ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return JsonMapper.builder()
        .build()
        .writer()
        .with(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  /** Writes maps, lists, strings and numbers, in the order of the maps. */
  static void write(Path file, Object json) throws IOException {
    Files.writeString(file, WRITER.writeValueAsString(json) + "\n");
  }
}
