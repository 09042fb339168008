package wirewatch.ingest.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Normalises and resolves HTTP URLs, by {@link AddressRule}; no method throws. */
public final class Urls {
  private static final int MAX_INPUT = 4 * AddressRule.MAX_LENGTH; // parameters may be removed

  private Urls() {}

  /** The normalised form of an {@code http} or {@code https} URL; empty for any other. */
  public static Optional<URI> normalise(URI address) {
    return normalise(address.toString());
  }

  /**
   * The normalised form of an {@code http} or {@code https} URL as people and pages write it:
   * scheme and host in lower case, names in Punycode, no default port, user, fragment, dot
   * segments, session ids or tracking parameters; percent-encoding by RFC 3986. Parameters keep
   * their order. {@code www.wire.example/news} counts as {@code http}. Empty for anything else, and
   * for addresses that {@link AddressRule} refuses.
   */
  public static Optional<URI> normalise(String address) {
    if (address.length() > MAX_INPUT) {
      return Optional.empty();
    }
    String text = stripWhitespace(address);
    String scheme = scheme(text);
    if (scheme.isEmpty() && startsWithDomain(text)) {
      return normalise("http", "//" + text);
    }
    return normalise(scheme, text.substring(scheme.isEmpty() ? 0 : scheme.length() + 1));
  }

  /**
   * Resolves {@code reference} against {@code base} and normalises the result; empty for {@code
   * mailto:}, {@code javascript:} and everything else that is not an HTTP URL.
   */
  public static Optional<URI> resolve(URI base, String reference) {
    if (reference.length() > MAX_INPUT) {
      return Optional.empty();
    }
    String text = stripWhitespace(reference);
    if (!scheme(text).isEmpty()) {
      return normalise(text);
    }
    String path = base.getRawPath() == null ? "" : base.getRawPath();
    String site = base.getScheme() + "://" + base.getRawAuthority();
    if (text.startsWith("//")) {
      return normalise(base.getScheme() + ":" + text);
    }
    if (text.startsWith("/")) {
      return normalise(site + text);
    }
    if (text.isEmpty() || text.startsWith("#")) {
      return normalise(base);
    }
    if (text.startsWith("?")) {
      return normalise(site + path + text);
    }
    return normalise(site + path.substring(0, path.lastIndexOf('/') + 1).concat("/" + text));
  }

  /** The host in lower case, even if {@link URI#getHost} returns null; empty if there is none. */
  public static String host(URI address) {
    String host = address.getHost();
    if (host == null) {
      String authority = address.getRawAuthority() == null ? "" : address.getRawAuthority();
      int colon = authority.lastIndexOf(':');
      host =
          authority.substring(authority.indexOf('@') + 1, colon < 0 ? authority.length() : colon);
    }
    return host.toLowerCase(Locale.ROOT);
  }

  /**
   * The registered domain, by the public suffix list: {@code news.wire.example} → {@code
   * wire.example}. IP addresses, single labels and public suffixes are returned unchanged.
   */
  public static String registeredDomain(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.indexOf('.') < 0 || HostNormalizer.isIpAddress(name)) {
      return name;
    }
    if (EffectiveTldFinder.getEffectiveTLD(name) == null) {
      return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    }
    String domain = EffectiveTldFinder.getAssignedDomain(name, false, false);
    return domain == null || domain.isEmpty() ? name : domain;
  }

  private static Optional<URI> normalise(String scheme, String rest) {
    String slashed = beforeFragment(rest).replace('\\', '/');
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || !slashed.startsWith("//") || slashed.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    int authorityEnd = indexOfEither(slashed, 2, '/', '?');
    String host = HostNormalizer.normalise(slashed.substring(2, authorityEnd), scheme);
    if (host == null) {
      return Optional.empty();
    }
    int pathEnd = indexOfEither(slashed, authorityEnd, '?', '?');
    String path = PathNormaliser.normalise(slashed.substring(authorityEnd, pathEnd));
    String query =
        pathEnd == slashed.length() ? "" : QueryNormaliser.normalise(queryOf(rest, pathEnd));
    return toUri(scheme + "://" + host + path + (query.isEmpty() ? "" : "?" + query));
  }

  private static String queryOf(String rest, int questionMark) {
    return beforeFragment(rest).substring(questionMark + 1);
  }

  private static Optional<URI> toUri(String text) {
    if (text.length() > AddressRule.MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String stripWhitespace(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    String stripped = text.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c != '\t' && c != '\n' && c != '\r') {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static String beforeFragment(String text) {
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }

  /** The scheme in lower case without its colon; empty if the text has none. */
  private static String scheme(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || !isLetter(text.charAt(0))) {
      return "";
    }
    for (int i = 1; i < colon; i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
        return "";
      }
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    return scheme.indexOf('.') >= 0 ? "" : scheme;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean startsWithDomain(String text) {
    String name = text.substring(0, indexOfEither(text, 0, '/', '?'));
    @Nullable String host = name.indexOf('.') > 0 ? HostNormalizer.normalise(name, "http") : null;
    return host != null
        && (host.startsWith("www.") || EffectiveTldFinder.getEffectiveTLD(host) != null);
  }

  private static int indexOfEither(String text, int from, char one, char other) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == one || text.charAt(i) == other) {
        return i;
      }
    }
    return text.length();
  }
}
