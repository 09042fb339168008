package wirewatch.index.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.client.RetryBackoff;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.write.BulkReport.Rejected;
import wirewatch.index.write.BulkReport.Stored;

/**
 * Writes one batch of articles: looks up the existing documents, writes those that differ, and
 * retries articles with a version conflict or rejected because Elasticsearch was overloaded.
 */
public final class ArticleBatchWriter {
  private final ClusterClient clusterClient;
  private final ExistingDocumentLookup existingDocumentLookup;
  private final BulkSender bulkSender;
  private final RecentWrites recentWrites;
  private final Instant now;
  private final List<Stored> stored = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<String, String> conflicts = new HashMap<>();

  public ArticleBatchWriter(
      ClusterClient clusterClient, BulkSender bulkSender, RecentWrites recent, Instant now) {
    this.clusterClient = clusterClient;
    this.existingDocumentLookup = new ExistingDocumentLookup(clusterClient);
    this.bulkSender = bulkSender;
    this.recentWrites = recent;
    this.now = now;
  }

  public BulkReport write(List<StoredArticle> articles) throws IndexUnavailableException {
    for (Map<String, StoredArticle> batch : splitByRepeatedId(articles)) {
      writeDistinct(batch);
    }
    return new BulkReport(stored, unchanged, rejected);
  }

  /** Splits into batches without repeated ids: a later article is a revision of an earlier one. */
  private static List<Map<String, StoredArticle>> splitByRepeatedId(List<StoredArticle> articles) {
    List<Map<String, StoredArticle>> batches = new ArrayList<>();
    Map<String, StoredArticle> batch = new LinkedHashMap<>();
    for (StoredArticle article : articles) {
      if (batch.containsKey(article.id())) {
        batches.add(batch);
        batch = new LinkedHashMap<>();
      }
      batch.put(article.id(), article);
    }
    batches.add(batch);
    return batches;
  }

  private void writeDistinct(Map<String, StoredArticle> batch) throws IndexUnavailableException {
    Map<String, StoredArticle> pending = batch;
    RetryBackoff retryBackoff = clusterClient.newBackoff();
    while (!pending.isEmpty()) {
      List<WritePlan.Write> writes = plan(pending);
      Set<String> busy = new HashSet<>();
      Map<String, StoredArticle> again = send(writes, busy);
      if (!again.isEmpty() && (!busy.isEmpty() || again.size() == pending.size())) {
        retryBackoff.pause("%d articles rejected temporarily: %s".formatted(again.size(), busy));
      }
      pending = again;
    }
  }

  private List<WritePlan.Write> plan(Map<String, StoredArticle> pending)
      throws IndexUnavailableException {
    Map<String, String> known = recentWrites.findIndices(pending.keySet());
    conflicts.keySet().retainAll(pending.keySet());
    known.putAll(conflicts);
    Map<String, List<ExistingDocument>> existing =
        existingDocumentLookup.find(pending.keySet(), known);
    List<WritePlan.Write> writes = new ArrayList<>();
    for (StoredArticle article : pending.values()) {
      switch (WritePlan.of(article, existing.getOrDefault(article.id(), List.of()), now)) {
        case WritePlan.Unchanged keep -> unchanged.add(keep.id());
        case WritePlan.AlreadyWritten alreadyWritten -> stored.add(alreadyWritten.stored());
        case WritePlan.Write write -> writes.add(write);
      }
    }
    return writes;
  }

  /** Returns the articles to retry; adds the reasons of temporary rejections to {@code busy}. */
  private Map<String, StoredArticle> send(List<WritePlan.Write> all, Set<String> busy)
      throws IndexUnavailableException {
    Map<String, StoredArticle> again = new LinkedHashMap<>();
    List<WritePlan.Write> writes = new ArrayList<>(all);
    writes.removeAll(saveRevisions(all, again, busy));
    List<BulkAction> actions = new ArrayList<>();
    writes.forEach(write -> actions.addAll(write.actions()));
    List<BulkSender.Outcome> outcomes = bulkSender.send(actions);
    int next = 0;
    for (WritePlan.Write write : writes) {
      BulkSender.Outcome outcome = outcomes.get(next);
      next += write.actions().size();
      if (outcome.isSuccess()) {
        stored.add(write.stored());
        recentWrites.add(write.article().id(), write.index());
      } else if (outcome.isConflict() || outcome.isRetryable()) {
        again.put(write.article().id(), write.article());
        recordRetryReason(write, outcome, busy);
      } else {
        rejected.add(new Rejected(write.article().id(), outcome.reason()));
      }
    }
    return again;
  }

  /**
   * Stores the versions that are about to be replaced; returns the writes for which that failed.
   */
  private List<WritePlan.Write> saveRevisions(
      List<WritePlan.Write> writes, Map<String, StoredArticle> again, Set<String> busy)
      throws IndexUnavailableException {
    List<WritePlan.Write> revising = new ArrayList<>();
    List<BulkAction> revisions = new ArrayList<>();
    for (WritePlan.Write write : writes) {
      BulkAction revision = write.revision();
      if (revision != null) {
        revising.add(write);
        revisions.add(revision);
      }
    }
    List<WritePlan.Write> unsaved = new ArrayList<>();
    List<BulkSender.Outcome> outcomes =
        revisions.isEmpty() ? List.of() : bulkSender.send(revisions);
    for (int i = 0; i < outcomes.size(); i++) {
      WritePlan.Write write = revising.get(i);
      if (outcomes.get(i).isRetryable()) {
        again.put(write.article().id(), write.article());
        busy.add(outcomes.get(i).reason());
        unsaved.add(write);
      } else if (!outcomes.get(i).isSuccess() && !outcomes.get(i).isConflict()) {
        rejected.add(new Rejected(write.article().id(), outcomes.get(i).reason()));
        unsaved.add(write);
      }
    }
    return unsaved;
  }

  private void recordRetryReason(
      WritePlan.Write write, BulkSender.Outcome outcome, Set<String> busy) {
    if (outcome.isConflict()) {
      conflicts.put(write.article().id(), write.index());
    } else {
      busy.add(outcome.reason());
    }
  }
}
