package wirewatch.crawler.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.access.Secret;

/**
 * A folder of a mailbox (IMAP, RFC 9051) to which newsletters and wires are sent. It is only read.
 *
 * @param folder the name of the folder
 * @param history how old a message may be that is there when the folder is read first
 * @param rules how messages are read, by their sender; the first that fits counts
 */
public record Mailbox(Server server, Login login, String folder, Duration history, List<Rule> rules)
    implements InboundOptions {

  public Mailbox {
    rules = List.copyOf(rules);
  }

  /**
   * An IMAP server.
   *
   * @param ca a PEM file with the certificate authorities that are trusted; null: those of Java
   */
  public record Server(String host, int port, Security security, @Nullable Path ca) {}

  /** How the connection is protected. */
  public enum Security {
    TLS,
    STARTTLS,
    NONE
  }

  /** The account. */
  public record Login(String user, Secret password) {}

  /**
   * How the messages of a sender are read.
   *
   * @param sender an address in lower case, in which {@code *} stands for any characters
   */
  public record Rule(String sender, Reading reading) {
    public Rule {
      sender = sender.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the rule is for messages from an address. */
    public boolean fits(String address) {
      String[] parts = sender.split("\\*", -1);
      String rest = address.toLowerCase(Locale.ROOT);
      if (parts.length == 1) {
        return rest.equals(sender);
      }
      String last = parts[parts.length - 1];
      if (!rest.startsWith(parts[0]) || !rest.endsWith(last)) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length - 1; i++) {
        at = rest.indexOf(parts[i], at);
        if (at < 0) {
          return false;
        }
        at += parts[i].length();
      }
      return at <= rest.length() - last.length();
    }
  }

  /** What becomes of a message. */
  public enum Reading {
    /** It is one document: a wire, or a text. */
    MESSAGE,
    /** Each entry of the newsletter is an article: its headline, its text and its link. */
    ITEMS,
    /** The pages that the newsletter links to are fetched. */
    PAGES,
    /** Nothing. */
    IGNORE
  }

  /** Returns how a message is read. */
  public Reading reading(String sender) {
    return rules.stream()
        .filter(rule -> rule.fits(sender))
        .findFirst()
        .map(Rule::reading)
        .orElse(Reading.MESSAGE);
  }
}
