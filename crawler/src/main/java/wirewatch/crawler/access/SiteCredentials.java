package wirewatch.crawler.access;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import wirewatch.ingest.url.Urls;

/**
 * The headers and session cookies of one source. Headers go only to the sites of the source's own
 * addresses (registered domain, scheme and port; HTTPS on its own port as well), a cookie only to
 * the host that set it, as RFC 6265 has it. Thread-safe.
 */
public final class SiteCredentials {
  private static final int MAX_COOKIES = 100;
  private static final int MAX_COOKIE_LENGTH = 4096;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final Map<String, Secret> headers;
  private final Map<String, Secret> parameters;
  private final Set<String> sites;
  private final boolean keepsCookies;
  private final InstantSource clock;
  private final List<Cookie> cookies = new ArrayList<>();

  /**
   * @param addresses those of the source
   */
  public SiteCredentials(SourceAccess access, Collection<URI> addresses, InstantSource clock) {
    this.headers = access.headers();
    this.parameters = access.parameters();
    this.keepsCookies = access.login() != null;
    this.clock = clock;
    Set<String> own = new HashSet<>();
    for (URI address : addresses) {
      own.add(site(address));
      own.add("https://" + Urls.registeredDomain(Urls.host(address)) + ":" + HTTPS_PORT);
    }
    this.sites = Set.copyOf(own);
  }

  /** Returns the headers to add to a request for an address; empty for another site. */
  public Map<String, String> headersFor(URI address) {
    Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (sites.contains(site(address))) {
      headers.forEach((name, value) -> sent.put(name, value.reveal()));
    }
    String session = cookiesFor(address);
    if (!session.isEmpty()) {
      sent.merge("Cookie", session, (configured, received) -> configured + "; " + received);
    }
    return sent;
  }

  /** Returns the parameters to add to the query of an address; empty for another site. */
  public Map<String, String> parametersFor(URI address) {
    Map<String, String> sent = new TreeMap<>();
    if (sites.contains(site(address))) {
      parameters.forEach((name, value) -> sent.put(name, value.reveal()));
    }
    return sent;
  }

  /** Returns the names of the headers that must not be recorded, in lower case. */
  public Set<String> headerNames() {
    return Stream.concat(headers.keySet().stream(), Stream.of("cookie"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Keeps the cookies of a response, for a source with a login. */
  public void receive(URI address, List<String> setCookies) {
    HttpUrl url = HttpUrl.parse(address.toString());
    if (!keepsCookies || url == null) {
      return;
    }
    synchronized (cookies) {
      for (String header : setCookies) {
        Cookie cookie = header.length() > MAX_COOKIE_LENGTH ? null : Cookie.parse(url, header);
        if (cookie != null && isPrintable(cookie)) {
          keep(cookie);
        }
      }
    }
  }

  private static boolean isPrintable(Cookie cookie) {
    return (cookie.name() + cookie.value()).chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private void keep(Cookie cookie) {
    cookies.removeIf(
        known ->
            known.name().equals(cookie.name())
                && known.domain().equals(cookie.domain())
                && known.path().equals(cookie.path()));
    if (cookies.size() < MAX_COOKIES && cookie.expiresAt() > clock.millis()) {
      cookies.add(cookie);
    }
  }

  /** Returns whether there is a cookie of this name that has not expired. */
  public boolean hasCookie(String name) {
    synchronized (cookies) {
      return cookies.stream()
          .anyMatch(cookie -> cookie.name().equals(name) && cookie.expiresAt() > clock.millis());
    }
  }

  /** Forgets the session. */
  public void clearCookies() {
    synchronized (cookies) {
      cookies.clear();
    }
  }

  private String cookiesFor(URI address) {
    HttpUrl url = HttpUrl.parse(address.toString());
    if (url == null) {
      return "";
    }
    synchronized (cookies) {
      return cookies.stream()
          .filter(cookie -> cookie.expiresAt() > clock.millis() && cookie.matches(url))
          .map(cookie -> cookie.name() + "=" + cookie.value())
          .collect(Collectors.joining("; "));
    }
  }

  private static String site(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return scheme + "://" + Urls.registeredDomain(Urls.host(address)) + ":" + port(address, scheme);
  }

  private static int port(URI address, String scheme) {
    return address.getPort() >= 0
        ? address.getPort()
        : scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
  }

  @Override
  public String toString() {
    return "SiteCredentials[" + sites + "]";
  }
}
