package wirewatch.alerting.delivery;

import java.net.URI;

/** Text without markup: emphasis is between asterisks, a link follows its text. */
final class PlainMarkup implements Markup {
  @Override
  public String text(String clean) {
    return clean;
  }

  @Override
  public String strong(String clean) {
    return "*" + clean + "*";
  }

  @Override
  public String quote(String markedUp) {
    return "  " + markedUp;
  }

  @Override
  public String link(String clean, URI address) {
    return clean + "\n" + address;
  }
}
