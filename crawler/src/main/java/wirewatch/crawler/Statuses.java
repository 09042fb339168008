package wirewatch.crawler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.state.Database;
import wirewatch.crawler.state.SourceRow;
import wirewatch.crawler.state.Sources;

/** Reads the status of sources from the state. */
final class Statuses {
  private Statuses() {}

  /**
   * Reads from a state file that another process may have open; a missing file is treated as empty.
   */
  static List<SourceStatus> of(Path state, List<Source> sources) {
    if (!Files.exists(state)) {
      return sources.stream().map(source -> status(source, SourceRow.NONE)).toList();
    }
    try (Database database = Database.open(state)) {
      return of(new Sources(database), sources);
    }
  }

  static List<SourceStatus> of(Sources rows, List<Source> sources) {
    Instant now = Instant.now();
    List<SourceStatus> all = new ArrayList<>();
    for (Source source : sources) {
      Optional<Long> number = rows.find(source.id());
      all.add(
          status(source, number.isPresent() ? rows.figures(number.get(), now) : SourceRow.NONE));
    }
    return all;
  }

  private static SourceStatus status(Source source, SourceRow row) {
    return new SourceStatus(
        source.id(),
        row.success(),
        row.next(),
        row.failures(),
        row.error(),
        row.listings(),
        row.known(),
        row.waiting(),
        row.unindexed(),
        row.today());
  }
}
