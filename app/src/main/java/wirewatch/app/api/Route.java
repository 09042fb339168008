package wirewatch.app.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.app.watch.RefusedQuery;
import wirewatch.app.web.Problem;
import wirewatch.index.IndexUnavailable;
import wirewatch.index.RefusedSearch;

/** One route of the API with its handler; every failure is answered as a problem. */
record Route(HandlerType method, String path, Handler answer) implements Handler {
  private static final Logger log = LoggerFactory.getLogger(Route.class);

  static Route get(String path, Handler answer) {
    return new Route(HandlerType.GET, path, answer);
  }

  static Route post(String path, Handler answer) {
    return new Route(HandlerType.POST, path, answer);
  }

  static Route put(String path, Handler answer) {
    return new Route(HandlerType.PUT, path, answer);
  }

  static Route delete(String path, Handler answer) {
    return new Route(HandlerType.DELETE, path, answer);
  }

  @Override
  public void handle(Context context) {
    answer(context, answer);
  }

  /** Returns whether a path belongs to this route, whatever the method. */
  boolean isAt(String asked) {
    List<String> wanted = List.of(path.split("/", -1));
    List<String> parts = List.of(asked.split("/", -1));
    for (int i = 0; i < wanted.size() && i < parts.size(); i++) {
      if (!wanted.get(i).startsWith("{") && !wanted.get(i).equals(parts.get(i))) {
        return false;
      }
    }
    return wanted.size() == parts.size();
  }

  /** Runs a handler and answers the exceptions that it throws. */
  static void answer(Context context, Handler handler) {
    try {
      handler.handle(context);
    } catch (ApiProblem e) {
      e.problem().answer(context);
    } catch (RefusedSearch | RefusedQuery e) {
      ApiProblem.query(String.valueOf(e.getMessage())).problem().answer(context);
    } catch (IndexUnavailable e) {
      if (context.res().isCommitted()) {
        breakOff(context, e);
        return;
      }
      context.header("Retry-After", "5");
      new Problem(
              503,
              "elasticsearch-unavailable",
              "Elasticsearch is not available",
              String.valueOf(e.getMessage()),
              "The crawl goes on meanwhile; repeat the request in some seconds.")
          .answer(context);
    } catch (Exception e) {
      if (context.res().isCommitted()) {
        breakOff(context, e);
        return;
      }
      log.error("{} {} failed", context.method(), context.path(), e);
      new Problem(
              500,
              "internal",
              "Internal error",
              "an unexpected error occurred while this request was handled",
              "The log says more.")
          .answer(context);
    }
  }

  /** Aborts the connection, so that a partial response is not taken for a complete one. */
  private static void breakOff(Context context, Exception cause) {
    if (cause instanceof EofException) {
      return; // the client closed the connection
    }
    log.warn("the response to {} was aborted: {}", context.path(), cause.toString());
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(cause);
  }
}
