package wirewatch.crawler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.crawler.state.SourceRow;
import wirewatch.crawler.state.SourceTable;

/** Reads the status of sources from the state. */
final class SourceStatuses {
  private SourceStatuses() {}

  /**
   * Reads from a state file that another process may have open; a missing file is treated as empty.
   */
  static List<SourceStatus> read(Path state, List<Source> sources) {
    if (!Files.exists(state)) {
      return sources.stream().map(source -> toStatus(source, SourceRow.EMPTY)).toList();
    }
    try (SqliteDatabase sqliteDatabase = SqliteDatabase.open(state)) {
      return read(new SourceTable(sqliteDatabase), sources);
    }
  }

  static List<SourceStatus> read(SourceTable rows, List<Source> sources) {
    Instant now = Instant.now();
    List<SourceStatus> all = new ArrayList<>();
    for (Source source : sources) {
      Optional<Long> number = rows.find(source.id());
      all.add(
          toStatus(source, number.isPresent() ? rows.readRow(number.get(), now) : SourceRow.EMPTY));
    }
    return all;
  }

  private static SourceStatus toStatus(Source source, SourceRow row) {
    return new SourceStatus(
        source.id(),
        row.lastSuccess(),
        row.nextPoll(),
        row.failures(),
        row.lastError(),
        row.listings(),
        row.knownPages(),
        row.waitingPages(),
        row.unindexedPages(),
        row.indexedToday(),
        row.quarantinedPages());
  }
}
