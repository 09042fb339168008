package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.document.CaptureTimes;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoredArticleDocument;
import wirewatch.index.write.BulkReport.Change;

/**
 * The captures of one article in the order of their time, whatever the order in which they were
 * written. Consecutive captures with the same body are one version, whose fields are those of its
 * latest capture.
 */
final class VersionTimeline {
  private final NavigableMap<Instant, ObjectNode> readings = new TreeMap<>();
  private final FirstSeenFields firstSeen = new FirstSeenFields();
  private final int unloaded;
  private final Set<Instant> added = new HashSet<>();
  private Map.@Nullable Entry<Instant, ObjectNode> firstLoaded;
  private boolean modified;

  private VersionTimeline(int unloaded) {
    this.unloaded = unloaded;
  }

  /**
   * A capture that was added.
   *
   * @param time under which the capture is kept
   * @param change null if the article reads the same
   */
  record Addition(StoredArticle article, Instant time, @Nullable Change change) {}

  /** One version: its document and the times of its captures. */
  record Version(ObjectNode document, List<Instant> captures) {}

  /** Starts with the newest version; earlier ones are not loaded. */
  static VersionTimeline ofNewest(List<ExistingDocument> newest) {
    return new VersionTimeline(newest.isEmpty() ? 0 : newest.get(0).version() - 1).load(newest);
  }

  /** Starts with all versions; {@code newest} takes precedence for a capture that is in both. */
  static VersionTimeline ofAll(List<ExistingDocument> earlier, List<ExistingDocument> newest) {
    return new VersionTimeline(0).load(earlier).load(newest);
  }

  private VersionTimeline load(List<ExistingDocument> documents) {
    documents.stream()
        .sorted(Comparator.comparing(ExistingDocument::ingested))
        .forEach(
            document -> {
              document.captures().forEach(time -> readings.put(time, document.source()));
              firstSeen.add(document.source());
            });
    firstLoaded = readings.firstEntry();
    return this;
  }

  /** Adds a capture; {@code now} identifies the documents that this call writes. */
  Addition add(StoredArticle article, Instant now) {
    ObjectNode fresh = StoredDocumentFields.parse(StoredArticleDocument.of(article, now));
    firstSeen.add(fresh);
    Instant time =
        findSameCapture(article.fetch().firstFetched().truncatedTo(ChronoUnit.MILLIS), fresh);
    ObjectNode same = findSameBody(time, fresh);
    Change change = same == null ? insert(time, fresh) : merge(time, fresh, same);
    added.add(time);
    return new Addition(article, time, change);
  }

  /** The time of a known capture that is the same as this one; otherwise the time itself. */
  private Instant findSameCapture(Instant time, ObjectNode fresh) {
    Instant second = time.truncatedTo(ChronoUnit.SECONDS);
    Instant found = time;
    for (Map.Entry<Instant, ObjectNode> entry :
        readings.subMap(second, second.plusSeconds(1)).entrySet()) {
      if (CaptureTimes.isSame(entry.getKey(), time)) {
        found = entry.getKey();
        if (StoredDocumentFields.hasSameBody(entry.getValue(), fresh)) {
          return found;
        }
      }
    }
    return found;
  }

  /** The known reading of this capture, or of one next to it, if it has the same body. */
  private @Nullable ObjectNode findSameBody(Instant time, ObjectNode fresh) {
    Map.Entry<Instant, ObjectNode> before = readings.floorEntry(time);
    if (before != null && StoredDocumentFields.hasSameBody(before.getValue(), fresh)) {
      return before.getValue();
    }
    boolean known = readings.containsKey(time);
    Map.Entry<Instant, ObjectNode> after = readings.higherEntry(time);
    return !known && after != null && StoredDocumentFields.hasSameBody(after.getValue(), fresh)
        ? after.getValue()
        : null;
  }

