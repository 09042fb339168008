package wirewatch.app.api;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import wirewatch.app.news.News;
import wirewatch.app.news.Newsfeed;
import wirewatch.app.news.Subscription;
import wirewatch.app.web.Access;
import wirewatch.app.web.Problem;

/** Streams live events as server-sent events (HTML standard, 9.2). */
final class EventRoutes {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final byte[] HEART = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OPENING = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);

  private final Newsfeed news;

  EventRoutes(Newsfeed news) {
    this.news = news;
  }

  List<Route> routes() {
    return List.of(Route.get("/api/v1/events", this::events));
  }

  private void events(Context context) throws IOException {
    Arguments.of(context);
    Optional<Subscription> subscription = news.subscribe(context.header("Last-Event-ID"));
    if (subscription.isEmpty()) {
      context.header("Retry-After", "30");
      throw ApiProblem.of(
          new Problem(
              503,
              "too-many-subscribers",
              "Too many subscribers",
              "too many programs and pages are connected already",
              "Close some, or poll /api/v1/articles."));
    }
    context.contentType("text/event-stream");
    context.header("X-Accel-Buffering", "no"); // otherwise nginx buffers the events
    try (Subscription open = subscription.get()) {
      tell(open, () -> Access.isWelcome(context), context.res().getOutputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is stopping
    } catch (IOException e) {
      // the client has disconnected
    }
  }

  /**
   * Writes events until the client is logged out or the maximum time has passed.
   *
   * @param out the stream of the servlet, because that of Javalin does not flush
   */
  private static void tell(Subscription open, BooleanSupplier welcome, ServletOutputStream out)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    out.write(OPENING);
    out.flush();
    while (!open.isEnded() && System.nanoTime() < end) {
      Optional<News> next = open.next(HEARTBEAT);
      if (!welcome.getAsBoolean()) {
        return;
      }
      if (next.isPresent()) {
        out.write(event(next.get()));
      } else if (!open.isEnded()) {
        out.write(HEART);
      }
      out.flush();
    }
  }

  /** Formats an event; the data is one line, because serialized JSON has no line breaks. */
  private static byte[] event(News news) throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    event.write(
        ("id: " + news.id() + "\nevent: " + news.kind().event() + "\ndata: ")
            .getBytes(StandardCharsets.UTF_8));
    event.write(Json.bytes(news.data()));
    event.write("\n\n".getBytes(StandardCharsets.UTF_8));
    return event.toByteArray();
  }
}
