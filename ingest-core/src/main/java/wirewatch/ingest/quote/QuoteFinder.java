package wirewatch.ingest.quote;

import java.util.List;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;

/** Finds direct quotes and who said them. Thread-safe; never throws for any text. */
public final class QuoteFinder {
  private final Marks marks = Marks.load();

  /**
   * Every quote in the text, in order.
   *
   * @param mentions the names in the same text, which speakers are resolved to
   */
  public List<Quote> find(String text, String language, List<Mention> mentions) {
    List<Paragraphs.Stretch> paragraphs = Paragraphs.of(text);
    Cues cues = Cues.of(language);
    List<Span> marked = new MarkScanner(marks, text, paragraphs).scan();
    List<Span> spans = new Insertions(text, cues).cut(paragraphs, marked);
    if (spans.isEmpty()) {
      return List.of();
    }
    List<Token> tokens = Tokenizer.tokens(text, paragraphs, spans, cues);
    return new Reading(text, spans, new TaggedTokens(tokens, cues), mentions).quotes();
  }
}