  private Change insert(Instant time, ObjectNode fresh) {
    Map.Entry<Instant, ObjectNode> last = readings.lastEntry();
    boolean known = readings.containsKey(time);
    put(time, fresh);
    if (last == null) {
      return Change.ADDED;
    }
    if (time.isBefore(last.getKey())) {
      return Change.SUPERSEDED;
    }
    StoredDocumentFields.keepStoryAndWatches(fresh, last.getValue());
    return known ? Change.AMENDED : Change.REVISED;
  }

  private @Nullable Change merge(Instant time, ObjectNode fresh, ObjectNode same) {
    Map.Entry<Instant, ObjectNode> next = readings.higherEntry(time);
    boolean known = readings.containsKey(time);
    if (next == null) {
      StoredDocumentFields.keepStoryAndWatches(fresh, same);
    } else {
      StoredDocumentFields.copyStoryAndWatches(fresh, same);
    }
    StoredDocumentFields.keepScreening(fresh, same);
    if (StoredDocumentFields.readSame(fresh, same)) {
      put(time, same);
      boolean ours =
          StoredDocumentFields.ingested(same).equals(StoredDocumentFields.ingested(fresh));
      return ours && known && !added.contains(time) ? changeOfWritten(same, next == null) : null;
    }
    put(time, fresh);
    if (next == null) {
      return Change.AMENDED;
    }
    return StoredDocumentFields.hasSameBody(next.getValue(), fresh) ? null : Change.SUPERSEDED;
  }

  private void put(Instant time, ObjectNode reading) {
    modified |= !reading.equals(readings.put(time, reading));
  }

  /** Whether anything differs from what was loaded. */
  boolean isModified() {
    return modified;
  }

  /** The change by an earlier request of the same call, whose response was lost. */
  private static Change changeOfWritten(ObjectNode document, boolean newest) {
    if (!newest) {
      return Change.SUPERSEDED;
    }
    return StoredDocumentFields.version(document) == 1 ? Change.ADDED : Change.REVISED;
  }

  /** Whether the capture is the latest one. */
  boolean isLatest(Addition addition) {
    return addition.time().equals(readings.lastKey());
  }

  /** Whether the versions can be numbered and compared without those that are not loaded. */
  boolean isSelfContained() {
    if (unloaded == 0 || firstLoaded == null) {
      return true;
    }
    ObjectNode before = firstLoaded.getValue();
    ObjectNode after = runs().get(0).document();
    return readings.firstKey().equals(firstLoaded.getKey())
        && StoredDocumentFields.hasSameBody(before, after)
        && StoredDocumentFields.headline(before).equals(StoredDocumentFields.headline(after));
  }

  /** When the article was first captured. */
  Instant firstCaptured() {
    return firstSeen.created();
  }

  /** The versions from the first loaded one on, each with its number and changes. */
  List<Version> versions() {
    List<Version> versions = new ArrayList<>();
    for (Version run : runs()) {
      ObjectNode document = run.document().deepCopy();
      ObjectNode article = document.withObject("/article");
      int position = versions.size();
      article.put("version", unloaded + position + 1);
      firstSeen.copyTo(document);
      CaptureTimes.store(document, run.captures());
      if (position > 0) {
        ObjectNode before = versions.get(position - 1).document();
        article.set("changes", changes(before, document));
      } else if (unloaded == 0 || firstLoaded == null) {
        article.remove("changes");
      } else {
        StoredDocumentFields.copy(article, firstLoaded.getValue().path("article"), "changes");
      }
      versions.add(new Version(document, run.captures()));
    }
    return versions;
  }

  private static JsonNode changes(ObjectNode before, ObjectNode after) {
    return ClusterClient.JSON.valueToTree(RevisionStore.describeChange(before, after));
  }

  /** The consecutive captures with the same body, each with the latest reading. */
  private List<Version> runs() {
    List<Version> runs = new ArrayList<>();
    readings.forEach(
        (time, reading) -> {
          boolean same =
              !runs.isEmpty()
                  && StoredDocumentFields.hasSameBody(
                      runs.get(runs.size() - 1).document(), reading);
          List<Instant> captures =
              same ? runs.remove(runs.size() - 1).captures() : new ArrayList<>();
          captures.add(time);
          runs.add(new Version(reading, captures));
        });
    return runs;
  }
}
