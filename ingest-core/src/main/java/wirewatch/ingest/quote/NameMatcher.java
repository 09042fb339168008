package wirewatch.ingest.quote;

/** Matches short and inflected names with full names. */
final class NameMatcher {
  private static final int MIN_COMMON_LETTERS = 4;
  private static final int MAX_ENDING_LENGTH = 3;

  private NameMatcher() {}

  /**
   * Whether a name is short for a full one: {@code Lavrov} or {@code Лаврова} for {@code Sergey
   * Lavrov} or {@code Сергей Лавров}.
   */
  static boolean isShortFormOf(String shown, String full) {
    String[] some = shown.split(" ", 6);
    String[] all = full.split(" ", 6);
    if (some.length > all.length) {
      return false;
    }
    if (!isSameWord(some[some.length - 1], all[all.length - 1])) {
      return some.length == 1 && all.length > 1 && some[0].equals(all[0]);
    }
    return some.length == 1 || isSameWord(some[0], all[0]);
  }

  private static boolean isSameWord(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return true;
    }
    if (a.isEmpty()
        || Character.UnicodeScript.of(a.codePointAt(0)) != Character.UnicodeScript.CYRILLIC) {
      return false;
    }
    int common = 0;
    int shorter = Math.min(a.length(), b.length());
    while (common < shorter && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= Math.min(MIN_COMMON_LETTERS, shorter)
        && a.length() - common <= MAX_ENDING_LENGTH
        && b.length() - common <= MAX_ENDING_LENGTH
        && common >= shorter - 2;
  }
}
