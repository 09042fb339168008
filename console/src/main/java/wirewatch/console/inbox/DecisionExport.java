package wirewatch.console.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import wirewatch.console.api.QueryParameters;
import wirewatch.console.api.RestApi;
import wirewatch.console.export.CsvFormatter;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/**
 * Every decision, newest cases first: as CSV with one change a line, as JSON with one case an
 * object.
 */
final class DecisionExport {
  private static final int PAGE_SIZE = 1_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DecisionFormat cases;

  private DecisionExport(DecisionFormat cases) {
    this.cases = cases;
  }

  private enum Format {
    CSV,
    JSON
  }

  static void register(RoutesConfig routes, String path, DecisionFormat cases) {
    DecisionExport decisionExport = new DecisionExport(cases);
    routes.get(path, context -> RestApi.handle(context, decisionExport::export));
  }

  private void export(Context context) throws IOException {
    Format format = QueryParameters.of(context, "format").choice("format", Format.CSV);
    List<TriageCase> page = cases.page(null, PAGE_SIZE); // fails before anything is written
    boolean csv = format == Format.CSV;
    context.contentType(csv ? "text/csv; charset=utf-8; header=present" : "application/json");
    context.header(
        "Content-Disposition",
        "attachment; filename=\"%s.%s\"".formatted(cases.fileName(), csv ? "csv" : "json"));
    OutputStream out = context.res().getOutputStream();
    write(out, csv ? BYTE_ORDER_MARK + cases.header() + LINE_END : "[");
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
              : cases.page(new TriageStore.Position(last.time(), last.id()), PAGE_SIZE);
    }
    write(out, csv ? "" : "]\n");
    out.flush();
  }

  private String toJson(TriageCase triageCase) throws IOException {
    return JSON.writeValueAsString(cases.toDocument(triageCase));
  }

  private String lines(TriageCase triageCase) {
    return triageCase.changes().stream()
        .map(change -> line(triageCase, change))
        .collect(Collectors.joining());
  }

  private String line(TriageCase triageCase, TriageChange change) {
    return cases
            .cells(triageCase, change)
            .map(CsvFormatter::toCell)
            .collect(Collectors.joining(","))
        + LINE_END;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
