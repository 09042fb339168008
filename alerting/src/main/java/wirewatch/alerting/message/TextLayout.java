package wirewatch.alerting.message;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a message as lines of text in a receiver's markup. */
public final class TextLayout {
  private static final int RESERVED_LENGTH = 40;

  private final Markup markup;
  private final int maxLength;

  /**
   * @param most the maximum length of the text in UTF-16 units, including markup
   */
  public TextLayout(Markup markup, int most) {
    this.markup = markup;
    this.maxLength = most;
  }

  /** The text, within the maximum length; blocks that do not fit are omitted and counted. */
  public String layOut(AlertMessage alertMessage) {
    List<AlertCard> cards = AlertCards.of(alertMessage);
    return alertMessage.alerts().size() == 1
        ? alertText(cards.getFirst())
        : digestText(alertMessage, cards);
  }

  private String alertText(AlertCard alertCard) {
    StringBuilder text = new StringBuilder(markup.bold(alertCard.heading()));
    boolean whole =
        lines(alertCard).filter(line -> !appendIfFits(text, "\n" + line)).findAny().isEmpty();
    if (whole && alertCard.omittedSentences() > 0) {
      appendIfFits(
          text,
          "\n" + markup.escape(MessageWording.omitted(alertCard.omittedSentences(), "sentence")));
    }
    return text.append(whole ? "" : "\n…").toString();
  }

  private Stream<String> lines(AlertCard alertCard) {
    return Stream.of(
            Stream.of(title(alertCard), markup.escape(alertCard.sourceLine())),
            alertCard.sentences().stream().map(this::quote),
            Stream.of(markup.escape(alertCard.note())))
        .flatMap(lines -> lines)
        .filter(Predicate.not(String::isEmpty));
  }

  private String digestText(AlertMessage alertMessage, List<AlertCard> cards) {
    StringBuilder text = new StringBuilder(markup.bold(MessageWording.heading(alertMessage)));
    appendIfFits(text, "\n" + markup.escape(MessageWording.countsByWatch(alertMessage.alerts())));
    int shown = 0;
    while (shown < cards.size() && appendIfFits(text, "\n\n" + entry(cards.get(shown)))) {
      shown++;
    }
    int left = alertMessage.alerts().size() - shown;
    return left == 0
        ? text.toString()
        : text.append("\n\n")
            .append(markup.escape(MessageWording.omitted(left, "alert")))
            .toString();
  }

  private String entry(AlertCard alertCard) {
    return Stream.of(
            Stream.of(
                title(alertCard),
                markup.escape(alertCard.heading()),
                markup.escape(alertCard.sourceLine())),
            alertCard.sentences().stream().map(this::quote))
        .flatMap(lines -> lines)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining("\n"));
  }

  private String title(AlertCard alertCard) {
    URI link = alertCard.link();
    return link == null ? markup.escape(alertCard.title()) : markup.link(alertCard.title(), link);
  }

  private String quote(AlertCard.CardSentence cardSentence) {
    return markup.quote(sentenceText(cardSentence, markup));
  }

  /** A sentence with its marked words and its speaker. */
  static String sentenceText(AlertCard.CardSentence cardSentence, Markup markup) {
    StringBuilder line = new StringBuilder();
    for (AlertCard.TextRun textRun : cardSentence.runs()) {
      line.append(textRun.marked() ? markup.bold(textRun.text()) : markup.escape(textRun.text()));
    }
    if (!cardSentence.speaker().isEmpty()) {
      line.append(markup.escape(" — " + cardSentence.speaker()));
    }
    return line.toString();
  }

  private boolean appendIfFits(StringBuilder text, String block) {
    boolean fits = text.length() + block.length() + RESERVED_LENGTH <= maxLength;
    if (fits) {
      text.append(block);
    }
    return fits;
  }
}
