package wirewatch.console.saved;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wirewatch.console.user.Caller;
import wirewatch.console.user.SecureTokens;
import wirewatch.index.ArticleIndex;
import wirewatch.index.DocumentStore;
import wirewatch.index.DocumentStore.StoredDocument;
import wirewatch.index.client.IndexUnavailableException;

/**
 * Stores what users save, in the index {@code wirewatch-saved}, from which every process reads it.
 * What a caller must not see does not exist for that caller. Concurrent changes are each kept.
 * Thread-safe.
 */
public final class SavedStore {
  public static final String INDEX = "wirewatch-saved";

  private static final int MAX_ATTEMPTS = 8;

  private final DocumentStore documents;
  private final InstantSource clock;

  public SavedStore(ArticleIndex index, InstantSource clock) {
    this.documents = index.documentStore(INDEX);
    this.clock = clock;
  }

  /** The items of a kind that a caller sees, the last changed first. */
  public List<SavedItem> list(SavedItem.Kind kind, Caller caller) throws IOException {
    return documents.readAll().stream()
        .flatMap(stored -> SavedItemDocument.parse(stored.document()).stream())
        .filter(item -> item.content().kind() == kind && item.isVisibleTo(caller))
        .sorted(Comparator.comparing((SavedItem item) -> item.changes().updated()).reversed())
        .toList();
  }

  public Optional<SavedItem> find(SavedItem.Kind kind, String id, Caller caller)
      throws IOException {
    return documents.get(id).flatMap(stored -> visible(stored, kind, caller));
  }

  private static Optional<SavedItem> visible(
      StoredDocument stored, SavedItem.Kind kind, Caller caller) {
    return SavedItemDocument.parse(stored.document())
        .filter(item -> item.content().kind() == kind && item.isVisibleTo(caller));
  }

  /** Saves something new; it belongs to the caller. */
  public SavedItem create(Content content, Caller caller) throws IOException {
    String name = caller.name().orElse("");
    Instant now = now();
    SavedItem item =
        new SavedItem(
            SecureTokens.randomToken(), content, name, new SavedItem.Changes(now, now, name));
    if (documents.create(item.id(), SavedItemDocument.of(item)).isEmpty()) {
      throw new IndexUnavailableException("there is an item " + item.id() + " already; repeat it");
    }
    documents.refresh();
    return item;
  }

  /** An item before and after a change. */
  public record Change(SavedItem before, SavedItem after) {}

  /**
   * Changes an item; empty if there is none.
   *
   * @param change may be called several times, if others change the item meanwhile
   * @throws SavedItemRejectedException if it changes who sees the item, and the caller may not
   */
  public Optional<Change> update(
      SavedItem.Kind kind, String id, Caller caller, UnaryOperator<Content> change)
      throws IOException {
    Optional<Change> changed =
        documents.change(
            id,
            MAX_ATTEMPTS,
            "%s %s was not changed".formatted(kind.label(), id),
            stored ->
                stored
                    .flatMap(each -> visible(each, kind, caller))
                    .map(before -> revision(before, change.apply(before.content()), caller)));
    if (changed.isPresent()) {
      documents.refresh();
    }
    return changed;
  }

  private DocumentStore.Revision<Change> revision(
      SavedItem before, Content content, Caller caller) {
    SavedItem after = changed(before, content, caller);
    return new DocumentStore.Revision<>(SavedItemDocument.of(after), new Change(before, after));
  }

  private SavedItem changed(SavedItem before, Content content, Caller caller) {
    if (content.shared() != before.shared() && !before.isRuledBy(caller)) {
      throw new SavedItemRejectedException(
          "%s belongs to %s: only the owner or an admin decides who sees it"
              .formatted(before.name(), before.owner()));
    }
    SavedItem.Changes changes =
        new SavedItem.Changes(before.changes().created(), now(), caller.name().orElse(""));
    return new SavedItem(before.id(), content, before.owner(), changes);
  }

  /** Removes an item and returns it; empty if there is none. */
  public Optional<SavedItem> remove(SavedItem.Kind kind, String id, Caller caller)
      throws IOException {
    Optional<SavedItem> found = find(kind, id, caller);
    if (found.isEmpty() || !documents.delete(id)) {
      return Optional.empty();
    }
    documents.refresh();
    return found;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
