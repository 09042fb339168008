package wirewatch.crawler.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Up to which message a folder has been read (RFC 9051, 2.3.1.1).
 *
 * @param validity the UIDVALIDITY of the folder; 0: it was never read
 * @param last the UID of the last message that was read
 */
public record MailboxPosition(long validity, long last) {
  public static final MailboxPosition START = new MailboxPosition(0, 0);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

  /** Parses the output of {@link #toText}; the start for anything else. */
  public static MailboxPosition parse(@Nullable String text) {
    Matcher numbers = TEXT.matcher(text == null ? "" : text);
    return numbers.matches()
        ? new MailboxPosition(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)))
        : START;
  }

  public String toText() {
    return validity + "/" + last;
  }
}
