package wirewatch.alerting.message;

import java.net.URI;

/** Text without markup: emphasis is between asterisks, a link follows its text. */
public final class PlainMarkup implements Markup {
  @Override
  public String escape(String clean) {
    return clean;
  }

  @Override
  public String bold(String clean) {
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
