package wirewatch.console.http;

import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses addresses and bodies that are too long, and bodies that are too slow or too many at once.
 * A request is passed on when its body is complete; no thread waits for it.
 */
final class RequestLimitHandler extends Handler.Wrapper {
  /** The longest path; that of a watch or an article has less than a tenth of it. */
  static final int MAX_PATH_LENGTH = 2_048;

  private static final Logger log = LoggerFactory.getLogger(RequestLimitHandler.class);
  private static final int MAX_LOGGED_PATH = 80;

  private final RequestBodyLimits limits;
  private final ForwardedHeaders forwardedHeaders;
  private final WaitingBodies waitingBodies;

  RequestLimitHandler(RequestBodyLimits limits, ForwardedHeaders forwardedHeaders) {
    this.limits = limits;
    this.forwardedHeaders = forwardedHeaders;
    this.waitingBodies = new WaitingBodies(limits);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getHttpURI().getPath().length() > MAX_PATH_LENGTH) {
      refuse(RequestProblems.PATH_TOO_LONG, request, response, callback);
      return true;
    }
    if (!hasBody(request)) {
      return super.handle(request, response, callback);
    }
    if (request.getLength() > limits.maxBytes()) {
      refuse(RequestProblems.bodyTooLong(limits), request, response, callback);
      return true;
    }
    String address = clientAddress(request);
    if (!waitingBodies.tryAdd(address)) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, limits.maxTime().toSeconds() + 1);
      refuse(RequestProblems.TOO_MANY_BODIES, request, response, callback);
      return true;
    }
    new RequestBodyReader(
            request,
            limits,
            outcome -> {
              waitingBodies.remove(address);
              proceed(outcome, request, response, callback);
            })
        .run();
    return true;
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private String clientAddress(Request request) {
    List<String> lines =
        Collections.list(request.getHeaders().getValues(ForwardedHeaders.FORWARDED_FOR));
    return forwardedHeaders.clientAddress(Request.getRemoteAddr(request), lines);
  }

  @SuppressWarnings("CatchingUnchecked") // a failed handler is answered with 500, as Jetty would
  private void proceed(
      RequestBodyReader.Outcome outcome, Request request, Response response, Callback callback) {
    switch (outcome) {
      case RequestBodyReader.Refused refused ->
          refuse(refused.problem(), request, response, callback);
      case RequestBodyReader.Disconnected disconnected -> callback.failed(disconnected.cause());
      case RequestBodyReader.Complete complete -> {
        try {
          if (!super.handle(complete.toRequest(request), response, callback)) {
            Response.writeError(request, response, callback, 404);
          }
        } catch (Exception e) {
          Response.writeError(request, response, callback, e);
        }
      }
    }
  }

  private void refuse(
      ProblemDetails problem, Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getPath();
    log.info(
        "refused with {}: {} {} from {}: {}",
        problem.status(),
        request.getMethod(),
        path.substring(0, Math.min(path.length(), MAX_LOGGED_PATH)),
        clientAddress(request),
        problem.detail());
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    problem.respond(request, response, callback);
  }
}
