package wirewatch.screening.match;

/**
 * The parts of an article that are screened.
 *
 * @param headline empty for none
 */
public record ArticleText(String headline, String body) {
  private static final int LONGEST_BODY = 2_000_000;
  private static final int LONGEST_HEADLINE = 2_000;

  public ArticleText {
    headline = cut(headline, LONGEST_HEADLINE).replace('\n', ' ');
    body = cut(body, LONGEST_BODY);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  /** The headline in a line of its own, if there is one, and the body. */
  String joined() {
    return headline.isEmpty() ? body : headline + "\n" + body;
  }

  /** Where the body begins in the {@linkplain #joined joined} text, in UTF-16 units. */
  int bodyStart() {
    return headline.isEmpty() ? 0 : headline.length() + 1;
  }
}
