package org.tradestats.publication;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table: their names, types and meanings, as {@code datapackage.json} publishes
 * them.
 *
 * @param columns in the order of the file
 */
record Columns(List<Column> columns) {
  /** What a column's cells are, in the words of Frictionless Table Schema. */
  enum Type {
    STRING,
    NUMBER,
    INTEGER,
    DATE
  }

  /**
   * One column.
   *
   * @param values the codes it may have, or null for any
   */
  record Column(
      String name, Type type, boolean required, String description, @Nullable List<String> values) {
    Column oneOf(Enum<?>[] codes) {
      return new Column(
          name, type, required, description, Arrays.stream(codes).map(Enum::name).toList());
    }
  }

  static Columns of(Column... columns) {
    return new Columns(List.of(columns));
  }

  static Column required(String name, Type type, String description) {
    return new Column(name, type, true, description, null);
  }

  static Column optional(String name, Type type, String description) {
    return new Column(name, type, false, description, null);
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
