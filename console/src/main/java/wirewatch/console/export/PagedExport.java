package wirewatch.console.export;

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

/** All records of a kind, the newest first: as CSV with their lines, or as a JSON array. */
public final class PagedExport<T> {
  private static final int PAGE_SIZE = 1_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PagedRecords<T> records;

  private PagedExport(PagedRecords<T> records) {
    this.records = records;
  }

  private enum Format {
    CSV,
    JSON
  }

  /** Serves the export at a path. */
  public static <T> void register(RoutesConfig routes, String path, PagedRecords<T> records) {
    PagedExport<T> export = new PagedExport<>(records);
    routes.get(path, context -> RestApi.handle(context, export::export));
  }

  private void export(Context context) throws IOException {
    Format format = QueryParameters.of(context, "format").choice("format", Format.CSV);
    List<T> page = records.page(null, PAGE_SIZE); // fails before anything is written
    boolean csv = format == Format.CSV;
    context.contentType(csv ? "text/csv; charset=utf-8; header=present" : "application/json");
    context.header(
        "Content-Disposition",
        "attachment; filename=\"%s.%s\"".formatted(records.fileName(), csv ? "csv" : "json"));
    OutputStream out = context.res().getOutputStream();
    write(out, csv ? BYTE_ORDER_MARK + records.header() + LINE_END : "[");
    String separator = "";
    while (!page.isEmpty()) {
      for (T each : page) {
        write(out, csv ? lines(each) : separator + toJson(each));
        separator = ",\n";
      }
      page =
          page.size() < PAGE_SIZE
              ? List.of()
              : records.page(records.position(page.getLast()), PAGE_SIZE);
    }
    write(out, csv ? "" : "]\n");
    out.flush();
  }

  private String toJson(T each) throws IOException {
    return JSON.writeValueAsString(records.toDocument(each));
  }

  private String lines(T each) {
    return records
        .lines(each)
        .map(cells -> cells.map(CsvFormatter::toCell).collect(Collectors.joining(",")) + LINE_END)
        .collect(Collectors.joining());
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
