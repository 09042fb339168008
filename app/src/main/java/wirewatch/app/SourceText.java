package wirewatch.app;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import wirewatch.ingest.wire.Agencies;
import wirewatch.ingest.wire.Agency;

/** Writes sources as YAML for {@code wirewatch.yaml}. */
final class SourceText {
  static final String EXAMPLE =
      """
      sources: []
      #  - id: northwire
      #    name: Northwire
      #    listings: [https://northwire.example/]
      #    every: 5m
      """;

  private SourceText() {}

  /** Every agency of the catalogue that has a home page. */
  static String ofWires() {
    return "sources:\n"
        + Agencies.shared().all().stream()
            .filter(agency -> agency.home() != null)
            .map(SourceText::of)
            .collect(Collectors.joining());
  }

  private static String of(Agency agency) {
    StringBuilder text = new StringBuilder();
    text.append("  - id: ").append(id(agency.name())).append('\n');
    text.append("    name: ").append(quoted(agency.name())).append('\n');
    text.append("    listings: [").append(agency.home()).append("]\n");
    text.append("    every: 5m\n");
    text.append("    delay: 2s\n");
    text.append("    agency: ").append(quoted(agency.name())).append('\n');
    if (agency.language() != null) {
      text.append("    language: ").append(quoted(agency.language())).append('\n');
    }
    return text.append("    country: ").append(quoted(agency.country())).append('\n').toString();
  }

  /** A source for an address that was probed. */
  static String of(URI address, String name) {
    return "  - id: "
        + id(name)
        + "\n    name: "
        + quoted(name)
        + "\n    listings: ["
        + quoted(address.toString())
        + "]\n";
  }

  /** A short id of a name: letters and digits of ASCII, joined by hyphens. */
  static String id(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "source" : id.substring(0, Math.min(id.length(), 40));
  }

  private static String quoted(String text) {
    return Json.line(text);
  }
}
