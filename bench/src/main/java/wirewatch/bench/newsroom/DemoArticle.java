package wirewatch.bench.newsroom;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * One article as one agency publishes it.
 *
 * @param originalAgency the agency that wrote it; differs from {@code house} for a copy
 * @param mark the update label such as {@code CORRECTION}; empty for none
 * @param lead and {@code author}: empty for none
 */
record DemoArticle(
    DemoAgency agency,
    DemoAgency originalAgency,
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

  DemoArticle {
    keywords = List.copyOf(keywords);
    paragraphs = List.copyOf(paragraphs);
  }

  String path() {
    return agency.path(this);
  }

  /** The headline as printed. */
  String printedHeadline() {
    return agency.headline(this);
  }

  /** The first paragraph as printed, behind the dateline. */
  String firstParagraph() {
    return agency.dateline(this) + paragraphs.getFirst();
  }

  /**
   * Returns the same article as another agency copies it: its own dateline, shorter by a paragraph
   * where it is long.
   */
  DemoArticle copyFor(DemoAgency copier, int minutesLater) {
    int kept = paragraphs.size() > 4 ? paragraphs.size() - 1 : paragraphs.size();
    return new DemoArticle(
        copier,
        originalAgency,
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
