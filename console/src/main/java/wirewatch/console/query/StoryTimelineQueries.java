package wirewatch.console.query;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wirewatch.console.view.DisplayTime;
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

  /** Returns the copies and versions in order, each with its changes; empty if there is none. */
  public Optional<StoryTimelineView> read(String id) throws IOException {
    List<ArticleVersion> versions = ArticleVersion.chronological(index.findStoryVersions(id));
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
            "",
            addresses.size(),
            DisplayTime.of(first.time()),
            publisher(first),
            DisplayTime.formatDuration(spread),
            List.copyOf(publishers));
    return Optional.of(new StoryTimelineView(id, headline(first), story, entries(versions, "")));
  }

  /**
   * @param current the address of the article that the page shows
   */
  static List<Entry> entries(List<ArticleVersion> versions, String current) {
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
