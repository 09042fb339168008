package wirewatch.alerting.message;

import java.net.URI;

/**
 * The markup of one kind of receiver. Input is clean but untrusted: no part of it may act as
 * markup, mention anybody or become a link.
 */
public interface Markup {
  /** Plain text. */
  String escape(String clean);

  /** Emphasized text. */
  String bold(String clean);

  /** A quotation of text that is already marked up. */
  String quote(String markedUp);

  /** A link with untrusted text. */
  String link(String clean, URI address);
}
