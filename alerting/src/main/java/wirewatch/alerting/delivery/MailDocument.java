package wirewatch.alerting.delivery;

import wirewatch.alerting.message.MessageTextCleaner;

/**
 * A document that is sent as a mail, as text and as HTML.
 *
 * @param key identifies the document: sent again, it is the same mail
 * @param subject becomes one line without control characters, of 200 at most
 * @param html a complete page; whoever writes it has escaped every text
 */
public record MailDocument(String key, String subject, String text, String html) {
  private static final int MAX_SUBJECT = 200;

  public MailDocument {
    subject = MessageTextCleaner.singleLine(subject, MAX_SUBJECT);
  }
}
