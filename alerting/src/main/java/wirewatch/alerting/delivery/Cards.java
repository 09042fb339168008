package wirewatch.alerting.delivery;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;

/** Creates {@link Card}s from alerts and limits the length of their texts. */
final class Cards {
  /** The maximum number of sentences of a single alert, and of an alert in a digest. */
  static final int SENTENCES = 5;

  static final int SENTENCES_IN_DIGEST = 1;

  /** The maximum number of alerts shown in a digest; the others are counted. */
  static final int ALERTS_IN_DIGEST = 20;

  private static final int NAME = 80;
  private static final int NOTE = 300;
  private static final int ADDRESS = 1000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Cards() {}

  /** The cards of a message. */
  static List<Card> of(Message message) {
    boolean digest = message.alerts().size() > 1;
    return message.alerts().stream()
        .limit(ALERTS_IN_DIGEST)
        .map(alert -> of(alert, digest ? SENTENCES_IN_DIGEST : SENTENCES))
        .toList();
  }

  /** The number of alerts of a message that {@link #of(Message)} leaves out. */
  static int leftOut(Message message) {
    return Math.max(0, message.alerts().size() - ALERTS_IN_DIGEST);
  }

  static Card of(Alert alert, int sentences) {
    Alert.Piece article = alert.article();
    return new Card(
        alert.kind(),
        alert.severity(),
        head(alert),
        Wording.title(alert),
        article == null ? null : link(article.address()),
        article == null ? "" : origin(article),
        alert.sentences().stream().limit(sentences).map(Quotes::of).toList(),
        note(alert),
        Math.max(0, alert.sentences().size() - sentences));
  }

  private static String head(Alert alert) {
    Stream<String> parts =
        switch (alert.kind()) {
          case MATCH, CORRECTION, RETRACTION, DIGEST ->
              Stream.of(Wording.label(alert.kind()), Wording.watch(alert), severity(alert));
          case SYSTEM, ALL_CLEAR -> Stream.of(Wording.label(alert.kind()), severity(alert));
        };
    return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String severity(Alert alert) {
    return alert.severity().compareTo(Severity.HIGH) < 0
        ? ""
        : alert.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String origin(Alert.Piece article) {
    return Stream.of(
            Clean.line(article.dateline(), NAME), source(article), time(article.published()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String source(Alert.Piece article) {
    String agency = Clean.line(article.agency(), NAME);
    String publisher = Clean.line(article.publisher(), NAME);
    if (agency.isEmpty() || agency.equalsIgnoreCase(publisher)) {
      return publisher;
    }
    return publisher.isEmpty() ? agency : agency + " via " + publisher;
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "" : TIME.format(time);
  }

  private static String note(Alert alert) {
    String text = Clean.line(alert.text(), NOTE);
    return Clean.cut(text, Wording.TITLE).equals(Wording.title(alert)) ? "" : text;
  }

  /** The link to the article: http or https, in ASCII, of a length that all receivers accept. */
  private static @Nullable URI link(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    String text = address.toASCIIString();
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web && address.getHost() != null && text.length() <= ADDRESS ? URI.create(text) : null;
  }
}
