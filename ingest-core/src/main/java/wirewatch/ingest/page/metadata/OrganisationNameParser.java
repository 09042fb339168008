package wirewatch.ingest.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.page.metadata.candidate.BylineWordKind;
import wirewatch.ingest.page.metadata.candidate.PersonNameParser;
import wirewatch.ingest.page.metadata.candidate.TextSimilarity;

/**
 * Parses authors that are not people's names: a newspaper, its desk, an association, a pseudonym.
 * Ignores wire agencies, generic staff names, URLs and handles.
 */
final class OrganisationNameParser {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_WORDS = 8;
  private static final int MAX_TOP_LEVEL_DOMAIN = 4;

  private OrganisationNameParser() {}

  /** The distinct names in all signatures. */
  static List<String> parse(List<String> signatures) {
    List<String> names = new ArrayList<>();
    for (String signature : signatures) {
      for (String name : parse(signature)) {
        if (names.stream().noneMatch(other -> TextSimilarity.isSame(other, name))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The names in a signature: the whole text, or its parts if an agency is one of them. */
  private static List<String> parse(String signature) {
    if (signature.length() > 2 * MAX_LENGTH) {
      return List.of();
    }
    String whole = PersonNameParser.stripCue(signature);
    List<String> pieces = PersonNameParser.splitNames(whole);
    boolean shared = pieces.stream().anyMatch(OrganisationNameParser::isAgency);
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
    return BylineWordKind.AGENCY.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isName(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ", MAX_WORDS + 2);
    boolean letters = name.codePoints().filter(Character::isLetter).count() > 2;
    return letters
        && name.length() <= MAX_LENGTH
        && words.length <= MAX_WORDS
        && !isAccountOrUrl(name, words.length)
        && !isAgency(name)
        && !PersonNameParser.isBylineCue(name)
        && !isGenericStaff(words);
  }

  /** Whether it is a URL, e-mail address, handle or account name; domain names are permitted. */
  private static boolean isAccountOrUrl(String name, int words) {
    if (name.indexOf('@') >= 0 || name.indexOf('#') >= 0 || name.indexOf('_') >= 0) {
      return true;
    }
    int dot = name.lastIndexOf('.');
    boolean account = words == 1 && dot > 0 && name.length() - dot - 1 > MAX_TOP_LEVEL_DOMAIN;
    return account || name.contains("://") || name.startsWith("www.");
  }

  private static boolean isGenericStaff(String[] words) {
    boolean all = true;
    for (String word : words) {
      if (word.equals("staff")) {
        return true;
      }
      all &= BylineWordKind.NAMELESS.contains(word) || BylineWordKind.AGENCY.contains(word);
    }
    return all;
  }
}
