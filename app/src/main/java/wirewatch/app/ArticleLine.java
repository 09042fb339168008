package wirewatch.app;

import java.util.Map;
import wirewatch.app.console.view.Fields;

/** One article of the index as a line of a terminal's table; all of it is printable. */
record ArticleLine(
    String time,
    String agency,
    String headline,
    String dateline,
    String countries,
    String address) {

  static ArticleLine of(Map<String, Object> document) {
    Fields fields = new Fields(document);
    String time = Printable.of(fields.text("@timestamp")).replace('T', ' ');
    return new ArticleLine(
        time.substring(0, Math.min(16, time.length())),
        Printable.of(fields.first("article.agency", "article.publisher", "feed.name")),
        Printable.of(fields.first("article.headline", "article.lead", "url.full")),
        Printable.of(fields.text("article.dateline.place")),
        Printable.of(String.join(" ", fields.texts("article.country_iso_codes"))),
        Printable.of(fields.text("url.full")));
  }
}
