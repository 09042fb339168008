package wirewatch.ingest.name.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits words at apostrophes: elided words before a name ({@code d'Orsay}), and endings after one
 * ({@code Ankara'da}).
 */
public final class ApostropheSplitter {
  private final Set<String> elisions;
  private final boolean splitsEndings;

  /** The splitter of a language, of its classes {@code elision} and {@code apostrophe-suffix}. */
  public ApostropheSplitter(WordClasses classes) {
    elisions = classes.all().getOrDefault("elision", Set.of());
    splitsEndings = classes.all().containsKey("apostrophe-suffix");
  }

  /** The tokens, those with such an apostrophe in two parts. */
  public List<Token> split(List<Token> tokens) {
    if (elisions.isEmpty() && !splitsEndings) {
      return tokens;
    }
    List<Token> parts = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      int cut = splitPoint(token.text());
      if (cut <= 0) {
        parts.add(token);
      } else {
        int at = token.start() + cut;
        String before = token.text().substring(0, cut);
        parts.add(new Token(before, token.start(), at, token.precededBySpace()));
        parts.add(new Token(token.text().substring(cut), at, token.end(), false));
      }
    }
    return parts;
  }

  private int splitPoint(String word) {
    int apostrophe = word.indexOf('\'');
    apostrophe = apostrophe < 0 ? word.indexOf('’') : apostrophe;
    if (apostrophe <= 0 || apostrophe + 1 >= word.length()) {
      return -1;
    }
    if (splitsEndings) {
      return Character.isLowerCase(word.charAt(apostrophe + 1)) ? apostrophe : -1;
    }
    return elisions.contains(WordFolding.fold(word.substring(0, apostrophe))) ? apostrophe + 1 : -1;
  }
}
