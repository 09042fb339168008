package wirewatch.app.newsroom;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * One article as one agency publishes it.
 *
 * @param origin the agency that wrote it; differs from {@code house} for a copy
 * @param mark the update label such as {@code CORRECTION}; empty for none
 * @param lead and {@code author}: empty for none
 */
record Item(
    House house,
    House origin,
    String slug,
    String place,
    String headline,
    String lead,
    String mark,
    String author,
    String section,
    List<String> keywords,
    List<String> paragraphs,
    ZonedDateTime published) {

  Item {
    keywords = List.copyOf(keywords);
    paragraphs = List.copyOf(paragraphs);
  }

  String path() {
    return house.path(this);
  }

  /** The headline as printed. */
  String printed() {
    return house.headline(this);
  }

  /** The first paragraph as printed, behind the dateline. */
  String opening() {
    return house.dateline(this) + paragraphs.getFirst();
  }

  /**
   * Returns the same article as another agency copies it: its own dateline, shorter by a paragraph
   * where it is long.
   */
  Item copiedBy(House copier, int minutesLater) {
    int kept = paragraphs.size() > 4 ? paragraphs.size() - 1 : paragraphs.size();
    return new Item(
        copier,
        origin,
        slug,
        place,
        headline,
        lead,
        "",
        "",
        section,
        keywords,
        paragraphs.subList(0, kept),
        published.plusMinutes(minutesLater));
  }
}
