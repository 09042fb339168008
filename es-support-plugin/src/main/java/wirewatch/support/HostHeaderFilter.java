package wirewatch.support;

import java.util.Locale;
import org.elasticsearch.ElasticsearchStatusException;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.ActionRequest;
import org.elasticsearch.action.ActionResponse;
import org.elasticsearch.action.support.ActionFilter;
import org.elasticsearch.action.support.ActionFilterChain;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.tasks.Task;
import org.jspecify.annotations.Nullable;

/**
 * Refuses HTTP requests whose {@code Host} is not this machine, as those of a web page that points
 * its own host name at 127.0.0.1 (DNS rebinding). Actions that no HTTP request caused have no such
 * header and pass.
 */
final class HostHeaderFilter implements ActionFilter {
  /** The header, which the REST layer copies into the thread context of each action. */
  static final String HOST = "Host";

  private final ThreadContext context;

  HostHeaderFilter(ThreadContext context) {
    this.context = context;
  }

  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }

  @Override
  public <Q extends ActionRequest, R extends ActionResponse> void apply(
      Task task,
      String action,
      Q request,
      ActionListener<R> listener,
      ActionFilterChain<Q, R> chain) {
    if (isLocal(context.getHeader(HOST))) {
      chain.proceed(task, action, request, listener);
    } else {
      listener.onFailure(
          new ElasticsearchStatusException(
              "this node answers only on loopback, by 127.0.0.1, [::1] or localhost",
              RestStatus.FORBIDDEN));
    }
  }

  /** Returns whether a host header is absent or names the loopback interface, with any port. */
  static boolean isLocal(@Nullable String header) {
    if (header == null) {
      return true;
    }
    String host = header.strip().toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }
}
