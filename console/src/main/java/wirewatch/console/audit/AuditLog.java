package wirewatch.console.audit;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.console.user.SecureTokens;
import wirewatch.index.ArticleIndex;
import wirewatch.index.DocumentStore;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.pipeline.triage.TriageStore;

/**
 * Adds entries to {@code wirewatch-audit} and reads them. There is no way to change or delete one
 * here. Thread-safe.
 */
public final class AuditLog {
  private static final String INDEX = "wirewatch-audit";
  private static final String TIME = "@timestamp";
  private static final String ID = "id";
  private static final int MAX_TEXT = 4_000;

  private final DocumentStore documents;
  private final InstantSource clock;

  public AuditLog(ArticleIndex index, InstantSource clock) {
    this.documents = index.documentStore(INDEX);
    this.clock = clock;
  }

  /**
   * Selects entries.
   *
   * @param who the exact name; null for any
   * @param action the exact action; null for any
   * @param before entries before this position; null for the newest
   * @param size at most 10,000
   */
  public record AuditQuery(
      @Nullable String who,
      @Nullable String action,
      TriageStore.@Nullable Position before,
      int size) {}

  /** Adds an entry with the present time. */
  public void add(String who, AuditNote note) throws IOException {
    String id = SecureTokens.randomToken();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(ID, id);
    document.put(TIME, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    document.put("who", who);
    document.put("action", note.action());
    document.put("subject", cut(note.subject()));
    document.put("from", cut(note.from()));
    document.put("to", cut(note.to()));
    if (documents.create(id, document).isEmpty()) {
      throw new IndexUnavailableException("the audit log has an entry " + id + " already");
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }

  /** Returns entries, the newest first. */
  public List<AuditEntry> list(AuditQuery query) throws IOException {
    documents.refresh();
    List<Object> filters = new ArrayList<>();
    if (query.who() != null) {
      filters.add(Map.of("term", Map.of("who", query.who())));
    }
    if (query.action() != null) {
      filters.add(Map.of("term", Map.of("action", query.action())));
    }
    if (query.before() != null) {
      filters.add(TriageStore.before(query.before(), TIME, ID));
    }
    Map<String, String> newestFirst = new LinkedHashMap<>();
    newestFirst.put(TIME, "desc");
    newestFirst.put(ID, "desc");
    Map<String, Object> filter = Map.of("bool", Map.of("filter", filters));
    return documents.find(filter, newestFirst, query.size()).stream()
        .map(stored -> parse(stored.document()))
        .toList();
  }

  private static AuditEntry parse(Map<String, Object> document) {
    return new AuditEntry(
        text(document, ID),
        time(document).orElse(Instant.EPOCH),
        text(document, "who"),
        text(document, "action"),
        text(document, "subject"),
        text(document, "from"),
        text(document, "to"));
  }

  private static Optional<Instant> time(Map<String, Object> document) {
    try {
      return Optional.of(Instant.parse(text(document, TIME)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, Object> document, String field) {
    return document.get(field) instanceof String text ? text : "";
  }
}
