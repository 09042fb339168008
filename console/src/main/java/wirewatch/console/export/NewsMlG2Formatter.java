package wirewatch.console.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import wirewatch.console.xml.XmlText;

/** Formats articles as news items of one NewsML-G2 2.34 news message, their texts as XHTML. */
final class NewsMlG2Formatter implements ExportFormatter {
  private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

  private final Instant sent;

  NewsMlG2Formatter(Instant sent) {
    this.sent = sent;
  }

  @Override
  public String header() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="%s">
          <header><sent>%s</sent></header>
          <itemSet>
        """
        .formatted(NAMESPACE, sent.truncatedTo(ChronoUnit.SECONDS));
  }

  @Override
  public String formatArticle(String id, Map<String, Object> document, boolean first) {
    return XmlText.write(xml -> new NewsMlG2Item(xml, new ExportedFields(document)).write(id))
        + "\n";
  }

  @Override
  public String footer() {
    return "  </itemSet>\n</newsMessage>\n";
  }
}
