package wirewatch.console.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.console.api.QueryParameters;
import wirewatch.console.api.RestApi;
import wirewatch.console.export.CsvFormatter;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageDocument;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/**
 * {@code /export/triage}: every decision, those about the newest alerts first: as CSV with one
 * change a line, as JSON with one case an object.
 */
final class TriageExport {
  private static final int PAGE_SIZE = 1_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String HEADER =
      "alert,alert_time,watch,sources,time,by,from,to,reason,assignee,note,undo\r\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TriageStore triage;

  TriageExport(TriageStore triage) {
    this.triage = triage;
  }

  private enum Format {
    CSV,
    JSON
  }

  void register(RoutesConfig routes) {
    routes.get("/export/triage", context -> RestApi.handle(context, this::export));
  }

  private void export(Context context) throws IOException {
    Format format = QueryParameters.of(context, "format").choice("format", Format.CSV);
    List<TriageCase> page = page(null); // fails before anything is written
    boolean csv = format == Format.CSV;
    context.contentType(csv ? "text/csv; charset=utf-8; header=present" : "application/json");
    context.header(
        "Content-Disposition",
        "attachment; filename=\"wirewatch-decisions." + (csv ? "csv" : "json") + "\"");
    OutputStream out = context.res().getOutputStream();
    write(out, csv ? BYTE_ORDER_MARK + HEADER : "[");
    String separator = "";
    while (!page.isEmpty()) {
      for (TriageCase triageCase : page) {
        write(out, csv ? lines(triageCase) : separator + toJson(triageCase));
        separator = ",\n";
      }
      TriageSubject last = page.getLast().subject();
      page =
          page.size() < PAGE_SIZE
              ? List.of()
              : page(new TriageStore.Position(last.time(), last.id()));
    }
    write(out, csv ? "" : "]\n");
    out.flush();
  }

  private List<TriageCase> page(TriageStore.@Nullable Position before) throws IOException {
    return triage.list(
        new TriageStore.TriageQuery(TriageSubject.Kind.ALERT, null, null, null, before, PAGE_SIZE));
  }

  private static String toJson(TriageCase triageCase) throws IOException {
    return JSON.writeValueAsString(TriageDocument.of(triageCase));
  }

  private static String lines(TriageCase triageCase) {
    List<String> lines = new ArrayList<>();
    triageCase.changes().forEach(change -> lines.add(line(triageCase.subject(), change)));
    return String.join("", lines);
  }

  private static String line(TriageSubject subject, TriageChange change) {
    TriageChange.Values values = change.values();
    return Stream.of(
                subject.id(),
                subject.time().toString(),
                subject.watch(),
                String.join("; ", subject.sources()),
                change.time().toString(),
                change.by(),
                change.from().parameter(),
                change.to().parameter(),
                values.reason(),
                values.assignee(),
                values.note(),
                String.valueOf(change.undo()))
            .map(CsvFormatter::toCell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
