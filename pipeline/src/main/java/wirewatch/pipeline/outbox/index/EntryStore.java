package wirewatch.pipeline.outbox.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wirewatch.index.DocumentStore.StoredDocument;
import wirewatch.index.OutboxIndex;
import wirewatch.index.client.IndexUnavailableException;

/** Reads entries, and changes them whoever else changes them at the same time. */
final class EntryStore {
  private static final int MAX_TRIES = 50;

  private final OutboxIndex index;

  EntryStore(OutboxIndex index) {
    this.index = index;
  }

  /** Creates the entries that do not exist; returns the ids of those that did. */
  List<String> create(List<EntryState> states) throws IndexUnavailableException {
    Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
    states.forEach(state -> documents.putIfAbsent(state.entry().id(), EntryDocument.of(state)));
    return index.createAll(documents);
  }

  Optional<EntryState> get(String id) throws IndexUnavailableException {
    return index.get(id).map(StoredDocument::document).map(EntryDocument::parse);
  }

  List<StoredDocument> find(Map<String, ?> query, Map<String, ?> sort, int size)
      throws IndexUnavailableException {
    return index.find(
        Map.of("bool", Map.of("filter", List.of(Queries.term("type", EntryDocument.TYPE), query))),
        sort,
        size);
  }

  /** Applies a change to each of these entries, as far as they exist; returns how many changed. */
  int update(Collection<String> ids, Map<String, UnaryOperator<EntryState>> changes)
      throws IndexUnavailableException {
    return updateSeen(index.getAll(ids), changes);
  }

  /** Applies a change to each of these entries, read again where it has changed since. */
  int updateSeen(
      Collection<StoredDocument> documents, Map<String, UnaryOperator<EntryState>> changes)
      throws IndexUnavailableException {
    int changed = 0;
    List<StoredDocument> seen = List.copyOf(documents);
    for (int tries = 0; !seen.isEmpty(); tries++) {
      if (tries == MAX_TRIES) {
        throw new IndexUnavailableException(
            "the outbox entry %s was changed %d times by others while it was to be changed"
                .formatted(seen.getFirst().id(), MAX_TRIES));
      }
      Map<StoredDocument, Map<String, Object>> next = changed(seen, changes);
      List<String> conflicts = next.isEmpty() ? List.of() : index.replaceAll(next);
      changed += next.size() - conflicts.size();
      seen = index.getAll(conflicts);
    }
    return changed;
  }

  private static Map<StoredDocument, Map<String, Object>> changed(
      List<StoredDocument> seen, Map<String, UnaryOperator<EntryState>> changes) {
    Map<StoredDocument, Map<String, Object>> next = new LinkedHashMap<>();
    for (StoredDocument document : seen) {
      EntryState before = EntryDocument.parse(document.document());
      EntryState after = changes.getOrDefault(document.id(), same -> same).apply(before);
      if (!after.equals(before)) {
        next.put(document, EntryDocument.of(after));
      }
    }
    return next;
  }
}
