package wirewatch.ingest.quote;

import wirewatch.ingest.model.Quote;

/** Tells speech from fragments, and both from marks that are not speech. */
final class Speech {
  private static final int CLAUSE_WORDS = 4;

  private final String text;

  /** Whether marks are speech, and of which kind. */
  record Verdict(boolean speech, Quote.Kind kind) {}

  Speech(String text, Cues cues, Sentences sentences) {
    this.text = text;
  }

  Verdict judge(Span first, Span last, boolean attributed) {
    int words = words(first.from(), last.to());
    char end = text.charAt(last.to() - 1);
    boolean sentence = Character.isUpperCase(text.codePointAt(first.from())) && ",.?!…".indexOf(end) >= 0;
    boolean direct = words >= CLAUSE_WORDS;
    return new Verdict(direct || attributed, direct || sentence ? Quote.Kind.DIRECT : Quote.Kind.FRAGMENT);
  }

  private int words(int from, int to) {
    int words = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean blank = Paragraphs.isBlank(text.charAt(i));
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }
}
