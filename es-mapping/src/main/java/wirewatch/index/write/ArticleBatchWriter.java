package wirewatch.index.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.client.RetryBackoff;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.document.StoredArticle;

/**
 * Writes one batch of captures of articles: looks up the existing documents, writes those that
 * differ, and retries articles with a version conflict or rejected because Elasticsearch was
 * overloaded or at fault. An article that it fails to write again and again while it writes others
 * is rejected, so that it does not hold them up. The captures of one article are written together;
 * the latest capture is the article, the earlier ones are its versions.
 */
public final class ArticleBatchWriter {
  private static final int MAX_INTERNAL_ERRORS = 3;

  private final ClusterClient clusterClient;
  private final ExistingDocumentLookup existingDocumentLookup;
  private final RevisionLookup revisionLookup;
  private final BulkSender bulkSender;
  private final RecentWrites recentWrites;
  private final Instant now;
  private final BulkReportBuilder report = new BulkReportBuilder();
  private final Set<String> revisionConflicts = new HashSet<>();
  private final Map<String, Integer> internalErrors = new HashMap<>();
  private boolean hasWritten;

  public ArticleBatchWriter(
      ClusterClient clusterClient, BulkSender bulkSender, RecentWrites recent, Instant now) {
    this.clusterClient = clusterClient;
    this.existingDocumentLookup = new ExistingDocumentLookup(clusterClient);
    this.revisionLookup = new RevisionLookup(clusterClient);
    this.bulkSender = bulkSender;
    this.recentWrites = recent;
    this.now = now;
  }

  public BulkReport write(List<StoredArticle> articles) throws IndexUnavailableException {
    Map<String, List<StoredArticle>> pending = new LinkedHashMap<>();
    for (StoredArticle article : articles) {
      pending.computeIfAbsent(article.id(), id -> new ArrayList<>()).add(article);
    }
    pending
        .values()
        .forEach(
            captures -> captures.sort(Comparator.comparing(one -> one.fetch().firstFetched())));
    RetryBackoff retryBackoff = clusterClient.newBackoff();
    while (!pending.isEmpty()) {
      Attempt attempt = new Attempt(pending);
      attempt.send(plan(pending));
      Map<String, List<StoredArticle>> again = attempt.again;
      if (!again.isEmpty() && (!attempt.busy.isEmpty() || again.size() == pending.size())) {
        retryBackoff.pause(
            "%d articles rejected temporarily: %s".formatted(again.size(), attempt.busy));
      }
      pending = again;
    }
    return report.build();
  }

  private List<WritePlan.Write> plan(Map<String, List<StoredArticle>> pending)
      throws IndexUnavailableException {
    Map<String, List<ExistingDocument>> existing =
        existingDocumentLookup.find(pending.keySet(), recentWrites.findIndices(pending.keySet()));
    List<WritePlan.Write> writes = new ArrayList<>();
    List<StoredArticle> inHistory = new ArrayList<>();
    pending.forEach(
        (id, captures) -> {
          WritePlan plan =
              revisionConflicts.contains(id)
                  ? new WritePlan.NeedsHistory()
                  : WritePlan.of(captures, existing.getOrDefault(id, List.of()), now);
          if (!accept(id, plan, writes)) {
            inHistory.add(captures.get(0));
          }
        });
    Map<String, List<ExistingDocument>> histories = revisionLookup.find(inHistory, existing);
    for (StoredArticle article : inHistory) {
      String id = article.id();
      List<ExistingDocument> newest = existing.getOrDefault(id, List.of());
      List<ExistingDocument> earlier = histories.getOrDefault(id, List.of());
      accept(id, WritePlan.of(captures(pending, id), newest, earlier, now), writes);
    }
    return writes;
  }

  private static List<StoredArticle> captures(Map<String, List<StoredArticle>> pending, String id) {
    return pending.getOrDefault(id, List.of());
  }

  /** Takes over a plan; returns false if it needs the earlier versions. */
  private boolean accept(String id, WritePlan plan, List<WritePlan.Write> writes) {
    switch (plan) {
      case WritePlan.NoWrite none -> report.add(id, none.outcome());
      case WritePlan.Write write -> writes.add(write);
      case WritePlan.NeedsHistory needed -> {
        return false;
      }
    }
    return true;
  }

