package wirewatch.ingest.quote;

import java.util.List;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.quote.lexicon.QuotationMarks;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;
import wirewatch.ingest.quote.token.ParagraphRanges;
import wirewatch.ingest.quote.token.QuotationMarkScanner;
import wirewatch.ingest.quote.token.QuoteToken;
import wirewatch.ingest.quote.token.QuoteTokenizer;
import wirewatch.ingest.quote.token.QuotedSpan;
import wirewatch.ingest.quote.token.ReportingClauseSplitter;
import wirewatch.ingest.quote.token.TaggedTokens;

/** Finds direct quotes and who said them. Thread-safe; never throws for any text. */
public final class QuoteFinder {
  private final QuotationMarks quotationMarks = QuotationMarks.load();

  /**
   * Every quote in the text, in order.
   *
   * @param mentions the names in the same text, which speakers are resolved to
   */
  public List<Quote> find(String text, String language, List<Mention> mentions) {
    List<ParagraphRanges.Paragraph> paragraphs = ParagraphRanges.find(text);
    SpeechLexicon speechLexicon = SpeechLexicon.forLanguage(language);
    List<QuotedSpan> marked = new QuotationMarkScanner(quotationMarks, text, paragraphs).scan();
    List<QuotedSpan> spans =
        new ReportingClauseSplitter(text, speechLexicon).split(paragraphs, marked);
    if (spans.isEmpty()) {
      return List.of();
    }
    List<QuoteToken> tokens = QuoteTokenizer.tokenize(text, paragraphs, spans, speechLexicon);
    boolean namedOnly = !language.startsWith("en") && !mentions.isEmpty();
    return new QuoteAnalysis(
            text,
            spans,
            new TaggedTokens(tokens, speechLexicon),
            new QuoteAnalysis.Names(mentions, namedOnly))
        .quotes();
  }
}
