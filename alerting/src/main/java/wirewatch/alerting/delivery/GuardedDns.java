package wirewatch.alerting.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.ingest.net.IpAddressFilter;

/**
 * Resolves a target's name to permitted addresses only: the checked address is the one that is
 * connected to.
 */
final class GuardedDns implements Dns {
  // IP literals, which OkHttp does not pass to a resolver.
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*|[0-9.]+");
  private static final int THREADS = 4;

  // A resolver blocks its thread in native code and cannot be interrupted there.
  private static final ExecutorService RESOLVERS =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("delivery-dns-", 0).factory());

  private final Predicate<InetAddress> isPermitted;
  private final Duration timeout;

  GuardedDns(ChannelOptions.HttpTarget httpTarget) {
    this.isPermitted = new IpAddressFilter(httpTarget.allowedRanges());
    this.timeout = httpTarget.timeout();
  }

  /** Checks a host that is an IP literal; names are checked when they are resolved. */
  void checkLiteral(HttpUrl url) throws UnknownHostException {
    if (LITERAL.matcher(url.host()).matches()
        && !isPermitted.test(InetAddress.getByName(url.host()))) {
      throw new ForbiddenAddressException(url.host());
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolve(host).stream().filter(isPermitted).toList();
    if (addresses.isEmpty()) {
      throw new ForbiddenAddressException(host);
    }
    return addresses;
  }

  private List<InetAddress> resolve(String host) throws UnknownHostException {
    try {
      return RESOLVERS
          .submit(() -> List.of(InetAddress.getAllByName(host)))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnknownHostException(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host);
    }
  }

  /** The address of the host is not public. */
  static final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
      super(host + " has an address that is not public; add its range to allow_addresses");
    }
  }
}
