package wirewatch.console.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.console.api.QueryParameters;
import wirewatch.console.api.RestApi;
import wirewatch.console.export.CsvFormatter;
import wirewatch.index.document.ListedMention;
import wirewatch.pipeline.review.HitDecision;
import wirewatch.pipeline.review.HitDocument;
import wirewatch.pipeline.review.HitReview;
import wirewatch.pipeline.triage.ListedHit;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/**
 * {@code /export/hits}: every decision about a hit with the list's version and the evidence: as CSV
 * with one change a line, as JSON with one hit an object.
 */
final class HitExport {
  private static final int PAGE_SIZE = 1_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String HEADER =
      "hit,article,article_time,sources,list,list_version,entry,name,form,how,score,for,against,"
          + "sentence,time,by,from,to,note,undo\r\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HitReview review;

  HitExport(HitReview review) {
    this.review = review;
  }

  private enum Format {
    CSV,
    JSON
  }

  void register(RoutesConfig routes) {
    routes.get("/export/hits", context -> RestApi.handle(context, this::export));
  }

  private void export(Context context) throws IOException {
    Format format = QueryParameters.of(context, "format").choice("format", Format.CSV);
    List<TriageCase> page = page(null); // fails before anything is written
    boolean csv = format == Format.CSV;
    context.contentType(csv ? "text/csv; charset=utf-8; header=present" : "application/json");
    context.header(
        "Content-Disposition",
        "attachment; filename=\"wirewatch-hits." + (csv ? "csv" : "json") + "\"");
    OutputStream out = context.res().getOutputStream();
    write(out, csv ? BYTE_ORDER_MARK + HEADER : "[");
    String separator = "";
    while (!page.isEmpty()) {
      for (TriageCase triageCase : page) {
        write(
            out,
            csv
                ? lines(triageCase)
                : separator + JSON.writeValueAsString(HitDocument.of(triageCase)));
        separator = ",\n";
      }
      page = page.size() < PAGE_SIZE ? List.of() : page(page.getLast().subject());
    }
    write(out, csv ? "" : "]\n");
    out.flush();
  }

  private List<TriageCase> page(@Nullable TriageSubject last) throws IOException {
    return review.cases(
        last == null ? null : new TriageStore.Position(last.time(), last.id()), PAGE_SIZE);
  }

  private static String lines(TriageCase triageCase) {
    return triageCase.changes().stream()
        .map(change -> line(triageCase, change))
        .collect(Collectors.joining());
  }

  private static String line(TriageCase triageCase, TriageChange change) {
    TriageSubject subject = triageCase.subject();
    ListedHit hit = HitDocument.hit(triageCase);
    ListedMention mention = hit.mention();
    return Stream.of(
                subject.id(),
                hit.article(),
                subject.time().toString(),
                String.join("; ", subject.sources()),
                mention.list(),
                mention.listVersion(),
                mention.id(),
                mention.name(),
                mention.form(),
                mention.how(),
                String.format(Locale.ROOT, "%.3f", mention.score()),
                String.join("; ", mention.evidence().supporting()),
                String.join("; ", mention.evidence().contradicting()),
                hit.sentence(),
                change.time().toString(),
                change.by(),
                HitDecision.of(change.from()).parameter(),
                HitDecision.of(change.to()).parameter(),
                change.values().note(),
                String.valueOf(change.undo()))
            .map(CsvFormatter::toCell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
