package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.List;

/** Separates punctuation from words by spaces, as tokenized corpora do. */
final class PunctuationSpacing {
  private PunctuationSpacing() {}

  /** The text with spaces around punctuation, and its spans adjusted. */
  static TrainingText separate(TrainingText tight) {
    String text = tight.text();
    int[] moved = new int[text.length() + 1];
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean gap =
          i > 0 && (isSeparate(text, i) || isSeparate(text, i - 1) || isPossessive(text, i));
      if (gap && apart.charAt(apart.length() - 1) > ' ' && text.charAt(i) > ' ') {
        apart.append(' ');
      }
      moved[i] = apart.length();
      apart.append(text.charAt(i));
    }
    moved[text.length()] = apart.length();
    List<TrainingText.Span> spans = new ArrayList<>();
    for (TrainingText.Span span : tight.spans()) {
      int end = moved[span.end() - 1] + 1;
      spans.add(new TrainingText.Span(moved[span.start()], end, span.type()));
    }
    return new TrainingText(apart.toString(), spans);
  }

  private static boolean isSeparate(String text, int i) {
    char c = text.charAt(i);
    if (c == '.' || c == ',') {
      boolean last = i + 1 == text.length() || text.charAt(i + 1) <= ' ';
      boolean abbreviation = c == '.' && i > 1 && Character.isUpperCase(text.charAt(i - 1));
      return last && !abbreviation;
    }
    return "()\"/;:%$?!".indexOf(c) >= 0 && !text.startsWith("//", i) && !text.startsWith("://", i);
  }

  private static boolean isPossessive(String text, int i) {
    return text.startsWith("'s", i) && (i + 2 == text.length() || text.charAt(i + 2) <= ' ');
  }
}
