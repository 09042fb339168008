package wirewatch.alerting.message;

import java.net.URI;

/** HTML for mail and feeds, limited to the elements that Telegram supports too. */
public final class HtmlMarkup implements Markup {
  @Override
  public String escape(String clean) {
    StringBuilder html = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }

  @Override
  public String bold(String clean) {
    return "<b>" + escape(clean) + "</b>";
  }

  @Override
  public String quote(String markedUp) {
    return "<blockquote>" + markedUp + "</blockquote>";
  }

  @Override
  public String link(String clean, URI address) {
    return "<a href=\"" + escape(address.toString()) + "\">" + escape(clean) + "</a>";
  }
}
