package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Table;
import wirewatch.ingest.model.WireStatus;

/** Reads urgency and status from the markers in headline, slug and editor's notes. */
final class StatusReader {
  private static final int MARKS = 4;
  private static final int NOTES = 5;
  private static final int LONGEST_NOTE = 300;

  private final MarkScanner scanner = new MarkScanner();
  private final Map<String, Mark> notes = new LinkedHashMap<>();

  StatusReader() {
    List<String> columns = List.of("opening", "urgency", "pub_status", "update");
    for (Table.Row row : Table.of(StatusReader.class, "editor-notes.tsv", columns).rows()) {
      notes.put(row.get("opening"), Mark.of(row, Mark.Form.BRACKETED));
    }
  }

  /** The headline and paragraphs without markers, and the status the markers set. */
  record Marked(@Nullable String headline, List<String> paragraphs, WireStatus status) {
    Marked {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  Marked read(@Nullable String headline, List<String> paragraphs) {
    String rest = headline;
    WireStatus status = WireStatus.PLAIN;
    for (int i = 0; i < MARKS && rest != null; i++) {
      MarkScanner.Found found = scanner.find(rest);
      if (found == null) {
        break;
      }
      status = found.mark().addedTo(status);
      rest = found.rest().isEmpty() ? rest : found.rest();
    }
    return withoutNotes(rest, paragraphs, status);
  }

  /** Adds the status of notes that precede the copy within its paragraph. */
  WireStatus read(String before, WireStatus status) {
    WireStatus sum = status;
    for (int open = before.indexOf('('); open >= 0; open = before.indexOf('(', open + 1)) {
      Mark mark = note(before.substring(open).replace("( ", "("));
      sum = mark == null ? sum : mark.addedTo(sum);
    }
    return sum;
  }

  private Marked withoutNotes(
      @Nullable String headline, List<String> paragraphs, WireStatus given) {
    WireStatus status = given;
    List<String> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      Mark mark = i < NOTES ? mark(text) : null;
      if (mark == null) {
        kept.add(text);
      } else {
        status = mark.addedTo(status);
      }
    }
    return kept.isEmpty()
        ? new Marked(headline, paragraphs, status)
        : new Marked(headline, kept, status);
  }

  /** The marker of a paragraph that consists of a marker or a note only; null otherwise. */
  private @Nullable Mark mark(String text) {
    if (text.length() > LONGEST_NOTE) {
      return null;
    }
    if (scanner.isMark(text)) {
      MarkScanner.Found found = scanner.find(text + ":");
      return found == null ? null : found.mark();
    }
    boolean whole = !text.startsWith("(") || text.endsWith(")");
    return whole ? note(text) : null;
  }

  private @Nullable Mark note(String text) {
    for (Map.Entry<String, Mark> note : notes.entrySet()) {
      if (text.startsWith(note.getKey())) {
        return note.getValue();
      }
    }
    return null;
  }
}
