package wirewatch.console.review;

import java.util.ArrayList;
import java.util.List;
import wirewatch.console.view.Texts;

/** The lines of a review that every form of it has, as plain text. */
public final class ReviewLines {
  /** The last line: what times and texts are. */
  public static final String END =
      "Times are UTC. Texts belong to their publishers; notices of rights stand with each story.";

  private ReviewLines() {}

  /** When and by whom the review was made, and how many stories it has. */
  public static String made(ReviewDocument document) {
    String stories = Texts.of("count.stories", document.present().size());
    String by = document.by().isEmpty() ? "" : " · " + ReviewTexts.isolate(document.by());
    return "%s · %s%s".formatted(document.time().utc(), stories, by);
  }

  /** Who published a story and when, the first first. */
  public static String sources(ReviewDocument.Story story) {
    List<String> sources = new ArrayList<>();
    for (ReviewDocument.Source source : story.sources()) {
      String mark = source.mark().isEmpty() ? "" : " (" + source.mark() + ")";
      String time = source.time().utc().isEmpty() ? source.time().text() : source.time().utc();
      sources.add(ReviewTexts.isolate(source.publisher()) + ", " + time + mark);
    }
    String more = story.omitted() > 0 ? "; " + Texts.of("count.more", story.omitted()) : "";
    return "Sources: " + String.join("; ", sources) + more;
  }
}
