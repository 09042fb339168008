package wirewatch.alerting.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.message.MessageTextCleaner;
import wirewatch.alerting.payload.JsonTrees;
import wirewatch.ingest.net.RetryAfter;

/** Maps the HTTP response of a receiver to the outcome of a delivery. */
final class ResponseOutcomes {
  private static final int BODY = 4096;
  private static final int LINE = 200;

  private final String host;
  private final InstantSource clock;

  ResponseOutcomes(String host, InstantSource clock) {
    this.host = host;
    this.clock = clock;
  }

  ChannelSender.Outcome toOutcome(Response response) throws IOException {
    int status = response.code();
    if (status >= 200 && status < 300) {
      return new ChannelSender.Delivered();
    }
    String body = readStart(response);
    String why = host + " answered " + status + firstLine(body);
    return switch (status) {
      case 429, 503 -> new ChannelSender.Failed(why, true, retryDelay(response, body));
      case 408, 425 -> ChannelSender.Failed.temporaryFailure(why);
      default ->
          status >= 500
              ? ChannelSender.Failed.temporaryFailure(why)
              : ChannelSender.Failed.permanentFailure(
                  status >= 300 && status < 400
                      ? why + "; redirects are not followed, configure the final address"
                      : why);
    };
  }

  private static String firstLine(String body) {
    String first = body.strip().lines().findFirst().orElse("");
    String line = MessageTextCleaner.singleLine(first, LINE);
    return line.isEmpty() ? "" : ": " + line;
  }

  private static String readStart(Response response) throws IOException {
    try (InputStream in = response.body().byteStream()) {
      return new String(in.readNBytes(BODY), StandardCharsets.UTF_8);
    }
  }

  /** The delay in the Retry-After header, else in the body, as Telegram and Discord send it. */
  private @Nullable Duration retryDelay(Response response, String body) {
    Instant now = clock.instant();
    Instant until = RetryAfter.parse(response.header("Retry-After"), now);
    if (until == null) {
      JsonNode json = JsonTrees.parse(body);
      JsonNode seconds =
          json.path("retry_after").isNumber()
              ? json.path("retry_after")
              : json.at("/parameters/retry_after");
      until =
          seconds.isNumber()
              ? RetryAfter.parse(String.valueOf((long) Math.ceil(seconds.asDouble())), now)
              : null;
    }
    return until == null ? null : Duration.between(now, until);
  }
}
