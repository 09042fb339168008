package wirewatch.console.audit;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request changed, as its handler knows it. A change without a note is logged all the same,
 * with the action of its route and without the states.
 *
 * @param action for example {@code watch.remove}
 * @param from the state before; empty if there was none
 * @param to the state after; empty if there is none
 */
public record AuditNote(String action, String subject, String from, String to) {
  private static final String ATTRIBUTE = AuditNote.class.getName();

  /** Adds a note to a request. */
  public static void add(Context context, AuditNote note) {
    List<AuditNote> notes = context.attribute(ATTRIBUTE);
    if (notes == null) {
      notes = new ArrayList<>();
      context.attribute(ATTRIBUTE, notes);
    }
    notes.add(note);
  }

  /** Returns the notes of a request. */
  public static List<AuditNote> of(Context context) {
    @Nullable List<AuditNote> notes = context.attribute(ATTRIBUTE);
    return notes == null ? List.of() : List.copyOf(notes);
  }
}
