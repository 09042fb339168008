package wirewatch.pipeline.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Documents of articles in several languages, the same for the same seed. */
final class GeneratedArticles {
  static final List<String> PEOPLE =
      List.of("Anna Weber", "Sergei Ivanov", "Piotr Nowak", "Ana-Maria O'Neill", "Weber Ivanov");
  static final List<String> AGENCIES = List.of("Nord Wire", "Courier", "Polaris Press", "NORD");
  static final List<String> COUNTRIES = List.of("RU", "AT", "DE", "US", "JP", "SM");

  private final Random random;
  private final Map<String, List<String>> words;

  GeneratedArticles(long seed) throws IOException {
    this.random = new Random(seed);
    this.words = words();
  }

  private static Map<String, List<String>> words() throws IOException {
    Map<String, List<String>> words = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(GeneratedArticles.class.getResourceAsStream("words.csv"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(row -> words.put(row[0], List.of(row[1].split(" "))));
    }
    return words;
  }

  /** The words of all languages. */
  static String everyWord() throws IOException {
    StringBuilder text = new StringBuilder();
    words().values().forEach(known -> text.append(String.join(" ", known)).append(". "));
    return text.toString();
  }

  List<Map<String, Object>> articles(int count) {
    List<String> languages = List.copyOf(words.keySet());
    List<Map<String, Object>> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // every third is English, as queries are mostly
      String language = i % 3 == 0 ? "en" : languages.get(random.nextInt(languages.size()));
      articles.add(document(i, language));
    }
    return articles;
  }

  private Map<String, Object> document(int number, String language) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("headline", text(language, 3 + random.nextInt(4)));
    if (random.nextInt(3) == 0) {
      article.put("alternative_headline", text(language, 3));
    }
    if (random.nextInt(2) == 0) {
      article.put("lead", text(language, 6));
    }
    article.put("body", text(language, 12) + "\n\n" + text(language, 14));
    article.put("language", language.equals("es") ? "es-MX" : language);
    article.put("agency", one(AGENCIES));
    article.put("country_iso_codes", List.of(one(COUNTRIES), one(COUNTRIES)));
    article.put("people", List.of(Map.of("name", one(PEOPLE), "count", 1 + random.nextInt(4))));
    if (random.nextInt(2) == 0) {
      article.put("urgency", 1 + random.nextInt(8));
    }
    article.put("published", published());
    article.put("free_access", random.nextBoolean());
    article.put("word_count", 20 + random.nextInt(30));
    List<Object> quotes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      quotes.add(quote(language));
    }
    article.put("quotes", quotes);
    article.put("listed", listed(number));
    article.put("designations", designations(number));
    return Map.of(
        "@timestamp", "2026-03-%02dT00:00:00Z".formatted(1 + number % 28),
        "article", article,
        "url", Map.of("domain", "Wire%d.example".formatted(number % 7)),
        "feed", Map.of("id", "feed-" + number % 5));
  }

  /** Every third article has one or two; of the number, so that other fields stay as they were. */
  private static List<Object> listed(int number) {
    List<Object> listed = new ArrayList<>();
    for (int i = 0; i < (number % 3 == 0 ? 1 + number % 2 : 0); i++) {
      int entry = number / 3 + i;
      listed.add(
          Map.of(
              "list",
              entry % 2 == 0 ? "ofac-sdn" : "clients",
              "id",
              "NK-" + entry % 11,
              "name",
              PEOPLE.get(entry % PEOPLE.size()),
              "score",
              (620 + entry * 7 % 361) / 1000.0));
    }
    return listed;
  }

  /** Every fourth article has one, every eighth two; of the number as well. */
  private static List<Object> designations(int number) {
    List<Object> designations = new ArrayList<>();
    for (int i = 0; i < (number % 4 == 1 ? 1 + number / 4 % 2 : 0); i++) {
      int person = number / 4 + i;
      designations.add(
          Map.of(
              "action",
              (number / 8 + i) % 2 == 0 ? "added" : "removed",
              "authority",
              person % 3 == 0 ? "us-treasury" : "eu",
              "names",
              List.of(PEOPLE.get(person % PEOPLE.size()), "Vektorprom " + person % 5)));
    }
    return designations;
  }

  private Map<String, Object> quote(String language) {
    Map<String, Object> quote = new LinkedHashMap<>();
    quote.put("text", text(language, 4));
    if (random.nextInt(5) > 0) {
      quote.put("speaker", one(PEOPLE));
    }
    quote.put("kind", random.nextBoolean() ? "direct" : "fragment");
    return quote;
  }

  private String published() {
    String day = "2026-03-%02d".formatted(1 + random.nextInt(28));
    return switch (random.nextInt(3)) {
      case 0 -> day;
      case 1 -> day + "T%02d:30:00Z".formatted(random.nextInt(24));
      default -> day + "T%02d:15:30+03:00".formatted(random.nextInt(24));
    };
  }

  private String text(String language, int count) {
    List<String> known = words.getOrDefault(language, List.of());
    String gap = language.equals("ja") && random.nextBoolean() ? "" : " ";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String word = one(known);
      text.append(i == 0 ? "" : random.nextInt(8) == 0 ? ", " : gap);
      text.append(
          i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
    }
    return text.append('.').toString();
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
