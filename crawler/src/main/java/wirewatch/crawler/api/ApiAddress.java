package wirewatch.crawler.api;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.GuardedHttpClient;
import wirewatch.crawler.model.HttpApi;
import wirewatch.ingest.url.Urls;

/** Makes the addresses of the pages of an HTTP interface, none of which has the key. */
public final class ApiAddress {
  private final HttpApi api;
  private final Set<String> secretParameters;

  /**
   * @param secretParameters the parameters that are added to requests only
   */
  public ApiAddress(HttpApi api, Set<String> secretParameters) {
    this.api = api;
    this.secretParameters = Set.copyOf(secretParameters);
  }

  /** Returns the first page of a poll, or the page at a position. */
  public Optional<URI> of(ApiPosition position) {
    URI first = first(position.since());
    String next = position.next();
    if (next == null) {
      return Optional.of(first);
    }
    String cursor = api.paging().cursor();
    return cursor == null ? resolve(first, next) : Optional.of(with(first, cursor, next));
  }

  private URI first(@Nullable Instant last) {
    HttpApi.Since since = api.since();
    if (since == null || last == null) {
      return api.address();
    }
    Instant from = last.minus(since.overlap());
    String time =
        switch (since.format()) {
          case ISO -> from.truncatedTo(ChronoUnit.SECONDS).toString();
          case EPOCH_SECONDS -> Long.toString(from.getEpochSecond());
          case EPOCH_MILLIS -> Long.toString(from.toEpochMilli());
        };
    return with(api.address(), since.parameter(), time);
  }

  private static URI with(URI address, String name, String value) {
    HttpUrl url = HttpUrl.get(address);
    if (url == null) {
      throw new IllegalArgumentException("not an HTTP address: " + address + " (key url)");
    }
    return url.newBuilder().setQueryParameter(name, value).build().uri();
  }

  /** Returns what a page says of the next in the form that is kept: without the key. */
  public @Nullable String keep(@Nullable String next) {
    return next == null || api.paging().cursor() != null
        ? next
        : link(api.address(), next).map(URI::toString).orElse(null);
  }

  /** Returns the address of a next page; empty where it is on another site. */
  private Optional<URI> resolve(URI base, String next) {
    String own = Urls.registeredDomain(Urls.host(api.address()));
    return link(base, next)
        .filter(address -> Urls.registeredDomain(Urls.host(address)).equals(own));
  }

  /** Returns an address that a response names, without the key; empty if it is none. */
  public Optional<URI> link(URI base, String reference) {
    return GuardedHttpClient.resolve(base, reference)
        .map(HttpUrl::get)
        .map(
            url -> {
              HttpUrl.Builder clean = url.newBuilder();
              secretParameters.forEach(clean::removeAllQueryParameters);
              return clean.build().uri();
            });
  }
}
