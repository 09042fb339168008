package wirewatch.app.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import wirewatch.ingest.model.Article;

/**
 * Which parts are missing in a source's pages: the share of the last twenty pages compared with
 * that of all before. A page counts for the past once it is no longer among the last.
 */
final class Quality {
  private static final int RECENT = 20;
  private static final int FEWEST_PAST = 30;
  private static final double MEMORY = 200; // pages that the moving average of the past spans
  private static final double WORSE = 0.4;
  private static final double AS_BEFORE = 0.2;
  private static final int SHORT = 250; // characters

  private final Map<Lack, Double> past = new EnumMap<>(Lack.class);
  private final Deque<Set<Lack>> recent = new ArrayDeque<>();
  private int seen;

  /** A part that may be missing in a page. */
  enum Lack {
    ARTICLE(1, "an article"),
    HEADLINE(2, "a headline"),
    TIME(4, "a time"),
    BODY(8, "a body of more than a few lines");

    private final int bit;
    private final String words;

    Lack(int bit, String words) {
      this.bit = bit;
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The parts that are missing in an article. */
  static Set<Lack> of(Article article) {
    EnumSet<Lack> lacks = EnumSet.noneOf(Lack.class);
    if (article.heading().headline() == null) {
      lacks.add(Lack.HEADLINE);
    }
    if (article.dates().published() == null) {
      lacks.add(Lack.TIME);
    }
    if (article.paragraphs().stream().mapToInt(String::length).sum() < SHORT) {
      lacks.add(Lack.BODY);
    }
    return lacks;
  }

  void add(Set<Lack> lacks) {
    recent.addLast(lacks);
    if (recent.size() > RECENT) {
      forget(recent.removeFirst());
    }
  }

  private void forget(Set<Lack> lacks) {
    seen++;
    double weight = 1 / Math.min(seen, MEMORY);
    for (Lack lack : Lack.values()) {
      double share = past.getOrDefault(lack, 0.0);
      past.put(lack, share + ((lacks.contains(lack) ? 1 : 0) - share) * weight);
    }
  }

  /** Whether it is missing in many more pages than before. */
  boolean isWorse(Lack lack) {
    return seen >= FEWEST_PAST && share(lack) - past(lack) >= WORSE;
  }

  /** Whether it is missing in about as many pages as before. */
  boolean isAsBefore(Lack lack) {
    return share(lack) - past(lack) <= AS_BEFORE;
  }

  /** The share of the last pages in which it is missing, 0 to 1. */
  double share(Lack lack) {
    return recent.stream().filter(lacks -> lacks.contains(lack)).count()
        / (double) Math.max(1, recent.size());
  }

  /** The share of the pages before them. */
  double past(Lack lack) {
    return past.getOrDefault(lack, 0.0);
  }

  String json() {
    ObjectNode json = AlertForm.JSON.createObjectNode().put("seen", seen);
    ObjectNode shares = json.putObject("past");
    past.forEach((lack, share) -> shares.put(lack.name(), share));
    StringBuilder last = new StringBuilder();
    for (Set<Lack> lacks : recent) {
      int bits = lacks.stream().mapToInt(lack -> lack.bit).sum();
      last.append(Character.forDigit(bits, 16));
    }
    return json.put("recent", last.toString()).toString();
  }

  /** Parses stored statistics; new ones where the text is invalid. */
  static Quality read(String text) {
    Quality quality = new Quality();
    try {
      JsonNode json = AlertForm.JSON.readTree(text);
      quality.seen = json.path("seen").asInt();
      for (Lack lack : Lack.values()) {
        quality.past.put(lack, json.path("past").path(lack.name()).asDouble());
      }
      for (char digit : json.path("recent").asText().toCharArray()) {
        EnumSet<Lack> lacks = EnumSet.allOf(Lack.class);
        int bits = Character.digit(digit, 16);
        lacks.removeIf(lack -> (bits & lack.bit) == 0);
        quality.recent.addLast(lacks);
      }
      return quality;
    } catch (IOException e) {
      return new Quality();
    }
  }
}
