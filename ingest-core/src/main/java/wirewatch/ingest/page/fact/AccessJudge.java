package wirewatch.ingest.page.fact;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Access;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Origin;

/** Decides a page's own address, its image, and on what terms it may be read. */
final class AccessJudge {
  private static final int MAX_ADDRESS = 2_000;
  private static final Set<String> DIRECTIVES =
      Set.of("noai", "noimageai", "noarchive", "nosnippet", "noindex", "nocache", "none");

  private static final Set<String> FREE = Set.of("true", "yes", "free", "1");
  private static final Set<String> CLOSED = Set.of("false", "no", "locked", "metered", "0");

  private final Html page;
  private final Clues clues;

  AccessJudge(Html page, Clues clues) {
    this.page = page;
    this.clues = clues;
  }

  Access access(Map<String, Origin> provenance) {
    URI canonical = page.address();
    for (Clue clue : clues.of(Field.CANONICAL)) {
      URI address = address(clue.text());
      if (address != null && isPlausible(address)) {
        canonical = address;
        provenance.put("url", clue.origin());
        break;
      }
    }
    return new Access(canonical, image(provenance), freeAccess(provenance), optOut());
  }

  private @Nullable String image(Map<String, Origin> provenance) {
    for (Clue clue : clues.of(Field.IMAGE)) {
      URI image = address(clue.text());
      if (image != null) {
        provenance.put("image_url", clue.origin());
        return image.toString();
      }
    }
    return null;
  }

  private @Nullable Boolean freeAccess(Map<String, Origin> provenance) {
    for (Clue clue : clues.of(Field.FREE_ACCESS)) {
      String word = clue.text().toLowerCase(Locale.ROOT);
      String local = word.substring(word.lastIndexOf('/') + 1);
      if (FREE.contains(local) || CLOSED.contains(local)) {
        provenance.put("free_access", clue.origin());
        return FREE.contains(local);
      }
    }
    return null;
  }

  private List<String> optOut() {
    Set<String> seen = new LinkedHashSet<>();
    List<String> reservations =
        new ArrayList<>(page.headers().getOrDefault("tdm-reservation", List.of()));
    clues.of(Field.RESERVATION).forEach(clue -> reservations.add(clue.text()));
    if (reservations.contains("1")) {
      seen.add("tdmrep");
    }
    List<String> robots = new ArrayList<>(page.headers().getOrDefault("x-robots-tag", List.of()));
    clues.of(Field.ROBOTS).forEach(clue -> robots.add(clue.text()));
    for (String line : robots) {
      for (String part : line.toLowerCase(Locale.ROOT).split("[,;:\\s]+", 50)) {
        if (DIRECTIVES.contains(part)) {
          seen.add(part.endsWith("ai") ? part : "robots-" + part);
        }
      }
    }
    return List.copyOf(seen);
  }

  private @Nullable URI address(String text) {
    if (text.length() > MAX_ADDRESS) {
      return null;
    }
    try {
      URI base = page.address();
      URI address = new URI(text.strip().replace(" ", "%20"));
      URI whole = base == null ? address : base.resolve(address);
      String scheme = whole.getScheme() == null ? "" : whole.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && whole.getHost() != null ? whole : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Of the same site, and not its home page where another page was fetched. */
  private boolean isPlausible(URI address) {
    URI fetched = page.address();
    if (fetched == null || fetched.getHost() == null) {
      return true;
    }
    boolean home = path(address).length() <= 1 && path(fetched).length() > 1;
    return !home && site(address).equals(site(fetched));
  }

  private static String path(URI address) {
    return address.getRawPath() == null ? "" : address.getRawPath();
  }

  /** The last labels of the host, enough to tell sites apart without a list of suffixes. */
  private static String site(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    String[] labels = host.split("\\.");
    int count = labels.length;
    if (count <= 2) {
      return host;
    }
    boolean shortSuffix = labels[count - 1].length() == 2 && labels[count - 2].length() <= 3;
    int keep = shortSuffix ? 3 : 2;
    return String.join(".", List.of(labels).subList(count - keep, count));
  }
}
