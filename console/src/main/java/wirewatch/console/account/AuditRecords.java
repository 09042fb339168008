package wirewatch.console.account;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.console.audit.AuditDocument;
import wirewatch.console.audit.AuditEntry;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.export.PagedRecords;
import wirewatch.pipeline.triage.TriageStore;

/** The entries of the audit log, and what its export says of them: a line each. */
record AuditRecords(AuditLog auditLog) implements PagedRecords<AuditEntry> {

  @Override
  public String fileName() {
    return "wirewatch-audit";
  }

  @Override
  public String header() {
    return "time,who,action,subject,from,to";
  }

  @Override
  public List<AuditEntry> page(TriageStore.@Nullable Position before, int size) throws IOException {
    return auditLog.list(new AuditLog.AuditQuery(null, null, before, size));
  }

  @Override
  public TriageStore.Position position(AuditEntry entry) {
    return new TriageStore.Position(entry.time(), entry.id());
  }

  @Override
  public Map<String, Object> toDocument(AuditEntry entry) {
    return AuditDocument.of(entry);
  }

  @Override
  public Stream<Stream<@Nullable String>> lines(AuditEntry entry) {
    return Stream.of(
        Stream.of(
            entry.time().toString(),
            entry.who(),
            entry.action(),
            entry.subject(),
            entry.from(),
            entry.to()));
  }
}
