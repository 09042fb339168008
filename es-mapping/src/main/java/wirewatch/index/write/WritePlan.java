package wirewatch.index.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoredArticleDocument;
import wirewatch.index.write.BulkReport.Change;
import wirewatch.index.write.BulkReport.Stored;

/** The write that the captures of one article require, given the existing documents. */
sealed interface WritePlan {

  /** No write: the captures are stored already. */
  record NoWrite(Outcome outcome) implements WritePlan {}

  /** The earlier versions must be read first: a capture belongs before the newest version. */
  record NeedsHistory() implements WritePlan {}

  /**
   * Writes one document and deletes its duplicates in other indices.
   *
   * @param revisions store the earlier versions, before the other actions
   * @param divisions take captures away from earlier versions, once {@code revisions} hold them
   * @param deletions remove earlier versions that are stored elsewhere now, after the other actions
   */
  record Write(
      String id,
      List<BulkAction> revisions,
      List<BulkAction> divisions,
      List<BulkAction> actions,
      List<BulkAction> deletions,
      Outcome outcome)
      implements WritePlan {

    /** Whether earlier versions are written, so that the plan presupposes what they were. */
    boolean writesHistory() {
      return !revisions.isEmpty() || !divisions.isEmpty();
    }
  }

  /**
   * What to report once the captures are stored.
   *
   * @param unchanged how many captures changed nothing
   * @param outdated whether a later capture than these is stored
   */
  record Outcome(List<Stored> stored, int unchanged, boolean outdated) {}

  /**
   * Plans the write of the captures of one article.
   *
   * @param captures with the same id, earliest first
   * @param existing the documents with this id, highest version first
   * @param now the unique time of this call, which identifies documents that it has written
   */
  static WritePlan of(List<StoredArticle> captures, List<ExistingDocument> existing, Instant now) {
    if (existing.isEmpty() && captures.size() == 1) {
      return create(captures.get(0), now);
    }
    if (existing.size() > 1) {
      return new NeedsHistory();
    }
    VersionTimeline timeline = VersionTimeline.ofNewest(existing);
    List<VersionTimeline.Addition> additions = add(captures, timeline, now);
    TimelineDiff diff = new TimelineDiff(captures.get(0).id(), existing, List.of());
    if (!timeline.isModified()) {
      return diff.planNothing(timeline, additions);
    }
    return timeline.isSelfContained() ? diff.plan(timeline, additions) : new NeedsHistory();
  }

  /**
   * Plans the write of the captures of one article whose earlier versions are known.
   *
   * @param history the earlier versions, as stored
   */
  static WritePlan of(
      List<StoredArticle> captures,
      List<ExistingDocument> existing,
      List<ExistingDocument> history,
      Instant now) {
    VersionTimeline timeline = VersionTimeline.ofAll(history, existing);
    List<VersionTimeline.Addition> additions = add(captures, timeline, now);
    return new TimelineDiff(captures.get(0).id(), existing, history).plan(timeline, additions);
  }

  private static WritePlan create(StoredArticle article, Instant now) {
    String index = StoredArticleDocument.indexName(article, article.fetch().firstFetched());
    byte[] document = ClusterClient.toJsonBytes(StoredArticleDocument.of(article, now));
    return new Write(
        article.id(),
        List.of(),
        List.of(),
        List.of(BulkAction.create(index, article.id(), document)),
        List.of(),
        new Outcome(List.of(new Stored(article.id(), 1, Change.ADDED)), 0, false));
  }

  private static List<VersionTimeline.Addition> add(
      List<StoredArticle> captures, VersionTimeline timeline, Instant now) {
    List<VersionTimeline.Addition> additions = new ArrayList<>();
    captures.forEach(capture -> additions.add(timeline.add(capture, now)));
    return additions;
  }
}
