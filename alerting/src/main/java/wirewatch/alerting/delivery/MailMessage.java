package wirewatch.alerting.delivery;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.MailAddresses;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.HtmlLayout;
import wirewatch.alerting.message.IdempotencyKeys;
import wirewatch.alerting.message.MessageLinks;
import wirewatch.alerting.message.PlainMarkup;
import wirewatch.alerting.message.TextLayout;
import wirewatch.alerting.model.Severity;

/**
 * A message as a mail: text and HTML. Its Message-ID is derived from the message's key, so that a
 * redelivery is the same mail, and it is a reply to the first mail of its story.
 */
final class MailMessage extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int MAX_TEXT = 100_000;
  private static final TextLayout TEXT = new TextLayout(new PlainMarkup(), MAX_TEXT);

  private final String messageId;

  private MailMessage(Session session, String id) {
    super(session);
    this.messageId = id;
  }

  /** What is the same in every mail of a channel. */
  record MailHeaders(ChannelOptions.Mail options, MessageLinks links) {}

  static MailMessage of(
      AlertMessage alertMessage, MailHeaders headers, Session session, Instant now)
      throws MessagingException {
    MailMessage mailMessage = addressed(headers.options(), alertMessage.key(), session, now);
    mailMessage.setSubject(alertMessage.subject(), UTF_8);
    mailMessage.addMessageHeaders(alertMessage, domain(headers.options()));
    URI removal = headers.links().removal(alertMessage);
    if (removal != null) {
      mailMessage.setHeader("List-Unsubscribe", "<" + removal.toASCIIString() + ">");
    }
    mailMessage.setContent(
        alternatives(
            TEXT.layOut(alertMessage) + footer(alertMessage, headers.links()),
            HtmlLayout.toPage(alertMessage, headers.links())));
    mailMessage.saveChanges();
    return mailMessage;
  }

  /** A document that a person sends; it follows no other mail and belongs to no list. */
  static MailMessage of(
      MailDocument document, ChannelOptions.Mail options, Session session, Instant now)
      throws MessagingException {
    MailMessage mailMessage = addressed(options, document.key(), session, now);
    mailMessage.setSubject(document.subject(), UTF_8);
    mailMessage.setContent(alternatives(document.text(), document.html()));
    mailMessage.saveChanges();
    return mailMessage;
  }

  private static MailMessage addressed(
      ChannelOptions.Mail options, String key, Session session, Instant now)
      throws MessagingException {
    MailMessage mailMessage = new MailMessage(session, messageId(key, domain(options)));
    mailMessage.setFrom(MailAddresses.parse(options.from()));
    for (String to : options.to()) {
      mailMessage.addRecipient(RecipientType.TO, MailAddresses.parse(to));
    }
    mailMessage.setSentDate(Date.from(now));
    return mailMessage;
  }

  private static String domain(ChannelOptions.Mail options) {
    return MailAddresses.domain(MailAddresses.parse(options.from()));
  }

  private void addMessageHeaders(AlertMessage alertMessage, String domain)
      throws MessagingException {
    if (!alertMessage.threadKey().equals(alertMessage.key())) {
      String first = messageId(alertMessage.threadKey(), domain);
      setHeader("In-Reply-To", first);
      setHeader("References", first);
    }
    setHeader("List-Id", "<" + listLabel(alertMessage) + ".wirewatch." + domain + ">");
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    boolean critical =
        alertMessage.alerts().stream().anyMatch(alert -> alert.severity() == Severity.CRITICAL);
    if (critical) {
      setHeader("Importance", "high");
    }
  }

  private static MimeMultipart alternatives(String plain, String page) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(plain, UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(page, UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static String footer(AlertMessage alertMessage, MessageLinks links) {
    StringBuilder text = new StringBuilder("\n\n");
    for (MessageLinks.Link link : links.of(alertMessage)) {
      text.append(link.label()).append(": ").append(link.address().toASCIIString()).append('\n');
    }
    return text.append(links.howToStop(alertMessage)).toString();
  }

  private static String messageId(String key, String domain) {
    return "<" + IdempotencyKeys.hash(key) + ".wirewatch@" + domain + ">";
  }

  /** The watch's id as one label of a List-Id (RFC 2919). */
  private static String listLabel(AlertMessage alertMessage) {
    if (alertMessage.alerts().size() > 1) {
      return "digest";
    }
    String id = alertMessage.alerts().getFirst().ruleId().toLowerCase(Locale.ROOT);
    String label = id.replaceAll("[^a-z0-9-]", "-");
    return label.isEmpty() || label.length() > 60 ? IdempotencyKeys.hash(id) : label;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
