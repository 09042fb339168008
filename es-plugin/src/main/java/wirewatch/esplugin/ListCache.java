package wirewatch.esplugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/**
 * Caches the lists of a folder in the node's configuration, each file or folder in it one list, and
 * reads those again that change. A list that cannot be read keeps what was read of it before. Nodes
 * without a pipeline that uses lists do not read them.
 */
final class ListCache {
  private static final Logger log = LogManager.getLogger(ListCache.class);

  private final Path folder;
  private final int maxEntries;
  private final FirstAttempt firstAttempt = new FirstAttempt();
  private final Map<Path, NamedList> read = new HashMap<>();
  private Map<Path, List<String>> seen = Map.of();
  private volatile boolean enabled;
  private volatile @Nullable ScreenedLists current;

  /** The lists that texts are screened against; without any where the folder is empty. */
  record ScreenedLists(List<ListVersion> versions, TextScreener screener) {
    ScreenedLists {
      versions = List.copyOf(versions);
    }
  }

  /**
   * @param maxEntries of all lists together
   */
  ListCache(Path folder, int maxEntries) {
    this.folder = folder;
    this.maxEntries = maxEntries;
  }

  /** Enables reading the lists. */
  void enable() {
    enabled = true;
  }

  /** Returns the lists; null if they could not be read yet. */
  @Nullable ScreenedLists current() {
    return current;
  }

  /** Runs {@code next} after the first attempt to read the lists; immediately if it is over. */
  void afterFirstAttempt(Runnable next) {
    enabled = true;
    firstAttempt.then(next);
  }

  /** Reads the lists if enabled and changed; must be called periodically by one thread. */
  void refresh() {
    if (!enabled) {
      return;
    }
    try {
      Map<Path, List<String>> now = files();
      if (current == null || !now.equals(seen)) {
        Map<Path, List<String>> before = seen;
        seen = now;
        readChanged(now, before);
      }
    } catch (IOException | RuntimeException e) {
      log.warn("cannot read the lists in {}; those of before go on", folder, e);
    }
    firstAttempt.end();
  }

  /** Each list with the size and time of its files. */
  private Map<Path, List<String>> files() throws IOException {
    Map<Path, List<String>> files = new HashMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> children = Files.list(folder)) {
        for (Path list : children.filter(path -> !isHidden(path)).sorted().toList()) {
          files.put(list, ListReader.signature(list));
        }
      }
    }
    return files;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private void readChanged(Map<Path, List<String>> now, Map<Path, List<String>> before) {
    read.keySet().retainAll(now.keySet());
    now.forEach(
        (list, signature) -> {
          if (!signature.equals(before.get(list))) {
            readList(list);
          }
        });
    int entries = read.values().stream().mapToInt(list -> list.entries().size()).sum();
    if (entries > maxEntries) {
      throw new IllegalStateException(
          "they have %,d entries, more than wirewatch.lists.max_entries (%,d); raise it, or take some lists out"
              .formatted(entries, maxEntries));
    }
    List<NamedList> lists = List.copyOf(new TreeMap<>(read).values());
    current =
        new ScreenedLists(lists.stream().map(NamedList::version).toList(), TextScreener.of(lists));
    log.info("{} lists with {} entries read from {}", lists.size(), entries, folder);
  }

  private void readList(Path list) {
    try {
      read.put(list, ListReader.read(list));
    } catch (IOException | RuntimeException e) {
      log.warn(
          "list {} cannot be read{}: {}",
          list,
          read.containsKey(list) ? ", what was read before goes on" : "",
          e.getMessage());
    }
  }
}
