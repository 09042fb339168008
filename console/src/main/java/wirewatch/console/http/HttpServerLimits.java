package wirewatch.console.http;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The limits that the HTTP server of the console sets to every request before any route sees it: of
 * its head, its path, and the size, the time and the number of bodies.
 */
public final class HttpServerLimits {
  /** Of the request line and the headers; with room for a query of 4,096 characters in UTF-8. */
  static final int MAX_HEAD_BYTES = 16_384;

  private HttpServerLimits() {}

  /** Sets the limits of a server that is not started yet. */
  public static void apply(JavalinConfig config, AccessOptions accessOptions) {
    apply(config, accessOptions, RequestBodyLimits.DEFAULT);
  }

  static void apply(JavalinConfig config, AccessOptions accessOptions, RequestBodyLimits limits) {
    applyToBodies(config, limits);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(MAX_HEAD_BYTES);
        });
    config.jetty.modifyServer(
        server -> {
          server.setHandler(
              new RequestLimitHandler(limits, new ForwardedHeaders(accessOptions.proxies())));
          server.setErrorHandler(new ProblemErrorHandler());
        });
  }

  /** Sets the limits of a handler of requests that a server with these limits has accepted. */
  public static void applyToBodies(JavalinConfig config) {
    applyToBodies(config, RequestBodyLimits.DEFAULT);
  }

  private static void applyToBodies(JavalinConfig config, RequestBodyLimits limits) {
    config.http.maxRequestSize = limits.maxBytes();
  }

  /** Responds with a problem to requests that never reach a route. */
  private static final class ProblemErrorHandler extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
      return true;
    }

    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        @Nullable String message,
        @Nullable Throwable cause,
        Callback callback) {
      String reason = message == null ? HttpStatus.getMessage(code) : message;
      RequestProblems.ofStatus(code, reason).respond(response, callback);
    }
  }
}
