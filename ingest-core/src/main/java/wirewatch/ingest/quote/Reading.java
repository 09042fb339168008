package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;

/** One text on its way from marks to quotes. */
final class Reading {
  private static final String STRONG = ",?!—–-…，？！";

  private final String text;
  private final List<Span> spans;
  private final List<Token> tokens;
  private final Cues cues;
  private final Phrases phrases;
  private final Sentences sentences;
  private final int[] at;

  Reading(String text, List<Span> spans, List<Token> tokens, Cues cues) {
    this.text = text;
    this.spans = spans;
    this.tokens = tokens;
    this.cues = cues;
    this.phrases = new Phrases(tokens, cues);
    this.sentences = new Sentences(text, tokens, spans, cues);
    this.at = new int[spans.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(Token.Kind.QUOTE)) {
        at[tokens.get(i).quote()] = i;
      }
    }
  }

  List<Quote> quotes(List<Mention> mentions) {
    CodePoints points = new CodePoints(text);
    @Nullable Attribution[] own = attributions();
    Discourse discourse = new Discourse(tokens, sentences, phrases, at, own);
    Cast cast = new Cast(tokens, phrases, mentions, points);
    Speakers speakers = new Speakers(tokens, phrases, sentences, cast);
    Speech speech = new Speech(text, tokens, phrases);
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
        if (found == null) {
          found = discourse.of(i);
          own[i] = found;
          own[last] = found;
        }
        quotes.add(quote(i, last, verdict.kind(), found, speakers, points));
      }
      i = last + 1;
    }
    return quotes;
  }

  private Quote quote(
      int first,
      int last,
      Quote.Kind kind,
      @Nullable Attribution found,
      Speakers speakers,
      CodePoints points) {
    int from = spans.get(first).from();
    int to = spans.get(last).to();
    Quote.Span span = null;
    int start = points.ofUnit(spans.get(first).start());
    int end = points.ofUnit(spans.get(last).end());
    if (found != null) {
      Subject subject = found.subject();
      span =
          new Quote.Span(
              points.ofUnit(tokens.get(subject.from()).start()),
              points.ofUnit(tokens.get(subject.to() - 1).end()));
    }
    return new Quote(
        start,
        end,
        text.substring(from, to).strip(),
        found == null ? null : speakers.name(found.subject()),
        span,
        found == null || found.cue() < 0 ? null : cue(found),
        kind);
  }

  private String cue(Attribution found) {
    return text.substring(tokens.get(found.cue()).start(), tokens.get(found.cueEnd() - 1).end());
  }

  private @Nullable Attribution[] attributions() {
    Attributor attributor = new Attributor(tokens, phrases, cues);
    @Nullable Attribution[] own = new Attribution[spans.size()];
    for (int i = 0; i < own.length; i++) {
      int token = at[i];
      int start = sentences.start(token);
      int end = sentences.end(token);
      own[i] = attributor.find(token, start, end, strong(i, token));
    }
    return own;
  }

  private boolean strong(int quote, int token) {
    if (STRONG.indexOf(sentences.lastInside(spans.get(quote))) >= 0) {
      return true;
    }
    Token next = tokens.get(token + 1);
    return next.is(Token.Kind.COMMA) || next.is(Token.Kind.DASH);
  }

  /** Whether a quote is left open at its paragraph's end and goes on in the next paragraph. */
  private boolean continues(int i) {
    return !spans.get(i).closed()
        && at[i + 1] == at[i] + 2
        && tokens.get(at[i] + 1).is(Token.Kind.BREAK);
  }
}
