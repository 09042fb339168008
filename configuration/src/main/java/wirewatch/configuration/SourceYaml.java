package wirewatch.configuration;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import wirewatch.ingest.wire.agency.Agency;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/** Writes sources as YAML for {@code wirewatch.yaml}. */
public final class SourceYaml {
  public static final String EXAMPLE =
      """
      sources: []
      #  - id: northwire
      #    name: Northwire
      #    listings: [https://northwire.example/]
      #    every: 5m
      """;

  private SourceYaml() {}

  /** Every agency of the catalogue that has a home page. */
  public static String ofAgencies() {
    return "sources:\n"
        + AgencyRegistry.shared().all().stream()
            .filter(agency -> agency.homepage() != null)
            .map(SourceYaml::of)
            .collect(Collectors.joining());
  }

  private static String of(Agency agency) {
    StringBuilder text = new StringBuilder();
    text.append("  - id: ").append(toId(agency.name())).append('\n');
    text.append("    name: ").append(quote(agency.name())).append('\n');
    text.append("    listings: [").append(agency.homepage()).append("]\n");
    text.append("    every: 5m\n");
    text.append("    delay: 2s\n");
    text.append("    agency: ").append(quote(agency.name())).append('\n');
    if (agency.language() != null) {
      text.append("    language: ").append(quote(agency.language())).append('\n');
    }
    return text.append("    country: ").append(quote(agency.country())).append('\n').toString();
  }

  /** A source for an address that was probed. */
  public static String of(URI address, String name) {
    return "  - id: "
        + toId(name)
        + "\n    name: "
        + quote(name)
        + "\n    listings: ["
        + quote(address.toString())
        + "]\n";
  }

  /** A short id of a name: letters and digits of ASCII, joined by hyphens. */
  public static String toId(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "source" : id.substring(0, Math.min(id.length(), 40));
  }

  private static String quote(String text) {
    return TextNode.valueOf(text).toString();
  }
}
