package wirewatch.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.index.BulkReport.Rejected;
import wirewatch.index.BulkReport.Stored;

/**
 * Writes one batch of articles: looks up the existing documents, writes those that differ, and
 * retries articles with a version conflict or rejected because Elasticsearch was overloaded.
 */
final class BatchWriter {
  private final Rest rest;
  private final Lookup lookup;
  private final Bulk bulk;
  private final RecentWrites recent;
  private final Instant now;
  private final List<Stored> stored = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<String, String> conflicts = new HashMap<>();

  BatchWriter(Rest rest, Bulk bulk, RecentWrites recent, Instant now) {
    this.rest = rest;
    this.lookup = new Lookup(rest);
    this.bulk = bulk;
    this.recent = recent;
    this.now = now;
  }

  BulkReport write(List<StoredArticle> articles) throws IndexUnavailable {
    for (Map<String, StoredArticle> batch : waves(articles)) {
      writeWave(batch);
    }
    return new BulkReport(stored, unchanged, rejected);
  }

  /** Splits into batches without repeated ids: a later article is a revision of an earlier one. */
  private static List<Map<String, StoredArticle>> waves(List<StoredArticle> articles) {
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

  private void writeWave(Map<String, StoredArticle> batch) throws IndexUnavailable {
    Map<String, StoredArticle> pending = batch;
    Pauses pauses = rest.pauses();
    while (!pending.isEmpty()) {
      List<Plan.Write> writes = plan(pending);
      Set<String> busy = new HashSet<>();
      Map<String, StoredArticle> again = send(writes, busy);
      if (!again.isEmpty() && (!busy.isEmpty() || again.size() == pending.size())) {
        pauses.pause("%d articles rejected temporarily: %s".formatted(again.size(), busy));
      }
      pending = again;
    }
  }

  private List<Plan.Write> plan(Map<String, StoredArticle> pending) throws IndexUnavailable {
    Map<String, String> known = recent.among(pending.keySet());
    conflicts.keySet().retainAll(pending.keySet());
    known.putAll(conflicts);
    Map<String, List<Existing>> existing = lookup.find(pending.keySet(), known);
    List<Plan.Write> writes = new ArrayList<>();
    for (StoredArticle article : pending.values()) {
      switch (Plan.of(article, existing.getOrDefault(article.id(), List.of()), now)) {
        case Plan.Keep keep -> unchanged.add(keep.id());
        case Plan.Written written -> stored.add(written.stored());
        case Plan.Write write -> writes.add(write);
      }
    }
    return writes;
  }

  /** Returns the articles to retry; adds the reasons of temporary rejections to {@code busy}. */
  private Map<String, StoredArticle> send(List<Plan.Write> all, Set<String> busy)
      throws IndexUnavailable {
    Map<String, StoredArticle> again = new LinkedHashMap<>();
    List<Plan.Write> writes = new ArrayList<>(all);
    writes.removeAll(unkept(all, again, busy));
    List<Action> actions = new ArrayList<>();
    writes.forEach(write -> actions.addAll(write.actions()));
    List<Bulk.Outcome> outcomes = bulk.send(actions);
    int next = 0;
    for (Plan.Write write : writes) {
      Bulk.Outcome outcome = outcomes.get(next);
      next += write.actions().size();
      if (outcome.isDone()) {
        stored.add(write.stored());
        recent.wrote(write.article().id(), write.index());
      } else if (outcome.isConflict() || outcome.isBusy()) {
        again.put(write.article().id(), write.article());
        note(write, outcome, busy);
      } else {
        rejected.add(new Rejected(write.article().id(), outcome.reason()));
      }
    }
    return again;
  }

  /** Stores the versions that are about to be replaced; returns the writes for which that failed. */
  private List<Plan.Write> unkept(
      List<Plan.Write> writes, Map<String, StoredArticle> again, Set<String> busy)
      throws IndexUnavailable {
    List<Plan.Write> revising = new ArrayList<>();
    List<Action> revisions = new ArrayList<>();
    for (Plan.Write write : writes) {
      Action revision = write.revision();
      if (revision != null) {
        revising.add(write);
        revisions.add(revision);
      }
    }
    List<Plan.Write> unsaved = new ArrayList<>();
    List<Bulk.Outcome> outcomes = revisions.isEmpty() ? List.of() : bulk.send(revisions);
    for (int i = 0; i < outcomes.size(); i++) {
      Plan.Write write = revising.get(i);
      if (outcomes.get(i).isBusy()) {
        again.put(write.article().id(), write.article());
        busy.add(outcomes.get(i).reason());
        unsaved.add(write);
      } else if (!outcomes.get(i).isDone() && !outcomes.get(i).isConflict()) {
        rejected.add(new Rejected(write.article().id(), outcomes.get(i).reason()));
        unsaved.add(write);
      }
    }
    return unsaved;
  }

  private void note(Plan.Write write, Bulk.Outcome outcome, Set<String> busy) {
    if (outcome.isConflict()) {
      conflicts.put(write.article().id(), write.index());
    } else {
      busy.add(outcome.reason());
    }
  }
}
