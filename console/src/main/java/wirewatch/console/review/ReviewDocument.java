package wirewatch.console.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import wirewatch.console.view.DisplayTime;

/**
 * A review with what the index has of its stories now: the content of every page, mail and file of
 * it. All texts are clean; they are escaped where they are written.
 *
 * @param by who saved it last; empty for a caller without a name
 * @param stories in the order of the review
 */
public record ReviewDocument(
    String id, String name, String intro, String by, Instant updated, List<Story> stories) {

  public ReviewDocument {
    stories = List.copyOf(stories);
  }

  /**
   * A story of the review.
   *
   * @param headline of the article that stands for it; of one that is gone, its id
   * @param link to the original; empty for none
   * @param sources who published it and when, the first first; empty if it is no longer in the
   *     index
   * @param omitted the number of further copies that are not among the sources
   * @param rights the notices of copyright and terms of use of the sources, each once
   */
  public record Story(
      ReviewItem item,
      String headline,
      String language,
      String lead,
      String link,
      List<Source> sources,
      long omitted,
      List<String> rights) {

    public Story {
      sources = List.copyOf(sources);
      rights = List.copyOf(rights);
    }

    /** Returns whether the index no longer has the story. */
    public boolean missing() {
      return sources.isEmpty();
    }

    /** The note in paragraphs. */
    public List<String> note() {
      return ReviewTexts.paragraphs(item.note());
    }
  }

  /**
   * One copy of a story.
   *
   * @param time when it was published
   * @param link to the copy; empty for none
   * @param mark {@code withdrawn} or {@code embargoed}, as the publisher says; empty for neither
   */
  public record Source(String publisher, DisplayTime time, String link, String mark) {}

  /** The introduction in paragraphs. */
  public List<String> introduction() {
    return ReviewTexts.paragraphs(intro);
  }

  /** When the review was saved last. */
  public DisplayTime time() {
    return DisplayTime.of(updated);
  }

  /** The day of UTC when it was saved last. */
  LocalDate day() {
    return LocalDate.ofInstant(updated, ZoneOffset.UTC);
  }

  /** The stories that the index has: what is sent and downloaded. */
  public List<Story> present() {
    return stories.stream().filter(story -> !story.missing()).toList();
  }
}
