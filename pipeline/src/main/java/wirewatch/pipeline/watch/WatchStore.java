package wirewatch.pipeline.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.index.ArticleIndex;
import wirewatch.index.DocumentStore;
import wirewatch.pipeline.backup.IndexBackup;
import wirewatch.pipeline.watch.StoredWatch.Origin;

/**
 * Stores watches in the index {@code wirewatch-watches}, from which every process reads them.
 * Thread-safe.
 */
public final class WatchStore {
  private static final Logger LOG = LoggerFactory.getLogger(WatchStore.class);
  private static final String INDEX = "wirewatch-watches";
  private static final String ORIGIN = "origin";
  private static final String UPDATED = "updated";
  private static final String MUTED = "muted_until";

  private final DocumentStore documents;
  private final Clock clock;

  private WatchStore(DocumentStore documentStore, Clock clock) {
    this.documents = documentStore;
    this.clock = clock;
  }

  public static WatchStore of(ArticleIndex index, Clock clock) {
    return new WatchStore(index.documentStore(INDEX), clock);
  }

  /** Every watch, by id. */
  public List<StoredWatch> list() throws IOException {
    List<StoredWatch> watches = new ArrayList<>();
    for (DocumentStore.StoredDocument storedDocument : documents.readAll()) {
      toStoredWatch(storedDocument).ifPresent(watches::add);
    }
    watches.sort(Comparator.comparing(stored -> stored.watch().id()));
    return watches;
  }

  public Optional<StoredWatch> find(String id) throws IOException {
    Optional<DocumentStore.StoredDocument> kept = documents.get(id);
    return kept.isEmpty() ? Optional.empty() : toStoredWatch(kept.get());
  }

  /** A copy of the watches that stand in no file: those of the console, the API, {@code add}. */
  IndexBackup backup(Path file) {
    return new IndexBackup(file, documents, document -> origin(document) == Origin.INDEX);
  }

  /** A value that changes with every change of the watches by any process. One cheap request. */
  public String version() throws IOException {
    return documents.changeToken();
  }

  /**
   * Stores a watch, new or in the place of the one with its id.
   *
   * @throws WatchRejectedException if the watch stands in the file
   */
  public void put(Watch watch) throws IOException {
    Optional<StoredWatch> old = find(watch.id());
    if (old.isPresent()) {
      put(watch, old.get().version());
    } else if (documents.create(watch.id(), toDocument(watch, Origin.INDEX)).isEmpty()) {
      throw WatchRejectedException.changedConcurrently(watch.id());
    }
    documents.refresh();
  }

  /**
   * Replaces a watch, if it is still the version that was read.
   *
   * @throws WatchRejectedException if the watch stands in the file, or someone has changed it
   *     meanwhile
   */
  public void put(Watch watch, DocumentStore.DocumentVersion seen) throws IOException {
    if (isFromFile(watch.id())) {
      throw WatchRejectedException.inFile(watch.id());
    }
    if (documents.replace(watch.id(), seen, toDocument(watch, Origin.INDEX)).isEmpty()) {
      throw WatchRejectedException.changedConcurrently(watch.id());
    }
    documents.refresh();
  }

  /**
   * Removes a watch; false where there is none.
   *
   * @throws WatchRejectedException if the watch stands in the file
   */
  public boolean remove(String id) throws IOException {
    if (isFromFile(id)) {
      throw WatchRejectedException.inFile(id);
    }
    boolean removed = documents.delete(id);
    documents.refresh();
    return removed;
  }

  /**
   * Mutes a watch, of the file or not, until a time; null unmutes it. Returns false where there is
   * no such watch.
   */
  public boolean mute(String id, @Nullable Instant until) throws IOException {
    Map<String, Object> change = new HashMap<>();
    change.put(MUTED, until == null ? null : until.toString());
    change.put(UPDATED, now());
    boolean found = documents.update(id, change);
    documents.refresh();
    return found;
  }

  /** The changes that a file made to the stored watches. */
  public record SyncResult(int written, int removed, int unchanged) {}

  /**
   * Synchronises the index with the watches of the file: new and changed ones are written, those no
   * longer in the file are removed. A watch with an id of the file belongs to the file from then
   * on. Muted watches stay muted.
   */
  public SyncResult syncFile(Collection<Watch> file) throws IOException {
    Map<String, StoredWatch> known = new LinkedHashMap<>();
    for (StoredWatch stored : list()) {
      known.put(stored.watch().id(), stored);
    }
    TreeSet<String> gone = new TreeSet<>();
    known.forEach(
        (id, stored) -> {
          if (stored.origin() == Origin.FILE) {
            gone.add(id);
          }
        });
    int written = 0;
    for (Watch watch : file) {
      gone.remove(watch.id());
      written += syncFile(watch, known.get(watch.id())) ? 1 : 0;
    }
    for (String id : gone) {
      documents.delete(id);
    }
    documents.refresh();
    return new SyncResult(written, gone.size(), file.size() - written);
  }

  private boolean syncFile(Watch watch, @Nullable StoredWatch old) throws IOException {
    Map<String, Object> document = toDocument(watch, Origin.FILE);
    if (old != null) {
      Instant muted = old.watch().mutedUntil();
      if (muted != null) {
        document.putIfAbsent(MUTED, muted.toString());
      }
      Map<String, Object> before = toDocument(old.watch(), old.origin());
      before.put(UPDATED, document.get(UPDATED));
      if (before.equals(document)) {
        return false;
      }
    }
    documents.put(watch.id(), document);
    return true;
  }

  private boolean isFromFile(String id) throws IOException {
    return find(id).filter(stored -> stored.origin() == Origin.FILE).isPresent();
  }

  private Map<String, Object> toDocument(Watch watch, Origin origin) {
    Map<String, Object> document = WatchMapper.toMap(watch);
    document.put(ORIGIN, origin.name().toLowerCase(Locale.ROOT));
    document.put(UPDATED, now());
    return document;
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** Empty for a document that is no valid watch. */
  private static Optional<StoredWatch> toStoredWatch(DocumentStore.StoredDocument storedDocument) {
    Map<String, Object> form = new LinkedHashMap<>(storedDocument.document());
    Origin origin = origin(form);
    form.remove(ORIGIN);
    Instant updated = parseTime(form.remove(UPDATED));
    return switch (WatchMapper.fromMap(form)) {
      case WatchReadResult.Accepted accepted ->
          Optional.of(
              new StoredWatch(
                  accepted.watches().getFirst(), origin, updated, storedDocument.version()));
      case WatchReadResult.Rejected rejected -> {
        LOG.warn("watch {} is left out: {}", storedDocument.id(), rejected.problems());
        yield Optional.empty();
      }
    };
  }

  private static Origin origin(Map<String, Object> document) {
    return Origin.FILE.name().equalsIgnoreCase(String.valueOf(document.get(ORIGIN)))
        ? Origin.FILE
        : Origin.INDEX;
  }

  /** The epoch for a missing or invalid time, so that one document does not block the others. */
  private static Instant parseTime(@Nullable Object text) {
    try {
      return Instant.parse(String.valueOf(text));
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
