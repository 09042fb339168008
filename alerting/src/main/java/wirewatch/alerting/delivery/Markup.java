package wirewatch.alerting.delivery;

import java.net.URI;

/**
 * How one kind of receiver writes text. What is handed in is clean and untrusted: no letter of it
 * may act as markup, mention anybody or make a link.
 */
interface Markup {
  /** Plain text. */
  String text(String clean);

  /** Words that stand out. */
  String strong(String clean);

  /** A sentence of an article, which is marked up already. */
  String quote(String markedUp);

  /** A link whose text is the article's. */
  String link(String clean, URI address);
}
