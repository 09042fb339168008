package wirewatch.alerting.document;

/** Lower case as in Elasticsearch's {@code case_insensitive}: ASCII letters only. */
public final class AsciiCase {
  private AsciiCase() {}

  public static String toLowerCase(String text) {
    char[] letters = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        letters = letters == null ? text.toCharArray() : letters;
        letters[i] = (char) (c + ('a' - 'A'));
      }
    }
    return letters == null ? text : new String(letters);
  }
}
