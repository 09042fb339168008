package wirewatch.pipeline.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.pipeline.time.TimeWindow;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.store.ListStore;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/**
 * The current lists of a folder, whichever process changed them, at most two seconds old. While
 * they cannot be read, those read last. Thread-safe.
 */
public final class LiveLists {
  private static final Logger LOG = LoggerFactory.getLogger(LiveLists.class);
  private static final Duration MAX_STALENESS = Duration.ofSeconds(2);
  private static final String FOLDER = "lists";

  private final Path folder;
  private final ListStore store;
  private final InstantSource clock;
  private @Nullable LoadedLists loaded;
  private TimeWindow fresh = TimeWindow.NONE;
  private String lastProblem = "";

  private LiveLists(Path folder, InstantSource clock) {
    this.folder = folder;
    this.store = new ListStore(folder);
    this.clock = clock;
  }

  /** The lists of a data folder; reads nothing yet. */
  public static LiveLists ofData(Path data, InstantSource clock) {
    return new LiveLists(folderIn(data), clock);
  }

  /** Where a data folder keeps its lists. */
  public static Path folderIn(Path data) {
    return data.resolve(FOLDER);
  }

  /** The lists; empty if there are none. */
  synchronized Optional<LoadedLists> get() {
    Instant now = clock.instant();
    if (!fresh.contains(now)) {
      refresh();
      fresh = TimeWindow.of(now, MAX_STALENESS);
    }
    return Optional.ofNullable(loaded);
  }

  @SuppressWarnings("CatchingUnchecked") // lists that cannot be read must not hold up articles
  private void refresh() {
    try {
      List<ListVersion> versions = store.currentVersions();
      List<ListVersion> known = loaded == null ? List.of() : loaded.versions();
      if (!versions.equals(known)) {
        loaded = versions.isEmpty() ? null : load();
      }
      lastProblem = "";
    } catch (IOException | RuntimeException e) {
      reportOnce(e.toString());
    }
  }

  private void reportOnce(String problem) {
    if (!problem.equals(lastProblem)) {
      LOG.warn(
          "the lists in {} cannot be read, {}: {}",
          folder,
          loaded == null ? "articles are not screened" : "those of before go on",
          problem);
      lastProblem = problem;
    }
  }

  private LoadedLists load() throws IOException {
    List<NamedList> lists = new ArrayList<>();
    for (String id : store.lists()) {
      store.current(id).ifPresent(lists::add);
    }
    LoadedLists next =
        new LoadedLists(lists.stream().map(NamedList::version).toList(), TextScreener.of(lists));
    LOG.info(
        "articles are screened against {}: {} forms of names",
        String.join(", ", next.names()),
        next.screener().forms());
    return next;
  }
}
