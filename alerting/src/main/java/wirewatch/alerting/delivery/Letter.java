package wirewatch.alerting.delivery;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import wirewatch.alerting.model.Severity;

/**
 * A message as a mail: text and HTML. Its Message-ID is derived from the message's key, so that a
 * redelivery is the same mail, and it is a reply to the first mail of its story.
 */
final class Letter extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int MOST = 100_000;
  private static final TextLayout TEXT = new TextLayout(new PlainMarkup(), MOST);

  private final String id;

  private Letter(Session session, String id) {
    super(session);
    this.id = id;
  }

  static Letter of(Message message, ChannelOptions.Mail options, Session session, Instant now)
      throws MessagingException {
    InternetAddress from = Addresses.parse(options.from());
    String domain = Addresses.domain(from);
    Letter letter = new Letter(session, id(message.key(), domain));
    letter.setFrom(from);
    for (String to : options.to()) {
      letter.addRecipient(RecipientType.TO, Addresses.parse(to));
    }
    letter.setSubject(message.subject(), UTF_8);
    letter.setSentDate(Date.from(now));
    letter.head(message, domain);
    letter.setContent(alternatives(message));
    letter.saveChanges();
    return letter;
  }

  private void head(Message message, String domain) throws MessagingException {
    if (!message.thread().equals(message.key())) {
      String first = id(message.thread(), domain);
      setHeader("In-Reply-To", first);
      setHeader("References", first);
    }
    setHeader("List-Id", "<" + list(message) + ".wirewatch." + domain + ">");
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    boolean critical =
        message.alerts().stream().anyMatch(alert -> alert.severity() == Severity.CRITICAL);
    if (critical) {
      setHeader("Importance", "high");
    }
  }

  private static MimeMultipart alternatives(Message message) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(TEXT.of(message), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(HtmlLayout.page(message), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static String id(String key, String domain) {
    return "<" + Keys.hash(key) + ".wirewatch@" + domain + ">";
  }

  /** The watch's id as one label of a List-Id (RFC 2919). */
  private static String list(Message message) {
    if (message.alerts().size() > 1) {
      return "digest";
    }
    String id = message.alerts().getFirst().ruleId().toLowerCase(Locale.ROOT);
    String label = id.replaceAll("[^a-z0-9-]", "-");
    return label.isEmpty() || label.length() > 60 ? Keys.hash(id) : label;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
