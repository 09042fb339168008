package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.document.StoredArticleDocument;
import wirewatch.index.write.BulkReport.Stored;

/**
 * Finds the writes that turn stored documents into a timeline of versions.
 *
 * @param id of the article
 * @param existing the documents of the article, highest version first
 * @param history the stored earlier versions; empty if they stay as they are
 */
record TimelineDiff(String id, List<ExistingDocument> existing, List<ExistingDocument> history) {

  WritePlan plan(VersionTimeline timeline, List<VersionTimeline.Addition> additions) {
    List<VersionTimeline.Version> versions = timeline.versions();
    WritePlan.Outcome outcome = outcome(timeline, additions, versions);
    int last = versions.size() - 1;
    RevisionWrites revisions = new RevisionWrites(id, history);
    versions.subList(0, last).forEach(revisions::add);
    ObjectNode newest = versions.get(last).document();
    String index = indexName(newest, timeline);
    if (revisions.isEmpty() && isStored(newest, index)) {
      return new WritePlan.NoWrite(outcome);
    }
    byte[] source = ClusterClient.toJsonBytes(newest);
    List<BulkAction> actions =
        existing.isEmpty()
            ? List.of(BulkAction.create(index, id, source))
            : BulkAction.replace(existing, index, source);
    return new WritePlan.Write(
        id, revisions.saves(), revisions.divisions(), actions, revisions.deletions(), outcome);
  }

  /** Plans no write for captures that are all known in the newest version. */
  WritePlan planNothing(VersionTimeline timeline, List<VersionTimeline.Addition> additions) {
    return new WritePlan.NoWrite(outcome(timeline, additions, List.of()));
  }

  private boolean isStored(ObjectNode newest, String index) {
    return existing.size() == 1
        && existing.get(0).index().equals(index)
        && StoredDocumentFields.areEqual(newest, existing.get(0).source());
  }

  private static String indexName(ObjectNode document, VersionTimeline timeline) {
    JsonNode language = document.path("article").path("language");
    return StoredArticleDocument.indexName(
        language.isTextual() ? language.asText() : null, timeline.firstCaptured());
  }

  private WritePlan.Outcome outcome(
      VersionTimeline timeline,
      List<VersionTimeline.Addition> additions,
      List<VersionTimeline.Version> versions) {
    List<Stored> stored = new ArrayList<>();
    int unchanged = 0;
    for (VersionTimeline.Addition addition : additions) {
      if (addition.change() == null) {
        unchanged++;
      } else {
        stored.add(new Stored(id, versionOf(addition, versions), addition.change()));
      }
    }
    boolean outdated = !timeline.isLatest(additions.get(additions.size() - 1));
    return new WritePlan.Outcome(stored, unchanged, outdated);
  }

  private int versionOf(VersionTimeline.Addition addition, List<VersionTimeline.Version> versions) {
    return versions.stream()
        .filter(version -> version.captures().contains(addition.time()))
        .findFirst()
        .map(version -> StoredDocumentFields.version(version.document()))
        .orElseGet(() -> existing.get(0).version());
  }
}
