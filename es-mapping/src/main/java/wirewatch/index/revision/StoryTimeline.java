package wirewatch.index.revision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copies and versions of a story, earliest first, each with its changes. */
public record StoryTimeline(List<Entry> entries) {

  public StoryTimeline {
    entries = List.copyOf(entries);
  }

  /**
   * One copy or version.
   *
   * @param sinceFirst the time since the first version of the story
   * @param change the difference from the version it derives from; empty for the first
   */
  public record Entry(ArticleVersion version, Duration sinceFirst, Optional<VersionChange> change) {

    /** Returns a JSON object. */
    public Map<String, Object> toDocument() {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("time", version.time().toString());
      document.put("after_seconds", sinceFirst.toSeconds());
      document.put("publisher", version.publisher());
      document.put("url", version.url());
      document.put("version", version.number());
      document.put("update", version.updateType());
      document.put("headline", version.text().headline());
      document.put("change", change.map(VersionChange::toDocument).orElse(null));
      return document;
    }
  }

  /** Builds the timeline from the stored documents of all versions. */
  public static StoryTimeline of(List<Map<String, Object>> documents) {
    List<ArticleVersion> versions = ArticleVersion.chronological(documents);
    int[] origins = ArticleVersion.findOrigins(versions);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < origins.length; i++) {
      ArticleVersion articleVersion = versions.get(i);
      Optional<VersionChange> change =
          origins[i] < 0
              ? Optional.empty()
              : Optional.of(VersionChange.of(versions.get(origins[i]), articleVersion));
      entries.add(
          new Entry(
              articleVersion,
              Duration.between(versions.get(0).time(), articleVersion.time()),
              change));
    }
    return new StoryTimeline(entries);
  }
}
