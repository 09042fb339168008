package wirewatch.crawler.mail;

import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import wirewatch.crawler.model.Mailbox;

/**
 * An open folder of a mailbox. Messages are peeked at: neither they nor their flags change. Not
 * thread-safe, except for {@link #close}.
 */
public final class MailboxConnection implements AutoCloseable {
  /** How long an answer of the server is waited for. */
  public static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final IMAPStore store;
  private final IMAPFolder folder;

  private MailboxConnection(IMAPStore store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Connects, logs in and opens the folder.
   *
   * @param timeout how long an answer is waited for
   * @throws MessagingException if the server cannot be reached or refuses
   * @throws IOException if the certificate authorities cannot be read
   */
  public static MailboxConnection open(Mailbox mailbox, Duration timeout)
      throws MessagingException, IOException {
    Mailbox.Server server = mailbox.server();
    boolean tls = server.security() == Mailbox.Security.TLS;
    Session session = Session.getInstance(properties(server, tls ? "imaps" : "imap", timeout));
    IMAPStore store = (IMAPStore) session.getStore(tls ? "imaps" : "imap");
    try {
      store.connect(
          server.host(),
          server.port(),
          mailbox.login().user(),
          mailbox.login().password().reveal());
      IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
      folder.open(Folder.READ_ONLY);
      return new MailboxConnection(store, folder);
    } catch (MessagingException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static Properties properties(Mailbox.Server server, String protocol, Duration timeout)
      throws IOException {
    String prefix = "mail." + protocol + ".";
    String millis = Long.toString(TIMEOUT.toMillis());
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", Long.toString(timeout.toMillis()));
    properties.setProperty(prefix + "writetimeout", millis);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "partialfetch", "false");
    if (server.security() == Mailbox.Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    if (server.ca() != null) {
      properties.put(prefix + "ssl.socketFactory", ImapTrust.sockets(server.ca()));
    }
    return properties;
  }

  /** Takes messages, in the order of the folder. */
  @FunctionalInterface
  public interface Reader {
    /** Returns whether the message was taken; otherwise it and those behind it are left. */
    boolean take(ReceivedMail mail) throws InterruptedException;
  }

  /**
   * Reads the messages behind a position, in the order of the folder.
   *
   * @param earliest when a message must have been received, if the folder was never read
   * @param maxSize the longest message that is read, in bytes
   * @return the position behind the last message that was taken or is too long
   */
  public MailboxPosition readNew(
      MailboxPosition position, Instant earliest, long maxSize, Reader reader)
      throws MessagingException, IOException, InterruptedException {
    long validity = folder.getUIDValidity();
    long last = position.validity() == validity ? position.last() : 0;
    for (Message message : find(last, position.validity() == 0 ? earliest : Instant.EPOCH)) {
      long uid = folder.getUID(message);
      if (uid > last) {
        boolean tooLong = message.getSize() > maxSize;
        if (!tooLong && !reader.take(toMail((IMAPMessage) message, uid))) {
          break;
        }
        last = uid;
      }
    }
    return new MailboxPosition(validity, last);
  }

  private List<Message> find(long last, Instant earliest) throws MessagingException {
    List<Message> found = new ArrayList<>();
    Message[] messages =
        earliest.equals(Instant.EPOCH)
            ? folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)
            : folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(earliest)));
    for (Message message : messages) {
      if (message != null) {
        found.add(message);
      }
    }
    return found;
  }

  private static ReceivedMail toMail(IMAPMessage message, long uid)
      throws MessagingException, IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream(Math.max(message.getSize(), 0) + 512);
    message.writeTo(content);
    String id = message.getMessageID();
    Date received = message.getReceivedDate();
    return new ReceivedMail(
        uid,
        id == null ? "" : id.replaceAll("[<>\\s]", ""),
        sender(message),
        received == null ? Instant.EPOCH : received.toInstant(),
        content.toByteArray());
  }

  private static String sender(IMAPMessage message) {
    try {
      Address[] from = message.getFrom();
      return from == null || from.length == 0 || !(from[0] instanceof InternetAddress first)
          ? ""
          : String.valueOf(first.getAddress()).toLowerCase(Locale.ROOT);
    } catch (MessagingException e) {
      return ""; // a header that cannot be parsed names nobody
    }
  }

  /** Returns whether the server tells of new messages by itself (IDLE, RFC 2177). */
  boolean canWait() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  /** Waits until something changes in the folder, the server ends it or this is closed. */
  void awaitChange() throws MessagingException {
    folder.idle(true);
  }

  /** Returns how many messages the folder has. */
  int count() throws MessagingException {
    return folder.getMessageCount();
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (MessagingException e) {
      // the server closes it as well
    }
  }
}
