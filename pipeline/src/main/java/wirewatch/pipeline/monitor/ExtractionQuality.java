package wirewatch.pipeline.monitor;

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
import wirewatch.pipeline.alert.AlertJson;

/**
 * Which parts are missing in a source's pages: the share of the last twenty pages compared with
 * that of all before. A page counts for the past once it is no longer among the last.
 */
final class ExtractionQuality {
  private static final int RECENT_PAGES = 20;
  private static final int MIN_PAST_PAGES = 30;
  private static final double PAST_WINDOW = 200; // pages that the moving average of the past spans
  private static final double WORSE_BY = 0.4;
  private static final double NORMAL_WITHIN = 0.2;
  private static final int SHORT_BODY = 250; // characters

  private final Map<MissingPart, Double> pastShares = new EnumMap<>(MissingPart.class);
  private final Deque<Set<MissingPart>> recentPages = new ArrayDeque<>();
  private int pastPages;

  /** A part that may be missing in a page. */
  enum MissingPart {
    ARTICLE(1, "an article"),
    HEADLINE(2, "a headline"),
    TIME(4, "a time"),
    BODY(8, "a body of more than a few lines");

    private final int bit;
    private final String description;

    MissingPart(int bit, String words) {
      this.bit = bit;
      this.description = words;
    }

    String description() {
      return description;
    }
  }

  /** The parts that are missing in an article. */
  static Set<MissingPart> missingParts(Article article) {
    EnumSet<MissingPart> lacks = EnumSet.noneOf(MissingPart.class);
    if (article.heading().headline() == null) {
      lacks.add(MissingPart.HEADLINE);
    }
    if (article.dates().published() == null) {
      lacks.add(MissingPart.TIME);
    }
    if (article.paragraphs().stream().mapToInt(String::length).sum() < SHORT_BODY) {
      lacks.add(MissingPart.BODY);
    }
    return lacks;
  }

  void addPage(Set<MissingPart> lacks) {
    recentPages.addLast(lacks);
    if (recentPages.size() > RECENT_PAGES) {
      moveToPast(recentPages.removeFirst());
    }
  }

  private void moveToPast(Set<MissingPart> lacks) {
    pastPages++;
    double weight = 1 / Math.min(pastPages, PAST_WINDOW);
    for (MissingPart missingPart : MissingPart.values()) {
      double share = pastShares.getOrDefault(missingPart, 0.0);
      pastShares.put(missingPart, share + ((lacks.contains(missingPart) ? 1 : 0) - share) * weight);
    }
  }

  /** Whether it is missing in many more pages than before. */
  boolean isWorse(MissingPart missingPart) {
    return pastPages >= MIN_PAST_PAGES
        && recentShare(missingPart) - pastShare(missingPart) >= WORSE_BY;
  }

  /** Whether it is missing in about as many pages as before. */
  boolean isNormal(MissingPart missingPart) {
    return recentShare(missingPart) - pastShare(missingPart) <= NORMAL_WITHIN;
  }

  /** The share of the last pages in which it is missing, 0 to 1. */
  double recentShare(MissingPart missingPart) {
    return recentPages.stream().filter(lacks -> lacks.contains(missingPart)).count()
        / (double) Math.max(1, recentPages.size());
  }

  /** The share of the pages before them. */
  double pastShare(MissingPart missingPart) {
    return pastShares.getOrDefault(missingPart, 0.0);
  }

  String toJson() {
    ObjectNode json = AlertJson.MAPPER.createObjectNode().put("seen", pastPages);
    ObjectNode shares = json.putObject("past");
    pastShares.forEach((missingPart, share) -> shares.put(missingPart.name(), share));
    StringBuilder last = new StringBuilder();
    for (Set<MissingPart> lacks : recentPages) {
      int bits = lacks.stream().mapToInt(missingPart -> missingPart.bit).sum();
      last.append(Character.forDigit(bits, 16));
    }
    return json.put("recent", last.toString()).toString();
  }

  /** Parses stored statistics; new ones where the text is invalid. */
  static ExtractionQuality parse(String text) {
    ExtractionQuality extractionQuality = new ExtractionQuality();
    try {
      JsonNode json = AlertJson.MAPPER.readTree(text);
      extractionQuality.pastPages = json.path("seen").asInt();
      for (MissingPart missingPart : MissingPart.values()) {
        extractionQuality.pastShares.put(
            missingPart, json.path("past").path(missingPart.name()).asDouble());
      }
      for (char digit : json.path("recent").asText().toCharArray()) {
        EnumSet<MissingPart> lacks = EnumSet.allOf(MissingPart.class);
        int bits = Character.digit(digit, 16);
        lacks.removeIf(missingPart -> (bits & missingPart.bit) == 0);
        extractionQuality.recentPages.addLast(lacks);
      }
      return extractionQuality;
    } catch (IOException e) {
      return new ExtractionQuality();
    }
  }
}
