package wirewatch.index.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.document.StoryCopy;

/**
 * One action of a bulk request: its action line and, except for a deletion, the document that
 * follows it.
 *
 * @param source empty for a deletion
 */
@SuppressWarnings("ArrayRecordComponent")
public // written once to a request and never compared
record BulkAction(String index, byte[] actionLine, byte[] source) {
  private static final byte[] NO_SOURCE = {};

  /** Creates a document; fails if one with this id exists. */
  public static BulkAction create(String index, String id, byte[] source) {
    return new BulkAction(index, actionLine("create", index, id), source);
  }

  /** Indexes a document, replacing any document with this id. */
  public static BulkAction put(String index, String id, byte[] source) {
    return new BulkAction(index, actionLine("index", index, id), source);
  }

  /** Replaces the version of a document that was read; fails if it has changed since. */
  public static BulkAction replace(ExistingDocument seen, byte[] source) {
    return new BulkAction(seen.index(), actionLine("index", seen), source);
  }

  /** Deletes the version of a document that was read; fails if it has changed since. */
  public static BulkAction delete(ExistingDocument seen) {
    return new BulkAction(seen.index(), actionLine("delete", seen), NO_SOURCE);
  }

  /**
   * Replaces existing documents by one document; every action on an existing document fails if that
   * document has changed since it was read.
   */
  static List<BulkAction> replace(List<ExistingDocument> existing, String index, byte[] source) {
    List<BulkAction> actions = new ArrayList<>();
    for (ExistingDocument old : existing) {
      if (old.index().equals(index)) {
        actions.add(0, new BulkAction(index, actionLine("index", old), source));
      } else {
        actions.add(delete(old));
      }
    }
    if (actions.size() == 0 || !actions.get(0).index().equals(index)) {
      actions.add(0, create(index, existing.get(0).id(), source));
    }
    return actions;
  }

  /** Updates parts of a document; fails if it has changed since it was read. */
  static BulkAction update(StoryCopy storyCopy, Map<String, Object> change) {
    StoryCopy.StoredVersion storedVersion = storyCopy.storedVersion();
    return new BulkAction(
        storedVersion.index(),
        actionLine(
            "update",
            storedVersion.index(),
            storyCopy.id(),
            storedVersion.sequenceNumber(),
            storedVersion.primaryTerm()),
        ClusterClient.toJsonBytes(change));
  }

  /** Updates parts of a document; fails if it has changed since it was read. */
  static BulkAction update(ListedNameStore.Place place, Map<String, Object> change) {
    return new BulkAction(
        place.index(),
        actionLine(
            "update", place.index(), place.id(), place.sequenceNumber(), place.primaryTerm()),
        ClusterClient.toJsonBytes(change));
  }

  private static byte[] actionLine(String verb, String index, String id) {
    return ClusterClient.toJsonBytes(Map.of(verb, Map.of("_index", index, "_id", id)));
  }

  private static byte[] actionLine(String verb, ExistingDocument old) {
    return actionLine(verb, old.index(), old.id(), old.sequenceNumber(), old.primaryTerm());
  }

  private static byte[] actionLine(String verb, String index, String id, long sequence, long term) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("_index", index);
    fields.put("_id", id);
    fields.put("if_seq_no", sequence);
    fields.put("if_primary_term", term);
    return ClusterClient.toJsonBytes(Map.of(verb, fields));
  }
}
