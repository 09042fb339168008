package wirewatch.index.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.document.ExistingDocument;

/**
 * The writes that turn the stored earlier versions of an article into others.
 *
 * <p>Another writer may be about to delete a stored version whose captures it saw in another one.
 * So where captures are taken away from a version, the versions that hold them from now on are
 * written first, even if they read the same: that makes the deletion fail, or this write.
 */
final class RevisionWrites {
  private final String article;
  private final List<ExistingDocument> history;
  private final Set<ExistingDocument> obsolete;
  private final List<Replacement> replacements = new ArrayList<>();
  private final List<BulkAction> creations = new ArrayList<>();

  /** A version that is stored under its id already, as it was and as it is to be. */
  private record Replacement(ExistingDocument old, VersionTimeline.Version version) {

    Collection<Instant> removedCaptures() {
      Set<Instant> removed = new HashSet<>(old.captures());
      version.captures().forEach(removed::remove);
      return removed;
    }

    boolean isChanged() {
      return !StoredDocumentFields.areEqual(version.document(), old.source());
    }

    BulkAction action() {
      return BulkAction.replace(old, ClusterClient.toJsonBytes(version.document()));
    }
  }

  /**
   * Starts with no version to be kept.
   *
   * @param article the id of the article
   * @param history the stored earlier versions
   */
  RevisionWrites(String article, List<ExistingDocument> history) {
    this.article = article;
    this.history = history;
    this.obsolete = new HashSet<>(history);
  }

  /** Adds a version that is to be stored. */
  void add(VersionTimeline.Version version) {
    String index = RevisionStore.indexName(version.captures().get(0));
    String id = RevisionStore.idOf(article, version.captures().get(0));
    for (ExistingDocument old : history) {
      if (old.id().equals(id) && old.index().equals(index)) {
        obsolete.remove(old);
        replacements.add(new Replacement(old, version));
        return;
      }
    }
    creations.add(BulkAction.create(index, id, ClusterClient.toJsonBytes(version.document())));
  }

  /** Whether everything is stored already. */
  boolean isEmpty() {
    return creations.isEmpty()
        && obsolete.isEmpty()
        && replacements.stream().noneMatch(Replacement::isChanged);
  }

  /** Returns the writes of versions that lose no capture. */
  List<BulkAction> saves() {
    Set<Instant> moved = new HashSet<>();
    replacements.forEach(replacement -> moved.addAll(replacement.removedCaptures()));
    List<BulkAction> actions = new ArrayList<>(creations);
    for (Replacement replacement : replacements) {
      boolean takesOver = replacement.version().captures().stream().anyMatch(moved::contains);
      if (replacement.removedCaptures().isEmpty() && (replacement.isChanged() || takesOver)) {
        actions.add(replacement.action());
      }
    }
    return actions;
  }

  /** Returns the writes of versions that lose captures to others, to follow {@link #saves}. */
  List<BulkAction> divisions() {
    return replacements.stream()
        .filter(replacement -> !replacement.removedCaptures().isEmpty())
        .map(Replacement::action)
        .toList();
  }

  /** Returns the deletions of stored versions that are none any more, to come last. */
  List<BulkAction> deletions() {
    return obsolete.stream().map(BulkAction::delete).toList();
  }
}
