package wirewatch.console.story;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.StoryListItem;
import wirewatch.console.view.StoryTimelineView;
import wirewatch.console.view.StoryTimelineView.Entry;
import wirewatch.index.ArticleIndex;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.revision.ArticleVersion;

/** Finds the timeline of a story. */
public final class StoryTimelineQueries {
  private final ArticleIndex index;

  public StoryTimelineQueries(ArticleIndex index) {
    this.index = index;
  }

  /**
   * Returns the copies and versions in order, each with its changes; empty if there is none.
   *
   * @param left the entry that is compared with {@code right}; -1 for the first
   * @param right -1 for the last
   */
  public Optional<StoryTimelineView> read(String id, int left, int right) throws IOException {
    List<Map<String, Object>> documents = index.findStoryVersions(id);
    List<ArticleVersion> versions = chronological(documents);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    ArticleVersion first = versions.getFirst();
    Set<String> addresses = new LinkedHashSet<>();
    Set<String> publishers = new LinkedHashSet<>();
    for (ArticleVersion articleVersion : versions) {
      addresses.add(articleVersion.url());
      publishers.add(publisher(articleVersion));
    }
    Duration spread = Duration.between(first.time(), versions.getLast().time());
    StoryListItem story =
        new StoryListItem(
            id,
            headline(first),
            language(documents, first),
            addresses.size(),
            DisplayTime.of(first.time()),
            publisher(first),
            DisplayTime.formatDuration(spread),
            List.copyOf(publishers));
    return Optional.of(
        new StoryTimelineView(
            id,
            story,
            lead(first),
            entries(versions, ""),
            versions.size() < 2 ? null : StoryComparison.of(versions, left, right)));
  }

  private static String language(List<Map<String, Object>> documents, ArticleVersion first) {
    return documents.stream()
        .map(DocumentFields::new)
        .filter(document -> document.text("url.full").equals(first.url()))
        .map(document -> document.text("article.language"))
        .findFirst()
        .orElse("");
  }

  private static String lead(ArticleVersion first) {
    return first.text().body().split("\n\n", 2)[0].strip();
  }

  /** The versions of a story, earliest first; of those of one time, that of the first publisher. */
  public static List<ArticleVersion> chronological(List<Map<String, Object>> documents) {
    String first =
        documents.stream()
            .map(document -> new DocumentFields(document).text("story.first_publisher"))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    List<ArticleVersion> versions = new ArrayList<>(ArticleVersion.chronological(documents));
    versions.sort(
        Comparator.comparing(ArticleVersion::time)
            .thenComparing(version -> !(publisher(version) + " ").startsWith(first + " ")));
    return versions;
  }

  /**
   * Returns the entries of the versions of a story.
   *
   * @param current the address of the article that the page shows
   */
  public static List<Entry> entries(List<ArticleVersion> versions, String current) {
    int[] origins = ArticleVersion.findOrigins(versions);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      ArticleVersion articleVersion = versions.get(i);
      entries.add(
          new Entry(
              DisplayTime.of(articleVersion.time()),
              i == 0 ? "" : timeAfter(versions.getFirst().time(), articleVersion.time()),
              publisher(articleVersion),
              headline(articleVersion),
              articleVersion.number(),
              articleVersion.updateType() == null ? "" : articleVersion.updateType(),
              link(articleVersion.url()),
              articleVersion.url().equals(current),
              origins[i] < 0
                  ? null
                  : VersionChanges.of("", versions.get(origins[i]), articleVersion)));
    }
    return entries;
  }

  private static String timeAfter(Instant first, Instant time) {
    return "+" + DisplayTime.formatDuration(Duration.between(first, time));
  }

  private static String publisher(ArticleVersion articleVersion) {
    String publisher = articleVersion.publisher();
    return publisher == null ? "" : publisher;
  }

  private static String headline(ArticleVersion articleVersion) {
    String headline = articleVersion.text().headline();
    return headline.isEmpty() ? articleVersion.url() : headline;
  }

  private static String link(String address) {
    try {
      return ConsoleLinks.article(StoredArticle.idOf(URI.create(address)));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
