package wirewatch.ingest.quote;

/** Matches short and inflected names with full names. */
final class SameName {
  private static final int STEM = 4;
  private static final int ENDING = 3;

  private SameName() {}

  /** Whether a name is short for a full one: {@code Lavrov} or {@code Лаврова} for {@code Sergey Lavrov} or {@code Сергей Лавров}. */
  static boolean shortFor(String shown, String full) {
    String[] some = shown.split(" ", 6);
    String[] all = full.split(" ", 6);
    if (some.length > all.length) {
      return false;
    }
    if (!same(some[some.length - 1], all[all.length - 1])) {
      return some.length == 1 && all.length > 1 && some[0].equals(all[0]);
    }
    return some.length == 1 || same(some[0], all[0]);
  }

  private static boolean same(String a, String b) {
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
    return common >= Math.min(STEM, shorter)
        && a.length() - common <= ENDING
        && b.length() - common <= ENDING
        && common >= shorter - 2;
  }
}
