package wirewatch.console.export;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import wirewatch.console.api.QueryParameters;
import wirewatch.console.api.RestApi;
import wirewatch.console.api.SelectionParameters;
import wirewatch.console.http.ProblemDetails;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.ArticlePage.FoundArticle;
import wirewatch.index.search.ArticleScroll;
import wirewatch.index.search.ArticleSelection;

/**
 * {@code /export}: the matching articles, newest first, streamed as a file. The number of
 * concurrent exports is limited, so that slow readers do not occupy every thread.
 */
public final class ExportRoutes {
  /** The maximum number of articles in one file. */
  public static final int MAX_ARTICLES = 100_000;

  private static final int MAX_CONCURRENT = 4;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ArticleIndex index;
  private final Semaphore permits = new Semaphore(MAX_CONCURRENT);

  public ExportRoutes(ArticleIndex index) {
    this.index = index;
  }

  public void register(RoutesConfig routes) {
    routes.get("/export", context -> RestApi.handle(context, this::export));
  }

  private void export(Context context) throws IOException {
    QueryParameters queryParameters =
        QueryParameters.of(
            context, "q", "since", "until", "format", "limit", "bom", "respect_opt_out");
    ExportFormat exportFormat = queryParameters.choice("format", ExportFormat.CSV);
    int most = queryParameters.number("limit", MAX_ARTICLES, 1, MAX_ARTICLES);
    boolean mark = queryParameters.flag("bom");
    ArticleSelection selected = SelectionParameters.read(queryParameters);
    ArticleSelection selection =
        queryParameters.flag("respect_opt_out") ? selected.without("article.opt_out") : selected;
    if (!permits.tryAcquire()) {
      context.header("Retry-After", "10");
      tooManyExports().respond(context);
      return;
    }
    try (ArticleScroll articleScroll = index.scroll(selection)) {
      setHeaders(context, exportFormat, Math.min(articleScroll.total(), most));
      OutputStream out = context.res().getOutputStream();
      write(out, mark && exportFormat == ExportFormat.CSV ? BYTE_ORDER_MARK : "");
      writeArticles(articleScroll, exportFormat.newWriter(out), most);
      out.flush();
    } finally {
      permits.release();
    }
  }

  private static void writeArticles(ArticleScroll articleScroll, ExportWriter writer, int most)
      throws IOException {
    int left = most;
    for (Optional<FoundArticle> next = articleScroll.next();
        next.isPresent() && left > 0;
        next = articleScroll.next()) {
      writer.write(next.get().id(), next.get().document());
      left--;
    }
    writer.finish();
  }

  private static void setHeaders(Context context, ExportFormat exportFormat, long articles) {
    String name = "wirewatch-" + LocalDate.now(ZoneOffset.UTC) + "." + exportFormat.fileExtension();
    context.contentType(exportFormat.mediaType());
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    context.header("Wirewatch-Articles", String.valueOf(articles));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ProblemDetails tooManyExports() {
    return new ProblemDetails(
        503,
        "too-many-exports",
        "Too many exports",
        MAX_CONCURRENT + " exports are being written already",
        "Try again in some seconds, or ask for less with since and limit.");
  }
}
