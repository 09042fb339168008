package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.model.WireStatus;

/** Reads urgency and status from the markers in headline, slug and editor's notes. */
final class WireStatusReader {
  private static final int MAX_HEADLINE_MARKERS = 4;
  private static final int MAX_NOTE_PARAGRAPHS = 5;
  private static final int MAX_NOTE_LENGTH = 300;

  private final StatusMarkerScanner scanner = new StatusMarkerScanner();
  private final Map<String, StatusMarker> editorNotes = new LinkedHashMap<>();

  WireStatusReader() {
    List<String> columns = List.of("opening", "urgency", "pub_status", "update");
    for (RuleTable.Row row :
        RuleTable.of(WireStatusReader.class, "editor-notes.tsv", columns).rows()) {
      editorNotes.put(row.get("opening"), StatusMarker.of(row, StatusMarker.Form.BRACKETED));
    }
  }

  /** The headline and paragraphs without markers, and the status the markers set. */
  record UnmarkedCopy(@Nullable String headline, List<String> paragraphs, WireStatus status) {
    UnmarkedCopy {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  UnmarkedCopy read(@Nullable String headline, List<String> paragraphs) {
    String rest = headline;
    WireStatus status = WireStatus.UNMARKED;
    for (int i = 0; i < MAX_HEADLINE_MARKERS && rest != null; i++) {
      StatusMarkerScanner.FoundMarker foundMarker = scanner.find(rest);
      if (foundMarker == null) {
        break;
      }
      status = foundMarker.marker().addTo(status);
      rest = foundMarker.remainder().isEmpty() ? rest : foundMarker.remainder();
    }
    return removeNotes(rest, paragraphs, status);
  }

  /** Adds the status of notes that precede the copy within its paragraph. */
  WireStatus read(String before, WireStatus status) {
    WireStatus sum = status;
    for (int open = before.indexOf('('); open >= 0; open = before.indexOf('(', open + 1)) {
      StatusMarker statusMarker = findNote(before.substring(open).replace("( ", "("));
      sum = statusMarker == null ? sum : statusMarker.addTo(sum);
    }
    return sum;
  }

  private UnmarkedCopy removeNotes(
      @Nullable String headline, List<String> paragraphs, WireStatus given) {
    WireStatus status = given;
    List<String> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      StatusMarker statusMarker = i < MAX_NOTE_PARAGRAPHS ? findMarker(text) : null;
      if (statusMarker == null) {
        kept.add(text);
      } else {
        status = statusMarker.addTo(status);
      }
    }
    return kept.isEmpty()
        ? new UnmarkedCopy(headline, paragraphs, status)
        : new UnmarkedCopy(headline, kept, status);
  }

  /** The marker of a paragraph that consists of a marker or a note only; null otherwise. */
  private @Nullable StatusMarker findMarker(String text) {
    if (text.length() > MAX_NOTE_LENGTH) {
      return null;
    }
    if (scanner.isMarker(text)) {
      StatusMarkerScanner.FoundMarker foundMarker = scanner.find(text + ":");
      return foundMarker == null ? null : foundMarker.marker();
    }
    boolean whole = !text.startsWith("(") || text.endsWith(")");
    return whole ? findNote(text) : null;
  }

  private @Nullable StatusMarker findNote(String text) {
    for (Map.Entry<String, StatusMarker> note : editorNotes.entrySet()) {
      if (text.startsWith(note.getKey())) {
        return note.getValue();
      }
    }
    return null;
  }
}
