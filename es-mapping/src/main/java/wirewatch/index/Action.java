package wirewatch.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a bulk request, and the document below it.
 *
 * @param source empty for a deletion
 */
@SuppressWarnings("ArrayRecordComponent") // written once to a request; nobody compares them
record Action(String index, byte[] head, byte[] source) {
  private static final byte[] NOTHING = {};

  /** Fails if the document is there. */
  static Action create(String index, String id, byte[] source) {
    return new Action(index, head("create", index, id), source);
  }

  /** Writes whatever is there. */
  static Action put(String index, String id, byte[] source) {
    return new Action(index, head("index", index, id), source);
  }

  /** Puts a document in the place of others; the first one written to fails if it has changed. */
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

  /** Changes parts of a document if it is as it was read. */
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
