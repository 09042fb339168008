package wirewatch.console.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.console.http.ProblemDetails;
import wirewatch.console.saved.SavedItemRejectedException;
import wirewatch.console.user.TooManyLoginsException;
import wirewatch.console.user.UserRejectedException;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.search.InvalidSearchException;
import wirewatch.pipeline.watch.InvalidQueryException;
import wirewatch.pipeline.watch.WatchRejectedException;

/** One route of the API with its handler; every failure becomes a problem response. */
record ApiRoute(HandlerType method, String path, Handler handler) implements Handler {
  private static final Logger log = LoggerFactory.getLogger(ApiRoute.class);

  static ApiRoute get(String path, Handler handler) {
    return new ApiRoute(HandlerType.GET, path, handler);
  }

  static ApiRoute post(String path, Handler handler) {
    return new ApiRoute(HandlerType.POST, path, handler);
  }

  static ApiRoute put(String path, Handler handler) {
    return new ApiRoute(HandlerType.PUT, path, handler);
  }

  static ApiRoute patch(String path, Handler handler) {
    return new ApiRoute(HandlerType.PATCH, path, handler);
  }

  static ApiRoute delete(String path, Handler handler) {
    return new ApiRoute(HandlerType.DELETE, path, handler);
  }

  @Override
  public void handle(Context context) {
    respond(context, handler);
  }

  /** Returns whether a path belongs to this route, whatever the method. */
  boolean isForPath(String requestPath) {
    List<String> wanted = List.of(path.split("/", -1));
    List<String> parts = List.of(requestPath.split("/", -1));
    for (int i = 0; i < wanted.size() && i < parts.size(); i++) {
      if (!wanted.get(i).startsWith("{") && !wanted.get(i).equals(parts.get(i))) {
        return false;
      }
    }
    return wanted.size() == parts.size();
  }

  /** Runs a handler and responds to its exceptions with problems. */
  static void respond(Context context, Handler handler) {
    try {
      handler.handle(context);
    } catch (ProblemException e) {
      e.problem().respond(context);
    } catch (InvalidQueryException e) {
      ProblemException.invalidQuery(e.query()).problem().respond(context);
    } catch (InvalidSearchException e) {
      ProblemException.invalidQuery(String.valueOf(e.getMessage())).problem().respond(context);
    } catch (WatchRejectedException e) {
      ProblemException.conflict(String.valueOf(e.getMessage())).problem().respond(context);
    } catch (SavedItemRejectedException e) {
      ProblemException.invalidParameter(
              String.valueOf(e.getMessage()), "See the schemas in /api/openapi.json.")
          .problem()
          .respond(context);
    } catch (UserRejectedException e) {
      UserRoutes.problem(e).problem().respond(context);
    } catch (TooManyLoginsException e) {
      context.header("Retry-After", "5");
      new ProblemDetails(
              503,
              "too-many-logins",
              "Too many logins",
              String.valueOf(e.getMessage()),
              "Repeat the request in some seconds.")
          .respond(context);
    } catch (IndexUnavailableException e) {
      if (context.res().isCommitted()) {
        abortConnection(context, e);
        return;
      }
      context.header("Retry-After", "5");
      new ProblemDetails(
              503,
              "elasticsearch-unavailable",
              "Elasticsearch is not available",
              String.valueOf(e.getMessage()),
              "The crawl goes on meanwhile; repeat the request in some seconds.")
          .respond(context);
    } catch (Exception e) {
      if (context.res().isCommitted()) {
        abortConnection(context, e);
        return;
      }
      log.error("{} {} failed", context.method(), context.path(), e);
      new ProblemDetails(
              500,
              "internal",
              "Internal error",
              "an unexpected error occurred while this request was handled",
              "The log says more.")
          .respond(context);
    }
  }

  /** Aborts the connection, so that a partial response is not taken for a complete one. */
  private static void abortConnection(Context context, Exception cause) {
    if (cause instanceof EofException) {
      return; // the client closed the connection
    }
    log.warn("the response to {} was aborted: {}", context.path(), cause.toString());
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(cause);
  }
}
