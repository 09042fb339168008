package wirewatch.ingest.wire;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.Table;

/** The known wire agencies ({@code agencies.tsv}), found by name, within a line, and by URL. */
public final class Agencies {
  private static final int LONGEST_NAME = 120;
  private static final int SHORTEST_FOLDED = 6;
  private static final Agencies SHARED = new Agencies();

  private final List<Agency> all = new ArrayList<>();
  private final Map<String, Agency> byDomain = new HashMap<>();
  private final Map<String, Agency> byName = new HashMap<>();
  private final Node exact = new Node();
  private final Node folded = new Node();

  /** An agency name in a line; {@code end} is the token after it. */
  record Match(Agency agency, int end) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Agency agency;
  }

  private Agencies() {
    List<String> columns =
        List.of(
            "name", "kind", "forms", "codes", "common", "country", "language", "domains", "home");
    for (Table.Row row : Table.of(Agencies.class, "agencies.tsv", columns).rows()) {
      add(agency(row));
    }
  }

  public static Agencies shared() {
    return SHARED;
  }

  /** All of them, in the order of the file. */
  public List<Agency> all() {
    return List.copyOf(all);
  }

  /**
   * Finds an agency by name, spelling or exact code; null if there is none. Short names match
   * case-sensitively; spellings that are ordinary words never match.
   */
  public @Nullable Agency named(String name) {
    String key = key(name);
    Agency exact = byName.get(key);
    return exact != null || key.length() < SHORTEST_FOLDED
        ? exact
        : byName.get(key.toLowerCase(Locale.ROOT));
  }

  /** Finds the agency whose own site the URL belongs to; null if there is none. */
  public @Nullable Agency at(@Nullable URI address) {
    String host = address == null ? null : address.getHost();
    for (String rest = host == null ? "" : host.toLowerCase(Locale.ROOT); !rest.isEmpty(); ) {
      Agency agency = byDomain.get(rest);
      if (agency != null) {
        return agency;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return null;
  }

  /**
   * Matches the longest name that begins at the token; null if none does.
   *
   * @param enclosed whether the token is within brackets or slashes; matching then ignores case
   */
  @Nullable Match match(Line line, int start, boolean enclosed) {
    return match(line, start, enclosed ? folded : exact, enclosed);
  }

  private static @Nullable Match match(Line line, int start, Node root, boolean fold) {
    Match longest = null;
    Node node = root;
    for (int at = start; at < line.size(); at++) {
      String text = line.at(at).text();
      node = node.next.get(fold ? text.toLowerCase(Locale.ROOT) : text);
      if (node == null) {
        break;
      }
      if (node.agency != null) {
        longest = new Match(node.agency, at + 1);
      }
    }
    return longest;
  }

  private void add(Agency agency) {
    all.add(agency);
    agency.domains().forEach(domain -> byDomain.putIfAbsent(domain, agency));
    index(agency.name(), agency);
    agency.forms().forEach(form -> index(form, agency));
    agency.codes().forEach(code -> index(code, agency));
    agency.common().forEach(word -> put(exact, Line.of(word, LONGEST_NAME), agency));
    agency.common().forEach(word -> put(folded, folded(word), agency));
  }

  private void index(String name, Agency agency) {
    put(exact, Line.of(name, LONGEST_NAME), agency);
    if (name.length() >= SHORTEST_FOLDED) {
      put(exact, Line.of(name.toUpperCase(Locale.ROOT), LONGEST_NAME), agency);
    }
    put(folded, folded(name), agency);
    if (agency.common().contains(name)) {
      return;
    }
    byName.putIfAbsent(key(name), agency);
    if (!agency.codes().contains(name)) {
      byName.putIfAbsent(key(name).toLowerCase(Locale.ROOT), agency);
    }
  }

  private static Line folded(String name) {
    return Line.of(name.toLowerCase(Locale.ROOT), LONGEST_NAME);
  }

  /** The name with normalized white space and punctuation. */
  private static String key(String name) {
    Line line = Line.of(name, LONGEST_NAME);
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < line.size(); i++) {
      key.append(i > 0 && line.at(i).spaced() ? " " : "").append(line.at(i).text());
    }
    return key.toString();
  }

  private static void put(Node root, Line name, Agency agency) {
    Node node = root;
    for (int i = 0; i < name.size(); i++) {
      node = node.next.computeIfAbsent(name.at(i).text(), none -> new Node());
    }
    if (node.agency == null) {
      node.agency = agency;
    }
  }

  private static Agency agency(Table.Row row) {
    return new Agency(
        row.get("name"),
        Agency.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
        row.values("forms"),
        row.values("codes"),
        row.values("common"),
        row.get("country"),
        row.get("language"),
        row.values("domains"),
        URI.create(row.get("home")));
  }
}