  /** One round of requests for the pending articles. */
  private final class Attempt {
    private final Map<String, List<StoredArticle>> pending;
    private final Map<String, List<StoredArticle>> again = new LinkedHashMap<>();
    private final Set<String> busy = new HashSet<>();

    Attempt(Map<String, List<StoredArticle>> pending) {
      this.pending = pending;
    }

    void send(List<WritePlan.Write> all) throws IndexUnavailableException {
      List<WritePlan.Write> writes = new ArrayList<>(all);
      writes.removeAll(saveRevisions(writes, WritePlan.Write::revisions));
      writes.removeAll(saveRevisions(writes, WritePlan.Write::divisions));
      List<BulkAction> actions = new ArrayList<>();
      writes.forEach(write -> actions.addAll(write.actions()));
      List<BulkSender.Outcome> outcomes = bulkSender.send(actions);
      hasWritten |= outcomes.stream().anyMatch(BulkSender.Outcome::isSuccess);
      List<BulkAction> deletions = new ArrayList<>();
      int next = 0;
      for (WritePlan.Write write : writes) {
        int end = next + write.actions().size();
        if (settle(write, outcomes.subList(next, end))) {
          deletions.addAll(write.deletions());
        }
        next = end;
      }
      if (!deletions.isEmpty()) {
        bulkSender.send(deletions);
      }
    }

    /** Returns whether the document was written and its duplicates, if any, were deleted. */
    private boolean settle(WritePlan.Write write, List<BulkSender.Outcome> outcomes) {
      boolean conflict = false;
      for (int i = 0; i < outcomes.size(); i++) {
        conflict |= outcomes.get(i).isConflict();
        if (outcomes.get(i).isSuccess() || outcomes.get(i).isConflict()) {
          recentWrites.add(write.id(), write.actions().get(i).index());
        }
      }
      if (conflict) {
        retryAfterConflict(write);
        return false;
      }
      if (outcomes.get(0).isSuccess()) {
        report.add(write.id(), write.outcome());
        return true;
      }
      retryOrReject(write, outcomes.get(0));
      return false;
    }

    /**
     * Stores the versions that the later documents presuppose; returns the writes for which that
     * failed.
     */
    private Set<WritePlan.Write> saveRevisions(
        List<WritePlan.Write> writes, Function<WritePlan.Write, List<BulkAction>> step)
        throws IndexUnavailableException {
      List<WritePlan.Write> owners = new ArrayList<>();
      List<BulkAction> revisions = new ArrayList<>();
      for (WritePlan.Write write : writes) {
        for (BulkAction revision : step.apply(write)) {
          owners.add(write);
          revisions.add(revision);
        }
      }
      Set<WritePlan.Write> unsaved = new HashSet<>();
      List<BulkSender.Outcome> outcomes =
          revisions.isEmpty() ? List.of() : bulkSender.send(revisions);
      for (int i = 0; i < outcomes.size(); i++) {
        WritePlan.Write write = owners.get(i);
        if (!outcomes.get(i).isSuccess() && unsaved.add(write)) {
          retryOrReject(write, outcomes.get(i));
        }
      }
      return unsaved;
    }

    /** Another writer was faster: its versions, and those just stored, must be read first. */
    private void retryAfterConflict(WritePlan.Write write) {
      if (write.writesHistory()) {
        revisionConflicts.add(write.id());
      }
      again.put(write.id(), captures(pending, write.id()));
    }

    private void retryOrReject(WritePlan.Write write, BulkSender.Outcome outcome) {
      if (outcome.isConflict()) {
        retryAfterConflict(write);
      } else if (outcome.isRetryable() && !isAtFault(write.id(), outcome)) {
        busy.add(outcome.reason());
        again.put(write.id(), captures(pending, write.id()));
      } else {
        report.reject(captures(pending, write.id()), outcome.reason());
      }
    }

    /** Whether Elasticsearch has failed this article several times while it wrote others. */
    private boolean isAtFault(String id, BulkSender.Outcome outcome) {
      return hasWritten
          && outcome.isInternalError()
          && internalErrors.merge(id, 1, Integer::sum) >= MAX_INTERNAL_ERRORS;
    }
  }
}
