package org.tradestats.publication;

import static org.tradestats.publication.Columns.Type.STRING;
import static org.tradestats.publication.Columns.optional;
import static org.tradestats.publication.Columns.required;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.tradestats.dataset.Dataset;
import org.tradestats.issue.Issue;

/** {@code issues.csv}: every trouble, with its place, cause and consequence. */
public final class IssuesCsv implements Output {
  static final String NAME = "issues.csv";

  static final Columns COLUMNS =
      Columns.of(
          required("kind", STRING, "The kind of trouble"),
          required("subject", STRING, "The article, figure, series or file"),
          optional("place", STRING, "Where in it"),
          required("cause", STRING, "What was found and what was expected"),
          required("consequence", STRING, "What became of it"));

  private final boolean byteOrderMark;

  public IssuesCsv(boolean byteOrderMark) {
    this.byteOrderMark = byteOrderMark;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(Dataset dataset, Path folder) throws IOException {
    try (CsvTable table = CsvTable.create(folder.resolve(NAME), byteOrderMark, COLUMNS.names());
        Stream<Issue> issues = dataset.issues()) {
      for (Iterator<Issue> all = issues.iterator(); all.hasNext(); ) {
        Issue issue = all.next();
        table
            .row()
            .text(issue.kind())
            .text(issue.subject())
            .text(issue.place())
            .text(issue.cause())
            .text(issue.consequence())
            .end();
      }
    }
  }
}
