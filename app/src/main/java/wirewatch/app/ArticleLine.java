package wirewatch.app;

import java.util.Map;
import wirewatch.console.view.DocumentFields;
import wirewatch.ingest.text.PrintableText;

/** One article of the index as a line of a terminal's table; all of it is printable. */
public record ArticleLine(
    String time,
    String agency,
    String headline,
    String dateline,
    String countries,
    String address) {

  public static ArticleLine of(Map<String, Object> document) {
    DocumentFields documentFields = new DocumentFields(document);
    String time = PrintableText.of(documentFields.text("@timestamp")).replace('T', ' ');
    return new ArticleLine(
        time.substring(0, Math.min(16, time.length())),
        PrintableText.of(
            documentFields.firstText("article.agency", "article.publisher", "feed.name")),
        PrintableText.of(documentFields.firstText("article.headline", "article.lead", "url.full")),
        PrintableText.of(documentFields.text("article.dateline.place")),
        PrintableText.of(String.join(" ", documentFields.texts("article.country_iso_codes"))),
        PrintableText.of(documentFields.text("url.full")));
  }
}
