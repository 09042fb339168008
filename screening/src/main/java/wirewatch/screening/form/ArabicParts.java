package wirewatch.screening.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts that Arabic names are written with in one word or two: the article, and "servant of". */
final class ArabicParts {
  private static final Pattern SERVANT =
      Pattern.compile("(abd)(?:[aeiou]{1,2}[lrnszdt]s?h?)?-?([a-z]{3,})");
  private static final Pattern SERVANT_ALONE = Pattern.compile("abd(?:[aeou]{1,2}[lrnszdt]?h?)?");
  private static final Pattern SERVANT_ARABIC = Pattern.compile("(عبد)(?:ال)?(\\p{L}{2,})");
  private static final Pattern ARTICLE_ARABIC = Pattern.compile("(?:وال|ال)(\\p{L}{2,})");

  private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0640\\u0670]");

  private ArabicParts() {}

  /** The word without an article, and in two if it begins with "servant of". */
  static List<String> unprefixed(String word) {
    boolean arabic = Alphabet.of(word) == Alphabet.ARABIC;
    if (!arabic && !word.startsWith("abd")) {
      return List.of(word);
    }
    String plain = arabic ? MARKS.matcher(word).replaceAll("") : word;
    if (SERVANT_ALONE.matcher(plain).matches()) {
      return List.of("abd");
    }
    Matcher servant = SERVANT.matcher(plain);
    if (servant.matches()) {
      return List.of("abd", servant.group(2));
    }
    Matcher inArabic = SERVANT_ARABIC.matcher(plain);
    if (inArabic.matches()) {
      return List.of(inArabic.group(1), inArabic.group(2));
    }
    Matcher article = ARTICLE_ARABIC.matcher(plain);
    return List.of(article.matches() ? article.group(1) : plain);
  }
}
