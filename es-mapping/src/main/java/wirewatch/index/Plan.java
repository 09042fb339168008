package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.index.BulkReport.Change;
import wirewatch.index.BulkReport.Stored;

/** The write that one article requires, given the existing documents. */
sealed interface Plan {

  /** No write: the stored document is the same. */
  record Keep(String id) implements Plan {}

  /** No write: an earlier request of this call, whose response was lost, has written it. */
  record Written(Stored stored) implements Plan {}

  /**
   * Writes one document and deletes its duplicates in other indices.
   *
   * @param revision stores the version that is replaced, before the other actions; null for none
   */
  record Write(
      StoredArticle article, List<Action> actions, Stored stored, @Nullable Action revision)
      implements Plan {

    String index() {
      return actions.get(0).index();
    }
  }

  /**
   * Plans the write of an article.
   *
   * @param existing the documents with this id, highest version first
   * @param now the unique time of this call, which identifies documents that it has written
   */
  static Plan of(StoredArticle article, List<Existing> existing, Instant now) {
    Map<String, Object> document = DocumentForm.of(article, now);
    if (existing.isEmpty()) {
      String index = DocumentForm.index(article, article.visit().first());
      return new Write(
          article,
          List.of(Action.create(index, article.id(), Rest.bytes(document))),
          new Stored(article.id(), 1, Change.ADDED),
          null);
    }
    return revise(article, existing, Rest.JSON.valueToTree(document));
  }

  private static Plan revise(StoredArticle article, List<Existing> existing, ObjectNode fresh) {
    Existing old = existing.get(0);
    String ingested = fresh.path("event").path("ingested").asText();
    boolean sameBody = old.contentHash().equals(article.article().contentHash());
    int version = sameBody ? old.version() : old.version() + 1;
    String index = DocumentForm.index(article, Instant.parse(old.created()));
    inherit(fresh, old, version);
    ObjectNode text = (ObjectNode) fresh.get("article");
    if (sameBody) {
      keep(text, old.source().path("article"), "changes");
    } else {
      text.set("changes", Rest.JSON.valueToTree(Revisions.change(old.source(), fresh)));
    }
    boolean inPlace = old.index().equals(index) && existing.size() == 1;
    if (inPlace && sameButIngested(fresh, old.source())) {
      boolean ours = old.ingested().equals(ingested);
      Change change = version == 1 ? Change.ADDED : Change.REVISED;
      return ours ? new Written(new Stored(article.id(), version, change)) : new Keep(article.id());
    }
    Change change = sameBody ? Change.AMENDED : Change.REVISED;
    return new Write(
        article,
        Action.replace(existing, index, Rest.bytes(fresh)),
        new Stored(article.id(), version, change),
        sameBody ? null : Revisions.keep(old));
  }

  /** Copies the fields that record when and how the page was first found. */
  private static void inherit(ObjectNode fresh, Existing old, int version) {
    ((ObjectNode) fresh.get("article")).put("version", version);
    ((ObjectNode) fresh.get("event")).put("created", old.created());
    for (String part : List.of("feed", "crawl")) {
      keep(fresh, old.source(), part);
    }
    keep((ObjectNode) fresh.get("url"), old.source().path("url"), "original");
    keep(fresh, old.source(), "story");
    if (!fresh.has("watch")) {
      keep(fresh, old.source(), "watch");
    }
    if (!fresh.path("article").has("published")) {
      fresh.put("@timestamp", old.created());
    }
  }

  private static void keep(ObjectNode fresh, JsonNode old, String part) {
    if (old.has(part)) {
      fresh.set(part, old.get(part));
    }
  }

  private static boolean sameButIngested(ObjectNode fresh, ObjectNode old) {
    ObjectNode one = parsed(fresh);
    ObjectNode other = old.deepCopy();
    one.remove("event");
    other.remove("event");
    return one.equals(other);
  }

  /** Serializes and parses again, so that numbers have the types that Jackson reads. */
  private static ObjectNode parsed(ObjectNode node) {
    try {
      return (ObjectNode) Rest.JSON.readTree(Rest.bytes(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
