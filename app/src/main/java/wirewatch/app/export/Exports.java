package wirewatch.app.export;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import wirewatch.app.api.Api;
import wirewatch.app.api.Arguments;
import wirewatch.app.api.Queries;
import wirewatch.app.web.Problem;
import wirewatch.index.ArticleIndex;
import wirewatch.index.ArticlePage.Found;
import wirewatch.index.Walk;

/**
 * {@code /export}: the matching articles, newest first, streamed as a file. The number of
 * concurrent exports is limited, so that slow readers do not occupy every thread.
 */
public final class Exports {
  /** The maximum number of articles in one file. */
  public static final int MOST = 100_000;

  private static final int AT_ONCE = 4;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ArticleIndex index;
  private final Semaphore free = new Semaphore(AT_ONCE);

  public Exports(ArticleIndex index) {
    this.index = index;
  }

  public void add(RoutesConfig routes) {
    routes.get("/export", context -> Api.answer(context, this::export));
  }

  private void export(Context context) throws IOException {
    Arguments arguments = Arguments.of(context, "q", "since", "until", "format", "limit", "bom");
    Form form = arguments.choice("format", Form.CSV);
    int most = arguments.number("limit", MOST, 1, MOST);
    boolean mark = arguments.flag("bom");
    if (!free.tryAcquire()) {
      context.header("Retry-After", "10");
      busy().answer(context);
      return;
    }
    try (Walk walk = index.walk(Queries.selection(arguments))) {
      head(context, form, Math.min(walk.total(), most));
      OutputStream out = context.res().getOutputStream();
      write(out, mark && form == Form.CSV ? BYTE_ORDER_MARK : "");
      articles(walk, form.writing(), most, out);
    } finally {
      free.release();
    }
  }

  private static void articles(Walk walk, Writing writing, int most, OutputStream out)
      throws IOException {
    write(out, writing.opening());
    boolean first = true;
    int left = most;
    for (Optional<Found> next = walk.next(); next.isPresent() && left > 0; next = walk.next()) {
      write(out, writing.article(next.get().id(), next.get().document(), first));
      first = false;
      left--;
    }
    write(out, writing.closing());
    out.flush();
  }

  private static void head(Context context, Form form, long articles) {
    String name = "wirewatch-" + LocalDate.now(ZoneOffset.UTC) + "." + form.ending();
    context.contentType(form.mediaType());
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    context.header("Wirewatch-Articles", String.valueOf(articles));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem busy() {
    return new Problem(
        503,
        "too-many-exports",
        "Too many exports",
        AT_ONCE + " exports are being written already",
        "Try again in some seconds, or ask for less with since and limit.");
  }
}
