package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;

/** Analyses the quoted spans of one text: classifies them and resolves their speakers. */
final class Reading {
  private static final String STRONG = ",?!—–-…，？！";

  private final String text;
  private final List<Span> spans;
  private final TaggedTokens tokens;
  private final Sentences sentences;
  private final CodePoints points;
  private final Speakers speakers;
  private final int[] at;
  private final @Nullable Attribution[] own;
  private final Discourse discourse;
  private final Speech speech;

  Reading(String text, List<Span> spans, TaggedTokens tokens, List<Mention> mentions) {
    this.text = text;
    this.spans = spans;
    this.tokens = tokens;
    this.sentences = new Sentences(text, tokens, spans);
    this.points = new CodePoints(text);
    this.speakers = new Speakers(tokens, sentences, new Cast(tokens, mentions, points));
    this.at = places();
    Phrases phrases = new Phrases(tokens);
    this.own = attributions(new Attributor(tokens, phrases));
    this.discourse = new Discourse(tokens, sentences, phrases, new Discourse.Quotes(at, own));
    this.speech = new Speech(text, tokens);
  }

  private int[] places() {
    int[] places = new int[spans.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i, Token.Kind.QUOTE)) {
        places[tokens.get(i).quote()] = i;
      }
    }
    return places;
  }

  private @Nullable Attribution[] attributions(Attributor attributor) {
    @Nullable Attribution[] found = new Attribution[spans.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = attributor.find(at[i], sentences.start(at[i]), sentences.end(at[i]), strong(i));
    }
    return found;
  }

  private boolean strong(int quote) {
    if (STRONG.indexOf(sentences.lastInside(spans.get(quote))) >= 0) {
      return true;
    }
    int next = at[quote] + 1;
    return tokens.kind(next, Token.Kind.COMMA) || tokens.kind(next, Token.Kind.DASH);
  }

  List<Quote> quotes() {
    List<Quote> quotes = new ArrayList<>();
    int i = 0;
    while (i < spans.size()) {
      int last = i;
      while (last + 1 < spans.size() && continues(last)) {
        last++;
      }
      Attribution found = own[i] == null ? own[last] : own[i];
      Speech.Verdict verdict = speech.judge(spans.get(i), spans.get(last), at[i], found);
      if (verdict.speech()) {
        Attribution attribution = found == null ? discourse.of(i) : found;
        own[i] = attribution;
        own[last] = attribution;
        quotes.add(quote(i, last, verdict.kind(), attribution));
      }
      i = last + 1;
    }
    return quotes;
  }

  /** Whether a quote is not closed in its paragraph and continues in the next one. */
  private boolean continues(int i) {
    return !spans.get(i).closed()
        && at[i + 1] == at[i] + 2
        && tokens.kind(at[i] + 1, Token.Kind.BREAK);
  }

  private Quote quote(int first, int last, Quote.Kind kind, @Nullable Attribution attribution) {
    int start = points.ofUnit(spans.get(first).start());
    int end = points.ofUnit(spans.get(last).end());
    String words = text.substring(spans.get(first).from(), spans.get(last).to()).strip();
    if (attribution == null) {
      return new Quote(start, end, words, null, null, null, kind);
    }
    Subject subject = attribution.subject();
    Quote.Span span =
        new Quote.Span(
            points.ofUnit(tokens.get(subject.from()).start()),
            points.ofUnit(tokens.get(subject.to() - 1).end()));
    return new Quote(start, end, words, speakers.name(subject), span, cue(attribution), kind);
  }

  private @Nullable String cue(Attribution found) {
    return found.cue() < 0
        ? null
        : text.substring(tokens.get(found.cue()).start(), tokens.get(found.cueEnd() - 1).end());
  }
}
