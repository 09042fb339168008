package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoredArticleDocument;
import wirewatch.index.write.BulkReport.Change;
import wirewatch.index.write.BulkReport.Stored;

/** The write that one article requires, given the existing documents. */
sealed interface WritePlan {

  /** No write: the stored document is the same. */
  record Unchanged(String id) implements WritePlan {}

  /** No write: an earlier request of this call, whose response was lost, has written it. */
  record AlreadyWritten(Stored stored) implements WritePlan {}

  /**
   * Writes one document and deletes its duplicates in other indices.
   *
   * @param revision stores the version that is replaced, before the other actions; null for none
   */
  record Write(
      StoredArticle article, List<BulkAction> actions, Stored stored, @Nullable BulkAction revision)
      implements WritePlan {

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
  static WritePlan of(StoredArticle article, List<ExistingDocument> existing, Instant now) {
    Map<String, Object> document = StoredArticleDocument.of(article, now);
    if (existing.isEmpty()) {
      String index = StoredArticleDocument.indexName(article, article.fetch().firstFetched());
      return new Write(
          article,
          List.of(BulkAction.create(index, article.id(), ClusterClient.toJsonBytes(document))),
          new Stored(article.id(), 1, Change.ADDED),
          null);
    }
    return revise(article, existing, ClusterClient.JSON.valueToTree(document));
  }

  private static WritePlan revise(
      StoredArticle article, List<ExistingDocument> existing, ObjectNode fresh) {
    ExistingDocument old = existing.get(0);
    String ingested = fresh.path("event").path("ingested").asText();
    boolean sameBody = old.contentHash().equals(article.article().contentHash());
    int version = sameBody ? old.version() : old.version() + 1;
    String index = StoredArticleDocument.indexName(article, Instant.parse(old.created()));
    copyFirstSeenFields(fresh, old, version);
    ObjectNode text = (ObjectNode) fresh.get("article");
    if (sameBody) {
      copyField(text, old.source().path("article"), "changes");
    } else {
      text.set(
          "changes",
          ClusterClient.JSON.valueToTree(RevisionStore.describeChange(old.source(), fresh)));
    }
    boolean inPlace = old.index().equals(index) && existing.size() == 1;
    if (inPlace && equalsExceptEvent(fresh, old.source())) {
      boolean ours = old.ingested().equals(ingested);
      Change change = version == 1 ? Change.ADDED : Change.REVISED;
      return ours
          ? new AlreadyWritten(new Stored(article.id(), version, change))
          : new Unchanged(article.id());
    }
    Change change = sameBody ? Change.AMENDED : Change.REVISED;
    return new Write(
        article,
        BulkAction.replace(existing, index, ClusterClient.toJsonBytes(fresh)),
        new Stored(article.id(), version, change),
        sameBody ? null : RevisionStore.toCreateAction(old));
  }

  /** Copies the fields that record when and how the page was first found. */
  private static void copyFirstSeenFields(ObjectNode fresh, ExistingDocument old, int version) {
    ((ObjectNode) fresh.get("article")).put("version", version);
    ((ObjectNode) fresh.get("event")).put("created", old.created());
    for (String part : List.of("feed", "crawl")) {
      copyField(fresh, old.source(), part);
    }
    copyField((ObjectNode) fresh.get("url"), old.source().path("url"), "original");
    copyField(fresh, old.source(), "story");
    if (!fresh.has("watch")) {
      copyField(fresh, old.source(), "watch");
    }
    if (!fresh.path("article").has("published")) {
      fresh.put("@timestamp", old.created());
    }
  }

  private static void copyField(ObjectNode fresh, JsonNode old, String part) {
    if (old.has(part)) {
      fresh.set(part, old.get(part));
    }
  }

  private static boolean equalsExceptEvent(ObjectNode fresh, ObjectNode old) {
    ObjectNode one = reparse(fresh);
    ObjectNode other = old.deepCopy();
    one.remove("event");
    other.remove("event");
    return one.equals(other);
  }

  /** Serializes and parses again, so that numbers have the types that Jackson reads. */
  private static ObjectNode reparse(ObjectNode node) {
    try {
      return (ObjectNode) ClusterClient.JSON.readTree(ClusterClient.toJsonBytes(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
