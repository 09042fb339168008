package wirewatch.console.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.jspecify.annotations.Nullable;

/**
 * Passes every request to the servlet of the server, and once there is one, to its successor. The
 * server goes on listening meanwhile, so no connection is refused.
 */
public final class HandoverFilter implements Filter {
  private volatile @Nullable Servlet successor;

  /** Puts the filter before the servlet of a server that is not started yet. */
  public void install(ServletContextHandler handler) {
    FilterHolder holder = new FilterHolder(this);
    holder.setAsyncSupported(true);
    handler.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /** From now on, new requests are handled by {@code servlet}. */
  public void handOverTo(Servlet servlet) {
    successor = servlet;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Servlet servlet = successor;
    if (servlet == null) {
      chain.doFilter(request, response);
    } else {
      servlet.service(request, response);
    }
  }
}
