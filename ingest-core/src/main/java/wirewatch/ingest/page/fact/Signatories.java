package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names that sign an article and are no person's: a paper, its desk, a society, a pseudonym. No
 * wire agencies, nameless staff, addresses or handles.
 */
final class Signatories {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_WORDS = 8;
  private static final int MAX_ENDING = 4;

  private Signatories() {}

  /** The names in all signatures, each once. */
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

  /** The names in a signature, whole but for the agencies it shares the work with. */
  private static List<String> in(String signature) {
    if (signature.length() > 2 * MAX_LENGTH) {
      return List.of();
    }
    String whole = PersonNames.strip(signature);
    List<String> pieces = PersonNames.parts(whole);
    boolean shared = pieces.stream().anyMatch(Signatories::isAgency);
    if (shared && (whole.indexOf(',') >= 0 || whole.indexOf('(') >= 0)) {
      return List.of(); // what stands beside an agency so is a place
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

  /** Addresses, handles and the names of accounts; a site may sign with its domain. */
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
