package wirewatch.crawler.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Resolves host names to permitted addresses only, so that the address that was checked is the one
 * that is connected to.
 */
final class GuardedDns implements Dns, AutoCloseable {
  private static final int RESOLVER_THREADS = 16;

  private final HttpOptions options;
  // The resolver blocks its thread in native code; a virtual thread would hold its carrier there.
  private final ExecutorService resolvers =
      Executors.newFixedThreadPool(
          RESOLVER_THREADS, Thread.ofPlatform().daemon().name("dns-", 0).factory());

  GuardedDns(HttpOptions options) {
    this.options = options;
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    List<InetAddress> permitted = new ArrayList<>();
    for (InetAddress address : resolve(hostname)) {
      if (options.permittedAddresses().test(address)) {
        permitted.add(address);
      }
    }
    if (permitted.isEmpty()) {
      throw new RefusedAddressException(hostname);
    }
    permitted.sort(Comparator.comparing(address -> !(address instanceof Inet4Address)));
    return permitted;
  }

  private List<InetAddress> resolve(String hostname) throws UnknownHostException {
    InetAddress fixed = configuredAddress(hostname.toLowerCase(Locale.ROOT));
    if (fixed != null) {
      return List.of(InetAddress.getByAddress(hostname, fixed.getAddress()));
    }
    Future<List<InetAddress>> response =
        resolvers.submit(() -> List.of(InetAddress.getAllByName(hostname)));
    try {
      return response.get(options.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnknownHostException(hostname);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(hostname);
    }
  }

  private @Nullable InetAddress configuredAddress(String hostname) {
    InetAddress exact = options.hostAddresses().get(hostname);
    int dot = hostname.indexOf('.');
    while (exact == null && dot >= 0) {
      exact = options.hostAddresses().get("*" + hostname.substring(dot));
      dot = hostname.indexOf('.', dot + 1);
    }
    return exact;
  }

  @Override
  public void close() {
    resolvers.shutdownNow();
  }
}
