package wirewatch.ingest.page.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.url.AddressRule;

/** Selects the canonical URL and image of a page, and the terms on which it may be read. */
final class AccessSelector {
  private static final Set<String> DIRECTIVES =
      Set.of("noai", "noimageai", "noarchive", "nosnippet", "noindex", "nocache", "none");

  private static final Set<String> FREE = Set.of("true", "yes", "free", "1");
  private static final Set<String> NOT_FREE = Set.of("false", "no", "locked", "metered", "0");

  private final HtmlPage page;
  private final MetadataCandidates candidates;

  AccessSelector(HtmlPage page, MetadataCandidates candidates) {
    this.page = page;
    this.candidates = candidates;
  }

  PageAccess select(Map<String, FieldOrigin> provenance) {
    URI canonical = page.url();
    for (MetadataCandidate candidate : candidates.forField(MetadataField.CANONICAL)) {
      URI address = resolve(candidate.text());
      if (address != null && isPlausibleCanonical(address)) {
        canonical = address;
        provenance.put("url", candidate.origin());
        break;
      }
    }
    return new PageAccess(canonical, image(provenance), freeAccess(provenance), optOut());
  }

  private @Nullable String image(Map<String, FieldOrigin> provenance) {
    for (MetadataCandidate candidate : candidates.forField(MetadataField.IMAGE)) {
      URI image = resolve(candidate.text());
      if (image != null) {
        provenance.put("image_url", candidate.origin());
        return image.toString();
      }
    }
    return null;
  }

  private @Nullable Boolean freeAccess(Map<String, FieldOrigin> provenance) {
    for (MetadataCandidate candidate : candidates.forField(MetadataField.FREE_ACCESS)) {
      String word = candidate.text().toLowerCase(Locale.ROOT);
      String local = word.substring(word.lastIndexOf('/') + 1);
      if (FREE.contains(local) || NOT_FREE.contains(local)) {
        provenance.put("free_access", candidate.origin());
        return FREE.contains(local);
      }
    }
    return null;
  }

  private List<String> optOut() {
    Set<String> seen = new LinkedHashSet<>(page.hints().optOuts());
    List<String> reservations =
        new ArrayList<>(page.headers().getOrDefault("tdm-reservation", List.of()));
    candidates
        .forField(MetadataField.RESERVATION)
        .forEach(candidate -> reservations.add(candidate.text()));
    if (reservations.contains("1")) {
      seen.add("tdmrep");
    }
    List<String> robots = new ArrayList<>(page.headers().getOrDefault("x-robots-tag", List.of()));
    candidates.forField(MetadataField.ROBOTS).forEach(candidate -> robots.add(candidate.text()));
    for (String line : robots) {
      for (String part : line.toLowerCase(Locale.ROOT).split("[,;:\\s]+", 50)) {
        if (DIRECTIVES.contains(part)) {
          seen.add(part.endsWith("ai") ? part : "robots-" + part);
        }
      }
    }
    return List.copyOf(seen);
  }

  private @Nullable URI resolve(String text) {
    if (text.length() > AddressRule.MAX_LENGTH) {
      return null;
    }
    try {
      URI base = page.url();
      URI address = new URI(text.strip().replace(" ", "%20"));
      URI whole = base == null ? address : base.resolve(address);
      return whole.getHost() != null && AddressRule.isAllowed(whole) ? whole : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether the URL is of the same site and not just its home page. */
  private boolean isPlausibleCanonical(URI address) {
    URI fetched = page.url();
    if (fetched == null || fetched.getHost() == null) {
      return true;
    }
    boolean home = path(address).length() <= 1 && path(fetched).length() > 1;
    return !home && site(address).equals(site(fetched));
  }

  private static String path(URI address) {
    return address.getRawPath() == null ? "" : address.getRawPath();
  }

  /** The last labels of the host, which distinguish sites without a public suffix list. */
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
