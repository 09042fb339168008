package wirewatch.crawler.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Splits a message that lists articles into its entries, each with a headline and a link: of its
 * HTML if it has any, else of its plain text.
 */
public final class Newsletter {
  private static final int MAX_DEPTH = 8;
  private static final Session SESSION = Session.getInstance(new Properties());

  private Newsletter() {}

  /** Returns the entries of a message, in its order; empty if it has none or cannot be read. */
  public static List<NewsletterItem> items(byte[] message) {
    try {
      MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(message));
      Optional<String> html = find(mail, "text/html", 0);
      List<NewsletterItem> items =
          html.map(text -> NewsletterLinks.of(Jsoup.parse(text))).orElse(List.of());
      return items.isEmpty()
          ? find(mail, "text/plain", 0).map(NewsletterText::items).orElse(List.of())
          : items;
    } catch (MessagingException | IOException e) {
      return List.of();
    }
  }

  private static Optional<String> find(Part part, String type, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return Optional.of(text);
    }
    if (depth < MAX_DEPTH && part.isMimeType("multipart/*")) {
      return findIn(part.getContent(), type, depth + 1);
    }
    return Optional.empty();
  }

  private static Optional<String> findIn(@Nullable Object content, String type, int depth)
      throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        Optional<String> found = find(part, type, depth);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
