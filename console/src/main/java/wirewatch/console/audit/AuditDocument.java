package wirewatch.console.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** An entry as a JSON object of the API and the export. */
public final class AuditDocument {
  private AuditDocument() {}

  /** Returns the object with {@code time}, {@code who}, {@code action} and the rest. */
  public static Map<String, Object> of(AuditEntry entry) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", entry.id());
    document.put("time", entry.time().toString());
    document.put("who", entry.who());
    document.put("action", entry.action());
    document.put("subject", entry.subject());
    document.put("from", entry.from());
    document.put("to", entry.to());
    return document;
  }
}
