package wirewatch.console.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.delivery.DocumentMailer;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.user.Caller;
import wirewatch.console.view.DisplayTime;

/**
 * The page of a review.
 *
 * @param seen the version that the page shows, to notice that someone changes it meanwhile
 * @param whose who sees it, in words
 * @param shared whether everybody sees it
 * @param ruled whether the reader decides who sees it
 * @param sendings the last first
 */
public record ReviewView(
    ReviewDocument document,
    String seen,
    String whose,
    boolean shared,
    boolean ruled,
    List<Recipient> recipients,
    List<Sent> sendings,
    Messages messages) {

  public ReviewView {
    recipients = List.copyOf(recipients);
    sendings = List.copyOf(sendings);
  }

  /** What happened: done or not; null for nothing. */
  public record Messages(@Nullable String notice, @Nullable String problem) {
    static final Messages NONE = new Messages(null, null);

    static Messages notice(String text) {
      return new Messages(text, null);
    }

    static Messages problem(String text) {
      return new Messages(null, text);
    }
  }

  /** A mail channel, with its addresses in one text. */
  public record Recipient(String channel, String addresses, boolean selected) {
    static Recipient of(DocumentMailer.Recipients mail, String last) {
      return new Recipient(
          mail.channel(), String.join(", ", mail.addresses()), mail.channel().equals(last));
    }
  }

  /** When it was sent, over which channel and by whom. */
  public record Sent(DisplayTime time, String channel, String by) {}

  static ReviewView of(
      SavedItem item,
      ReviewDocument document,
      Caller caller,
      List<DocumentMailer.Recipients> mails) {
    List<Sending> sendings = Review.of(item).sendings();
    String last = sendings.isEmpty() ? "" : sendings.getLast().channel();
    return new ReviewView(
        document,
        item.changes().updated().toString(),
        item.whose(caller),
        item.shared(),
        item.isRuledBy(caller),
        mails.stream().map(mail -> Recipient.of(mail, last)).toList(),
        sendings.reversed().stream()
            .map(each -> new Sent(DisplayTime.of(each.time()), each.channel(), each.by()))
            .toList(),
        Messages.NONE);
  }

  ReviewView withMessages(Messages other) {
    return new ReviewView(document, seen, whose, shared, ruled, recipients, sendings, other);
  }

  public @Nullable String notice() {
    return messages.notice();
  }

  public @Nullable String problem() {
    return messages.problem();
  }
}
