package wirewatch.alerting.delivery;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a message as lines of text in a receiver's markup. */
final class TextLayout {
  private static final int ENDING = 40;

  private final Markup markup;
  private final int most;

  /**
   * @param most the maximum length of the text in UTF-16 units, including markup
   */
  TextLayout(Markup markup, int most) {
    this.markup = markup;
    this.most = most;
  }

  /** The text, within the maximum length; blocks that do not fit are omitted and counted. */
  String of(Message message) {
    List<Card> cards = Cards.of(message);
    return message.alerts().size() == 1 ? single(cards.getFirst()) : digest(message, cards);
  }

  private String single(Card card) {
    StringBuilder text = new StringBuilder(markup.strong(card.head()));
    boolean whole = lines(card).filter(line -> !add(text, "\n" + line)).findAny().isEmpty();
    if (whole && card.more() > 0) {
      add(text, "\n" + markup.text(Wording.more(card.more(), "sentence")));
    }
    return text.append(whole ? "" : "\n…").toString();
  }

  private Stream<String> lines(Card card) {
    return Stream.of(
            Stream.of(title(card), markup.text(card.origin())),
            card.quotes().stream().map(this::quote),
            Stream.of(markup.text(card.note())))
        .flatMap(lines -> lines)
        .filter(Predicate.not(String::isEmpty));
  }

  private String digest(Message message, List<Card> cards) {
    StringBuilder text = new StringBuilder(markup.strong(Wording.head(message)));
    add(text, "\n" + markup.text(Wording.byWatch(message.alerts())));
    int shown = 0;
    while (shown < cards.size() && add(text, "\n\n" + entry(cards.get(shown)))) {
      shown++;
    }
    int left = message.alerts().size() - shown;
    return left == 0
        ? text.toString()
        : text.append("\n\n").append(markup.text(Wording.more(left, "alert"))).toString();
  }

  private String entry(Card card) {
    return Stream.of(
            Stream.of(title(card), markup.text(card.head()), markup.text(card.origin())),
            card.quotes().stream().map(this::quote))
        .flatMap(lines -> lines)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining("\n"));
  }

  private String title(Card card) {
    URI link = card.link();
    return link == null ? markup.text(card.title()) : markup.link(card.title(), link);
  }

  private String quote(Card.Quote quote) {
    return markup.quote(inline(quote, markup));
  }

  /** A sentence with its marked words and its speaker. */
  static String inline(Card.Quote quote, Markup markup) {
    StringBuilder line = new StringBuilder();
    for (Card.Run run : quote.runs()) {
      line.append(run.marked() ? markup.strong(run.text()) : markup.text(run.text()));
    }
    if (!quote.speaker().isEmpty()) {
      line.append(markup.text(" — " + quote.speaker()));
    }
    return line.toString();
  }

  private boolean add(StringBuilder text, String block) {
    boolean fits = text.length() + block.length() + ENDING <= most;
    if (fits) {
      text.append(block);
    }
    return fits;
  }
}
