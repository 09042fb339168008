package wirewatch.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One action of a bulk request: its action line and, except for a deletion, the document that follows it.
 *
 * @param source empty for a deletion
 */
@SuppressWarnings("ArrayRecordComponent") // written once to a request and never compared
record Action(String index, byte[] head, byte[] source) {
  private static final byte[] NOTHING = {};

  /** Creates a document; fails if one with this id exists. */
  static Action create(String index, String id, byte[] source) {
    return new Action(index, head("create", index, id), source);
  }

  /** Indexes a document, replacing any document with this id. */
  static Action put(String index, String id, byte[] source) {
    return new Action(index, head("index", index, id), source);
  }

  /**
   * Replaces existing documents by one document; every action on an existing document fails if that
   * document has changed since it was read.
   */
  static List<Action> replace(List<Existing> existing, String index, byte[] source) {
    List<Action> actions = new ArrayList<>();
    for (Existing old : existing) {
      if (old.index().equals(index)) {
        actions.add(0, new Action(index, head("index", old), source));
      } else {
        actions.add(new Action(old.index(), head("delete", old), NOTHING));
      }
    }
    if (actions.size() == 0 || !actions.get(0).index().equals(index)) {
      actions.add(0, create(index, existing.get(0).id(), source));
    }
    return actions;
  }

  /** Updates parts of a document; fails if it has changed since it was read. */
  static Action update(Copy copy, Map<String, Object> change) {
    Copy.Place place = copy.place();
    return new Action(
        place.index(),
        head("update", place.index(), copy.id(), place.sequence(), place.term()),
        Rest.bytes(change));
  }

  private static byte[] head(String verb, String index, String id) {
    return Rest.bytes(Map.of(verb, Map.of("_index", index, "_id", id)));
  }

  private static byte[] head(String verb, Existing old) {
    return head(verb, old.index(), old.id(), old.sequence(), old.term());
  }

  private static byte[] head(String verb, String index, String id, long sequence, long term) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("_index", index);
    fields.put("_id", id);
    fields.put("if_seq_no", sequence);
    fields.put("if_primary_term", term);
    return Rest.bytes(Map.of(verb, fields));
  }
}
