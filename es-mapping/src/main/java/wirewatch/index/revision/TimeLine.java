package wirewatch.index.revision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copies and versions of a story, earliest first, each with its changes. */
public record TimeLine(List<Entry> entries) {

  public TimeLine {
    entries = List.copyOf(entries);
  }

  /**
   * One copy or version.
   *
   * @param after the time since the first version of the story
   * @param change the difference from the version it derives from; empty for the first
   */
  public record Entry(Version version, Duration after, Optional<Change> change) {

    /** Returns a JSON object. */
    public Map<String, Object> document() {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("time", version.time().toString());
      document.put("after_seconds", after.toSeconds());
      document.put("publisher", version.publisher());
      document.put("url", version.address());
      document.put("version", version.number());
      document.put("update", version.mark());
      document.put("headline", version.text().headline());
      document.put("change", change.map(Change::document).orElse(null));
      return document;
    }
  }

  /** Builds the timeline from the stored documents of all versions. */
  public static TimeLine of(List<Map<String, Object>> documents) {
    List<Version> versions = Version.timeLine(documents);
    int[] origins = Version.origins(versions);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < origins.length; i++) {
      Version version = versions.get(i);
      Optional<Change> change =
          origins[i] < 0
              ? Optional.empty()
              : Optional.of(Change.of(versions.get(origins[i]), version));
      entries.add(
          new Entry(version, Duration.between(versions.get(0).time(), version.time()), change));
    }
    return new TimeLine(entries);
  }
}
