package wirewatch.console.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.console.api.QueryParameters;
import wirewatch.console.audit.AuditDocument;
import wirewatch.console.audit.AuditEntry;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.export.CsvFormatter;
import wirewatch.pipeline.triage.TriageStore;

/** The whole audit log, the newest entries first: as CSV with a line each, or as a JSON array. */
final class AuditExport {
  private static final int PAGE_SIZE = 1_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AuditLog auditLog;

  AuditExport(AuditLog auditLog) {
    this.auditLog = auditLog;
  }

  private enum Format {
    CSV,
    JSON
  }

  void export(Context context) throws IOException {
    Format format = QueryParameters.of(context, "format").choice("format", Format.CSV);
    List<AuditEntry> page = page(null); // fails before anything is written
    boolean csv = format == Format.CSV;
    context.contentType(csv ? "text/csv; charset=utf-8; header=present" : "application/json");
    context.header(
        "Content-Disposition",
        "attachment; filename=\"wirewatch-audit.%s\"".formatted(csv ? "csv" : "json"));
    OutputStream out = context.res().getOutputStream();
    write(out, csv ? BYTE_ORDER_MARK + "time,who,action,subject,from,to" + LINE_END : "[");
    String separator = "";
    while (!page.isEmpty()) {
      for (AuditEntry entry : page) {
        write(out, csv ? line(entry) : separator + toJson(entry));
        separator = ",\n";
      }
      AuditEntry last = page.getLast();
      page =
          page.size() < PAGE_SIZE
              ? List.of()
              : page(new TriageStore.Position(last.time(), last.id()));
    }
    write(out, csv ? "" : "]\n");
    out.flush();
  }

  private List<AuditEntry> page(TriageStore.@Nullable Position before) throws IOException {
    return auditLog.list(new AuditLog.AuditQuery(null, null, before, PAGE_SIZE));
  }

  private static String toJson(AuditEntry entry) throws IOException {
    return JSON.writeValueAsString(AuditDocument.of(entry));
  }

  private static String line(AuditEntry entry) {
    return Stream.of(
                entry.time().toString(),
                entry.who(),
                entry.action(),
                entry.subject(),
                entry.from(),
                entry.to())
            .map(CsvFormatter::toCell)
            .collect(Collectors.joining(","))
        + LINE_END;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
