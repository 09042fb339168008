package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parses authors that are not people's names: a newspaper, its desk, an association, a pseudonym.
 * Ignores wire agencies, generic staff names, URLs and handles.
 */
final class Signatories {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_WORDS = 8;
  private static final int MAX_ENDING = 4;

  private Signatories() {}

  /** The distinct names in all signatures. */
  static List<String> in(List<String> signatures) {
    List<String> names = new ArrayList<>();
    for (String signature : signatures) {
      for (String name : in(signature)) {
        if (names.stream().noneMatch(other -> Likeness.same(other, name))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The names in a signature: the whole text, or its parts if an agency is one of them. */
  private static List<String> in(String signature) {
    if (signature.length() > 2 * MAX_LENGTH) {
      return List.of();
    }
    String whole = PersonNames.strip(signature);
    List<String> pieces = PersonNames.parts(whole);
    boolean shared = pieces.stream().anyMatch(Signatories::isAgency);
    if (shared && (whole.indexOf(',') >= 0 || whole.indexOf('(') >= 0)) {
      return List.of(); // text next to an agency in this form is a place
    }
    List<String> names = new ArrayList<>();
    for (String piece : shared ? pieces : List.of(whole)) {
      if (isName(piece)) {
        names.add(piece);
      }
    }
    return names;
  }

  private static boolean isAgency(String name) {
    return BylineWords.AGENCY.has(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isName(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ", MAX_WORDS + 2);
    boolean letters = name.codePoints().filter(Character::isLetter).count() > 2;
    return letters
        && name.length() <= MAX_LENGTH
        && words.length <= MAX_WORDS
        && !isAddress(name, words.length)
        && !isAgency(name)
        && !PersonNames.isCue(name)
        && !isNameless(words);
  }

  /** Whether it is a URL, e-mail address, handle or account name; domain names are permitted. */
  private static boolean isAddress(String name, int words) {
    if (name.indexOf('@') >= 0 || name.indexOf('#') >= 0 || name.indexOf('_') >= 0) {
      return true;
    }
    int dot = name.lastIndexOf('.');
    boolean account = words == 1 && dot > 0 && name.length() - dot - 1 > MAX_ENDING;
    return account || name.contains("://") || name.startsWith("www.");
  }

  private static boolean isNameless(String[] words) {
    boolean all = true;
    for (String word : words) {
      if (word.equals("staff")) {
        return true;
      }
      all &= BylineWords.NAMELESS.has(word) || BylineWords.AGENCY.has(word);
    }
    return all;
  }
}
