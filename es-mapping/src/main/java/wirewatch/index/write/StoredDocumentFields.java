package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import wirewatch.index.client.ClusterClient;

/** Reads, copies and compares the fields of article documents. */
final class StoredDocumentFields {
  private StoredDocumentFields() {}

  /** Serializes and parses a document, so that numbers have the types that Jackson reads. */
  static ObjectNode parse(Map<String, Object> document) {
    try {
      return (ObjectNode) ClusterClient.JSON.readTree(ClusterClient.toJsonBytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String ingested(ObjectNode document) {
    return document.path("event").path("ingested").asText();
  }

  static String headline(ObjectNode document) {
    return document.path("article").path("headline").asText();
  }

  static int version(ObjectNode document) {
    return document.path("article").path("version").asInt(1);
  }

  static boolean hasSameBody(ObjectNode one, ObjectNode other) {
    return bodyHash(one).equals(bodyHash(other));
  }

  private static String bodyHash(ObjectNode document) {
    return document.path("article").path("content_hash").asText();
  }

  /** Sets a field as in another document, removing it where that has none. */
  static void copy(ObjectNode to, JsonNode from, String field) {
    if (from.has(field)) {
      to.set(field, from.get(field).deepCopy());
    } else {
      to.remove(field);
    }
  }

  /**
   * Gives a document the watches of the one it replaces, where it has none itself, and the story
   * where it has none or the same one: what is counted over all copies of a story is not known to
   * one of them.
   */
  static void keepStoryAndWatches(ObjectNode document, ObjectNode replaced) {
    if (!document.has("story") || isSameCountedStory(document, replaced)) {
      copy(document, replaced, "story");
    }
    if (!document.has("watch")) {
      copy(document, replaced, "watch");
    }
  }

  /**
   * Gives a document the listed names of another with the same body, unless it was screened itself.
   * Designations need no list, so that whoever reads the body again finds them again.
   */
  static void keepScreening(ObjectNode document, ObjectNode sameBody) {
    ObjectNode article = document.withObject("/article");
    if (!article.has("screened")) {
      copy(article, sameBody.path("article"), "listed");
      copy(article, sameBody.path("article"), "listed_suppressed");
      copy(article, sameBody.path("article"), "screened");
    }
  }

  /** Whether a document is of the story of another, of which more than one copy was counted. */
  private static boolean isSameCountedStory(ObjectNode document, ObjectNode counted) {
    JsonNode story = counted.path("story");
    return story.path("copies").asInt() > 1
        && story.path("id").equals(document.path("story").path("id"));
  }

  /** Gives a document the story and watches of another. */
  static void copyStoryAndWatches(ObjectNode document, ObjectNode other) {
    copy(document, other, "story");
    copy(document, other, "watch");
  }

  /** Whether two captures read the same, apart from when and how they were found. */
  static boolean readSame(ObjectNode one, ObjectNode other) {
    return withoutCapture(one).equals(withoutCapture(other));
  }

  private static ObjectNode withoutCapture(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    copy.remove(List.of("event", "feed", "crawl"));
    if (copy.get("url") instanceof ObjectNode url) {
      url.remove("original");
    }
    ObjectNode article = copy.withObject("/article");
    article.remove(List.of("version", "changes"));
    if (!article.has("published")) {
      copy.remove("@timestamp");
    }
    return copy;
  }

  /** Whether two documents are equal, apart from when they were ingested. */
  static boolean areEqual(ObjectNode one, ObjectNode other) {
    return withoutIngested(one).equals(withoutIngested(other));
  }

  private static ObjectNode withoutIngested(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    copy.withObject("/event").remove("ingested");
    return copy;
  }
}
