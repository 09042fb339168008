package wirewatch.console.api;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.ProblemDetails;
import wirewatch.console.live.LiveEvent;
import wirewatch.console.live.LiveEventFeed;
import wirewatch.console.live.Subscription;

/** Streams live events as server-sent events (HTML standard, 9.2). */
final class EventStreamRoutes {
  private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);
  private static final Duration MAX_STREAM_TIME = Duration.ofHours(1);
  private static final byte[] HEARTBEAT_COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] RETRY_FIELD = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);

  private final LiveEventFeed news;

  EventStreamRoutes(LiveEventFeed news) {
    this.news = news;
  }

  List<ApiRoute> routes() {
    return List.of(ApiRoute.get("/api/v1/events", this::stream));
  }

  private void stream(Context context) throws IOException {
    QueryParameters.of(context);
    Optional<Subscription> subscription = news.subscribe(context.header("Last-Event-ID"));
    if (subscription.isEmpty()) {
      context.header("Retry-After", "30");
      throw ProblemException.of(
          new ProblemDetails(
              503,
              "too-many-subscribers",
              "Too many subscribers",
              "too many programs and pages are connected already",
              "Close some, or poll /api/v1/articles."));
    }
    context.contentType("text/event-stream");
    context.header("X-Accel-Buffering", "no"); // otherwise nginx buffers the events
    try (Subscription open = subscription.get()) {
      sendEvents(
          open, () -> AccessControl.isStillAuthorized(context), context.res().getOutputStream());
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
  private static void sendEvents(
      Subscription open, BooleanSupplier welcome, ServletOutputStream out)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + MAX_STREAM_TIME.toNanos();
    out.write(RETRY_FIELD);
    out.flush();
    while (!open.isEnded() && System.nanoTime() < end) {
      Optional<LiveEvent> next = open.poll(HEARTBEAT_INTERVAL);
      if (!welcome.getAsBoolean()) {
        return;
      }
      if (next.isPresent()) {
        out.write(toServerSentEvent(next.get()));
      } else if (!open.isEnded()) {
        out.write(HEARTBEAT_COMMENT);
      }
      out.flush();
    }
  }

  /** Formats an event; the data is one line, because serialized JSON has no line breaks. */
  private static byte[] toServerSentEvent(LiveEvent liveEvent) throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    event.write(
        ("id: " + liveEvent.id() + "\nevent: " + liveEvent.kind().eventName() + "\ndata: ")
            .getBytes(StandardCharsets.UTF_8));
    event.write(ApiJson.toBytes(liveEvent.data()));
    event.write("\n\n".getBytes(StandardCharsets.UTF_8));
    return event.toByteArray();
  }
}
