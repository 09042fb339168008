package wirewatch.alerting.message;

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

/** Creates {@link AlertCard}s from alerts and limits the length of their texts. */
public final class AlertCards {
  /** The maximum number of sentences of a single alert, and of an alert in a digest. */
  public static final int MAX_SENTENCES = 5;

  static final int MAX_SENTENCES_IN_DIGEST = 1;

  /** The maximum number of alerts shown in a digest; the others are counted. */
  static final int MAX_ALERTS_IN_DIGEST = 20;

  private static final int MAX_NAME = 80;
  private static final int MAX_NOTE = 300;
  private static final int MAX_URL = 1000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private AlertCards() {}

  /** The cards of a message. */
  public static List<AlertCard> of(AlertMessage alertMessage) {
    boolean digest = alertMessage.alerts().size() > 1;
    return alertMessage.alerts().stream()
        .limit(MAX_ALERTS_IN_DIGEST)
        .map(alert -> of(alert, digest ? MAX_SENTENCES_IN_DIGEST : MAX_SENTENCES))
        .toList();
  }

  /** The number of alerts of a message that {@link #of(AlertMessage)} leaves out. */
  static int omittedAlerts(AlertMessage alertMessage) {
    return Math.max(0, alertMessage.alerts().size() - MAX_ALERTS_IN_DIGEST);
  }

  public static AlertCard of(Alert alert, int sentences) {
    Alert.MatchedArticle article = alert.article();
    return new AlertCard(
        alert.kind(),
        alert.severity(),
        heading(alert),
        MessageWording.title(alert),
        article == null ? null : link(article.url()),
        article == null ? "" : sourceLine(article),
        sentences(alert, sentences),
        note(alert),
        Math.max(0, (int) withoutHeadline(alert).count() - sentences));
  }

  /** The changes of a follow-up, each as the sentence before and after, then what matched. */
  private static List<AlertCard.CardSentence> sentences(Alert alert, int most) {
    return Stream.concat(
            alert.changes().stream().limit(most).flatMap(ChangeExcerpts::of),
            withoutHeadline(alert).limit(most).flatMap(AlertCards::withEvidence))
        .toList();
  }

  /** A sentence, then a line for each listed name in it. */
  private static Stream<AlertCard.CardSentence> withEvidence(Alert.Sentence sentence) {
    return Stream.concat(
        Stream.of(SentenceExcerpts.excerpt(sentence)),
        sentence.evidence().stream()
            .map(line -> SentenceExcerpts.excerpt(new Alert.Sentence(line, List.of(), null))));
  }

  /** The headline is the title of the card: as a sentence it would stand there twice. */
  private static Stream<Alert.Sentence> withoutHeadline(Alert alert) {
    String title = MessageWording.title(alert);
    return alert.sentences().stream()
        .filter(
            sentence ->
                !sentence.evidence().isEmpty()
                    || !MessageTextCleaner.singleLine(sentence.text(), MessageWording.MAX_TITLE)
                        .equals(title));
  }

  private static String heading(Alert alert) {
    Stream<String> parts =
        switch (alert.kind()) {
          case MATCH, CORRECTION, RETRACTION, REMOVED, MOVED, DIGEST ->
              Stream.of(
                  MessageWording.kindLabel(alert.kind()),
                  MessageWording.watchName(alert),
                  severity(alert));
          case SYSTEM, ALL_CLEAR ->
              Stream.of(MessageWording.kindLabel(alert.kind()), severity(alert));
        };
    return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String severity(Alert alert) {
    return alert.severity().compareTo(Severity.HIGH) < 0
        ? ""
        : alert.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String sourceLine(Alert.MatchedArticle article) {
    return Stream.of(
            MessageTextCleaner.singleLine(article.dateline(), MAX_NAME),
            source(article),
            time(article.published()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String source(Alert.MatchedArticle article) {
    String agency = MessageTextCleaner.singleLine(article.agency(), MAX_NAME);
    String publisher = MessageTextCleaner.singleLine(article.publisher(), MAX_NAME);
    if (agency.isEmpty() || agency.equalsIgnoreCase(publisher)) {
      return publisher;
    }
    return publisher.isEmpty() ? agency : agency + " via " + publisher;
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "" : TIME.format(time);
  }

  /** Of a match the words that matched, otherwise what happened. */
  private static String note(Alert alert) {
    if (alert.kind() == Alert.Kind.MATCH && !alert.terms().isEmpty()) {
      String words = String.join(", ", alert.terms());
      return MessageTextCleaner.singleLine("Matched: " + words, MAX_NOTE);
    }
    String text = MessageTextCleaner.singleLine(alert.text(), MAX_NOTE);
    return MessageTextCleaner.truncate(text, MessageWording.MAX_TITLE)
            .equals(MessageWording.title(alert))
        ? ""
        : text;
  }

  /** The link to the article: http or https, in ASCII, of a length that all receivers accept. */
  private static @Nullable URI link(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    String text = address.toASCIIString();
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web && address.getHost() != null && text.length() <= MAX_URL ? URI.create(text) : null;
  }
}
