package wirewatch.pipeline.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/** Queries of all forms, of words that documents have; the same for the same seed. */
final class GeneratedQueries {
  private static final List<String> TEXT_FIELDS =
      List.of("", "", "", "headline:", "lead:", "body:", "quote:", "alternative_headline:");

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private final Random random;
  private final List<Map<String, Object>> documents;

  GeneratedQueries(long seed, List<Map<String, Object>> documents) {
    this.random = new Random(seed);
    this.documents = documents;
  }

  List<String> queries(int count) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queries.add(query(i % 12));
    }
    return queries;
  }

  private String query(int form) {
    return switch (form) {
      case 0 -> leaf();
      case 1 -> leaf() + " AND " + leaf();
      case 2 -> leaf() + " OR " + leaf() + " OR " + leaf();
      case 3 -> leaf() + " AND NOT " + leaf();
      case 4 -> "+" + leaf() + " -" + leaf() + " " + leaf();
      case 5 -> "(" + leaf() + " OR " + leaf() + ") AND (" + leaf() + " OR NOT " + leaf() + ")";
      case 6 -> quote();
      case 7 -> quote() + " AND " + leaf();
      case 8 -> "(" + quote() + ") OR (" + quote() + ")";
      case 9 -> leaf() + " AND " + leaf() + " OR " + leaf();
      case 10 -> leaf() + " " + word() + "^2 NOT (" + leaf() + " AND " + leaf() + ")";
      default -> "(" + text() + ") AND (NOT " + leaf() + ")";
    };
  }

  /** Conditions on quotes that stand on one level. */
  private String quote() {
    String speaker = "speaker:" + name();
    return switch (random.nextInt(5)) {
      case 0 -> speaker + " AND quote:" + word();
      case 1 -> speaker + " AND quote:(" + word() + " OR " + word() + ")";
      case 2 -> speaker + " AND NOT quote:" + word();
      case 3 -> "speaker:* AND article.quotes.kind:Direct AND quote:" + word();
      default -> "+speaker:\"" + one(GeneratedArticles.PEOPLE) + "\" +quote:" + word() + "*";
    };
  }

  private String leaf() {
    return random.nextInt(3) == 0 ? fact() : text();
  }

  private String text() {
    String field = one(TEXT_FIELDS);
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> field + word();
      case 3 -> field + "\"" + phrase(2 + random.nextInt(2)) + "\"";
      case 4 -> field + "\"" + phrase(2 + random.nextInt(3)) + "\"~" + random.nextInt(5);
      case 5 -> field + start() + "*";
      case 6 -> field + pattern();
      case 7 -> field + start() + "~" + random.nextInt(3);
      default -> field + "(" + word() + " " + word() + ")^1.5";
    };
  }

  private String fact() {
    return switch (random.nextInt(14)) {
      case 0 -> "country:" + one(List.of("ru", "AT", "Sm", "US"));
      case 1 -> "language:" + one(List.of("en", "RU", "es", "es-mx", "ja"));
      case 2 -> "source:" + one(List.of("feed-1", "FEED-2", "feed-*"));
      case 3 -> "agency:" + one(List.of("nord", "\"Polaris Press\"", "NORD", "c?urier"));
      case 4 -> "article.agency:" + one(List.of("nord", "\"polaris press\"", "Pol*"));
      case 5 -> "urgency:" + one(List.of("3", "[2 TO 5]", "{2 TO 5}", "[* TO 4]", ">=6", "<3"));
      case 6 ->
          "published:" + one(List.of("2026-03-05", "[2026-03-03 TO 2026-03-09}", ">2026-03-20"));
      case 7 -> "published:[2026-03-04 TO \"2026-03-11T12:30\"]";
      case 8 -> "people:" + name();
      case 9 -> "domain:" + one(List.of("wire3.example", "wire*", "w?re1.example"));
      case 10 -> one(List.of("_exists_:lead", "urgency:*", "_exists_:alternative_headline"));
      case 11 -> "article.free_access:" + random.nextBoolean();
      case 12 -> "headline:[c TO " + one(List.of("m]", "z}", "*]"));
      default -> "article.word_count:[" + (20 + random.nextInt(10)) + " TO 40]";
    };
  }

  private String name() {
    String name = one(GeneratedArticles.PEOPLE);
    return random.nextBoolean()
        ? name.split("[ -]", -1)[0].toLowerCase(Locale.ROOT)
        : "\"" + name + "\"";
  }

  private String word() {
    String word = QueryParserBase.escape(phrase(1));
    String cased = random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word;
    return OPERATORS.contains(cased) ? "\"" + cased + "\"" : cased;
  }

  private String start() {
    String word = letters();
    return word.substring(0, Math.min(word.length(), 2 + random.nextInt(4)));
  }

  private String pattern() {
    String word = letters();
    int at = Math.min(1 + random.nextInt(3), word.length() - 1);
    return word.length() < 2
        ? word + "?*"
        : word.substring(0, at) + one(List.of("?", "*")) + word.substring(at + 1);
  }

  private String letters() {
    String letters = phrase(1).replaceAll("[^\\p{L}\\p{N}]", "");
    return letters.length() < 2 ? "sanct" : letters;
  }

  /** Words that stand together in a document. */
  private String phrase(int count) {
    Map<?, ?> article = (Map<?, ?>) Objects.requireNonNull(one(documents).get("article"));
    String text = String.valueOf(article.get(random.nextBoolean() ? "headline" : "body"));
    String[] words = text.replace("\n\n", " ").replace(",", "").split(" ", -1);
    int start = random.nextInt(Math.max(1, words.length - count));
    List<String> taken = List.of(words).subList(start, Math.min(words.length, start + count));
    String phrase = String.join(" ", taken).replaceAll("[.]$", "");
    return phrase.length() > 40 ? phrase.substring(0, 40) : phrase;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
