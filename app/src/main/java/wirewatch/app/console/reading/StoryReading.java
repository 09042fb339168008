package wirewatch.app.console.reading;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.StoryLine;
import wirewatch.app.console.view.TimeLine;
import wirewatch.app.console.view.TimeLine.Entry;
import wirewatch.index.ArticleIndex;
import wirewatch.index.StoredArticle;
import wirewatch.index.revision.Version;

/** Finds the timeline of a story. */
public final class StoryReading {
  private final ArticleIndex index;

  public StoryReading(ArticleIndex index) {
    this.index = index;
  }

  /** Returns the copies and versions in order, each with its changes; empty if there is none. */
  public Optional<TimeLine> read(String id) throws IOException {
    List<Version> versions = Version.timeLine(index.storyVersions(id));
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    Version first = versions.getFirst();
    Set<String> addresses = new LinkedHashSet<>();
    Set<String> publishers = new LinkedHashSet<>();
    for (Version version : versions) {
      addresses.add(version.address());
      publishers.add(publisher(version));
    }
    Duration spread = Duration.between(first.time(), versions.getLast().time());
    StoryLine story =
        new StoryLine(
            id,
            headline(first),
            "",
            addresses.size(),
            Moment.of(first.time()),
            publisher(first),
            Moment.length(spread),
            List.copyOf(publishers));
    return Optional.of(new TimeLine(id, headline(first), story, entries(versions, "")));
  }

  /**
   * @param current the address of the article that the page shows
   */
  static List<Entry> entries(List<Version> versions, String current) {
    int[] origins = Version.origins(versions);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      entries.add(
          new Entry(
              Moment.of(version.time()),
              i == 0 ? "" : after(versions.getFirst().time(), version.time()),
              publisher(version),
              headline(version),
              version.number(),
              version.mark() == null ? "" : version.mark(),
              link(version.address()),
              version.address().equals(current),
              origins[i] < 0 ? null : Changes.of("", versions.get(origins[i]), version)));
    }
    return entries;
  }

  private static String after(Instant first, Instant time) {
    return "+" + Moment.length(Duration.between(first, time));
  }

  private static String publisher(Version version) {
    String publisher = version.publisher();
    return publisher == null ? "" : publisher;
  }

  private static String headline(Version version) {
    String headline = version.text().headline();
    return headline.isEmpty() ? version.address() : headline;
  }

  private static String link(String address) {
    try {
      return Links.article(StoredArticle.idOf(URI.create(address)));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
