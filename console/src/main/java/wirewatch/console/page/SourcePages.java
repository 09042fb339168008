package wirewatch.console.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.query.CrawlControl;
import wirewatch.console.query.NoCrawlerException;
import wirewatch.console.query.SourceQueries;
import wirewatch.console.view.SourcesView;
import wirewatch.index.ArticleIndex;
import wirewatch.ingest.url.AddressRule;

/** The page of sources and its actions: probe a site, add, pause and resume a source. */
public final class SourcePages implements RouteGroup {
  private final PageRenderer pageRenderer;
  private final CrawlControl crawlControl;
  private final SourceQueries sourceQueries;

  public SourcePages(PageRenderer pageRenderer, ArticleIndex index, CrawlControl crawlControl) {
    this.pageRenderer = pageRenderer;
    this.crawlControl = crawlControl;
    this.sourceQueries = new SourceQueries(index, crawlControl, Clock.systemUTC());
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/sources", this::showCurrent);
    routes.post(
        "/sources/pause", context -> pauseOrResume(context, "source.pause", crawlControl::pause));
    routes.post(
        "/sources/resume",
        context -> pauseOrResume(context, "source.resume", crawlControl::resume));
    routes.post("/sources/probe", this::probe);
    routes.post("/sources/add", this::add);
  }

  private void showCurrent(Context context) throws IOException {
    show(context, sourceQueries.read(null, crawlControl.problem().orElse(null)));
  }

  private void show(Context context, SourcesView view) {
    pageRenderer.render(context, "sources", "view", view);
  }

  private void pauseOrResume(Context context, String name, Consumer<String> action)
      throws IOException {
    try {
      action.accept(field(context, "id"));
      AuditNotes.add(context, name, field(context, "id"));
      context.redirect("/sources", HttpStatus.SEE_OTHER);
    } catch (NoCrawlerException e) {
      answerWithoutCrawler(context, e);
    }
  }

  private void answerWithoutCrawler(Context context, NoCrawlerException cause) throws IOException {
    context.status(HttpStatus.CONFLICT);
    show(context, sourceQueries.read(null, cause.getMessage()));
  }

  private void probe(Context context) throws IOException, InterruptedException {
    Optional<URI> address = address(context);
    if (address.isEmpty()) {
      refuse(context, "not an address of a site: " + field(context, "address"));
      return;
    }
    try {
      pageRenderer.render(context, "probe", "trial", crawlControl.probe(address.get()));
    } catch (NoCrawlerException e) {
      answerWithoutCrawler(context, e);
    }
  }

  private void add(Context context) throws IOException {
    Optional<URI> address = address(context);
    String name = field(context, "name").strip();
    if (address.isEmpty() || name.isEmpty() || name.length() > 60) {
      refuse(context, "a source needs an address and a name of at most 60 characters");
      return;
    }
    try {
      String done = crawlControl.addSource(address.get(), name);
      AuditNotes.add(context, "source.add", name + " " + address.get());
      show(context, sourceQueries.read(done, null));
    } catch (NoCrawlerException e) {
      answerWithoutCrawler(context, e);
    } catch (IOException | RuntimeException e) {
      refuse(context, "not added: " + e.getMessage());
    }
  }

  private void refuse(Context context, String problem) throws IOException {
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(context, sourceQueries.read(null, problem));
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  private static Optional<URI> address(Context context) {
    return AddressRule.parse(field(context, "address").strip());
  }
}
