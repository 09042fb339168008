package wirewatch.ingest.wire.agency;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.line.TokenizedLine;

/** The known wire agencies ({@code agencies.tsv}), found by name, within a line, and by URL. */
public final class AgencyRegistry {
  private static final int MAX_NAME_LENGTH = 120;
  private static final int MIN_FOLDED_LENGTH = 6;
  private static final AgencyRegistry SHARED = new AgencyRegistry();

  private final List<Agency> agencies = new ArrayList<>();
  private final Map<String, Agency> byDomain = new HashMap<>();
  private final Map<String, Agency> byName = new HashMap<>();
  private final TrieNode exactNames = new TrieNode();
  private final TrieNode foldedNames = new TrieNode();

  /** An agency name in a line; {@code end} is the token after it. */
  public record NameMatch(Agency agency, int endToken) {}

  private static final class TrieNode {
    private final Map<String, TrieNode> children = new HashMap<>();
    private @Nullable Agency agency;
  }

  private AgencyRegistry() {
    List<String> columns =
        List.of(
            "name", "kind", "forms", "codes", "common", "country", "language", "domains", "home");
    for (RuleTable.Row row : RuleTable.of(AgencyRegistry.class, "agencies.tsv", columns).rows()) {
      addAgency(toAgency(row));
    }
  }

  public static AgencyRegistry shared() {
    return SHARED;
  }

  /** All of them, in the order of the file. */
  public List<Agency> all() {
    return List.copyOf(agencies);
  }

  /**
   * Finds an agency by name, spelling or exact code; null if there is none. Short names match
   * case-sensitively; spellings that are ordinary words never match.
   */
  public @Nullable Agency findByName(String name) {
    String key = normalizedKey(name);
    Agency exact = byName.get(key);
    return exact != null || key.length() < MIN_FOLDED_LENGTH
        ? exact
        : byName.get(key.toLowerCase(Locale.ROOT));
  }

  /** Finds the agency whose own site the URL belongs to; null if there is none. */
  public @Nullable Agency findByUrl(@Nullable URI address) {
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
  @Nullable
  public NameMatch match(TokenizedLine tokenizedLine, int start, boolean enclosed) {
    return match(tokenizedLine, start, enclosed ? foldedNames : exactNames, enclosed);
  }

  private static @Nullable NameMatch match(
      TokenizedLine tokenizedLine, int start, TrieNode root, boolean fold) {
    NameMatch longest = null;
    TrieNode trieNode = root;
    for (int at = start; at < tokenizedLine.size(); at++) {
      String text = tokenizedLine.token(at).text();
      trieNode = trieNode.children.get(fold ? text.toLowerCase(Locale.ROOT) : text);
      if (trieNode == null) {
        break;
      }
      if (trieNode.agency != null) {
        longest = new NameMatch(trieNode.agency, at + 1);
      }
    }
    return longest;
  }

  private void addAgency(Agency agency) {
    agencies.add(agency);
    agency.domains().forEach(domain -> byDomain.putIfAbsent(domain, agency));
    indexName(agency.name(), agency);
    agency.spellings().forEach(form -> indexName(form, agency));
    agency.codes().forEach(code -> indexName(code, agency));
    agency
        .ambiguousSpellings()
        .forEach(word -> insert(exactNames, TokenizedLine.of(word, MAX_NAME_LENGTH), agency));
    agency.ambiguousSpellings().forEach(word -> insert(foldedNames, toFoldedLine(word), agency));
  }

  private void indexName(String name, Agency agency) {
    insert(exactNames, TokenizedLine.of(name, MAX_NAME_LENGTH), agency);
    if (name.length() >= MIN_FOLDED_LENGTH) {
      insert(exactNames, TokenizedLine.of(name.toUpperCase(Locale.ROOT), MAX_NAME_LENGTH), agency);
    }
    insert(foldedNames, toFoldedLine(name), agency);
    if (agency.ambiguousSpellings().contains(name)) {
      return;
    }
    byName.putIfAbsent(normalizedKey(name), agency);
    if (!agency.codes().contains(name)) {
      byName.putIfAbsent(normalizedKey(name).toLowerCase(Locale.ROOT), agency);
    }
  }

  private static TokenizedLine toFoldedLine(String name) {
    return TokenizedLine.of(name.toLowerCase(Locale.ROOT), MAX_NAME_LENGTH);
  }

  /** The name with normalized white space and punctuation. */
  private static String normalizedKey(String name) {
    TokenizedLine tokenizedLine = TokenizedLine.of(name, MAX_NAME_LENGTH);
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < tokenizedLine.size(); i++) {
      key.append(i > 0 && tokenizedLine.token(i).afterSpace() ? " " : "")
          .append(tokenizedLine.token(i).text());
    }
    return key.toString();
  }

  private static void insert(TrieNode root, TokenizedLine name, Agency agency) {
    TrieNode trieNode = root;
    for (int i = 0; i < name.size(); i++) {
      trieNode = trieNode.children.computeIfAbsent(name.token(i).text(), none -> new TrieNode());
    }
    if (trieNode.agency == null) {
      trieNode.agency = agency;
    }
  }

  private static Agency toAgency(RuleTable.Row row) {
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
