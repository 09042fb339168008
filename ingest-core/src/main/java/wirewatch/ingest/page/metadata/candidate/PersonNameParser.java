package wirewatch.ingest.page.metadata.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses the names of people in a byline; ignores agencies, desks, roles, URLs and handles. */
public final class PersonNameParser {
  private static final int MAX_LENGTH = 400;
  private static final int MAX_WORDS = 6;
  private static final int MAX_CUE = 20;
  private static final int MAX_NAME = 60;
  private static final int SHORT_AGENCY = 5;
  private static final String SEPARATORS = ",;|/•·、，；\n\t()[]{}";

  private PersonNameParser() {}

  /** The names in the order of the byline. */
  public static List<String> parse(String byline, SiteNames site) {
    String line = byline.length() > MAX_LENGTH ? byline.substring(0, MAX_LENGTH) : byline;
    List<String> names = new ArrayList<>();
    List<String> parts = splitNames(line);
    for (String part : parts) {
      String name = toName(part, site);
      boolean alone = parts.size() == 1 || (name != null && isFullName(name));
      if (name != null && alone && !names.contains(name)) {
        names.add(name);
      }
    }
    if (names.size() > 1) {
      names.removeIf(name -> isRole(name.substring(name.lastIndexOf(' ') + 1)));
    }
    if (names.stream().anyMatch(name -> !isAllCapitals(name))) {
      names.removeIf(PersonNameParser::isAllCapitals);
    }
    return names;
  }

  /** Whether the line starts with a word that introduces a name. */
  public static boolean startsWithCue(String line) {
    int end = line.indexOf(' ');
    return end > 0 && isBylineCue(line.substring(0, end));
  }

  public static boolean isBylineCue(String word) {
    return word.length() <= MAX_CUE
        && BylineWordKind.BY.contains(word.toLowerCase(Locale.ROOT).replace(":", ""));
  }

  /** In capitals only: next to names in mixed case, the name of a desk. */
  private static boolean isAllCapitals(String name) {
    return !isCaseless(name) && name.length() > 4 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  public static boolean isFullName(String name) {
    return name.indexOf(' ') > 0
        || !Character.isAlphabetic(name.codePointAt(0))
        || isCaseless(name);
  }

  /** Splits at punctuation and at words that join names. */
  public static List<String> splitNames(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : markSeparators(line).split(" ", -1)) {
      if (word.equals("|")
          || (BylineWordKind.AND.contains(word.toLowerCase(Locale.ROOT)) && isLowerCase(word))) {
        close(part, parts);
      } else {
        part.append(word).append(' ');
      }
    }
    close(part, parts);
    return parts;
  }

  private static void close(StringBuilder part, List<String> parts) {
    String text = part.toString().strip();
    if (!text.isEmpty()) {
      parts.add(text);
    }
    part.setLength(0);
  }

  private static boolean isLowerCase(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static String markSeparators(String line) {
    StringBuilder out = new StringBuilder(line.length() + 8);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      out.append(SEPARATORS.indexOf(c) >= 0 ? " | " : Character.isWhitespace(c) ? " " : c);
    }
    return out.toString().replace(" - ", " | ").replace(" – ", " | ").replace(" — ", " | ");
  }

  private static @Nullable String toName(String part, SiteNames site) {
    String name = withoutRoles(stripCue(part));
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.isEmpty()
        || name.length() > MAX_NAME
        || BylineWordKind.AGENCY.contains(lower)
        || BylineWordKind.SUFFIX.contains(lower)
        || site.isSiteReference(name)) {
      return null;
    }
    String[] words = name.split(" ", -1);
    if (words.length > MAX_WORDS) {
      return null;
    }
    if (isRole(words[0])) {
      return null;
    }
    for (String word : words) {
      if (!isNameWord(word) || !(isCapitalised(word) || BylineWordKind.PARTICLE.contains(word))) {
        return null;
      }
    }
    boolean cut = BylineWordKind.PARTICLE.contains(words[words.length - 1]);
    return cut || BylineWordKind.BY.contains(lower) ? null : name;
  }

  /** Removes job titles before and after the name; at least two words remain. */
  private static String withoutRoles(String part) {
    List<String> words = new ArrayList<>(List.of(part.split(" ", -1)));
    int least = isCaseless(part.isEmpty() ? " " : part) ? 1 : 2;
    while (words.size() > least && isRole(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    while (words.size() > least && isRole(words.get(0))) {
      words.remove(0);
    }
    return String.join(" ", words);
  }

  private static boolean isRole(String word) {
    return BylineWordKind.ROLE.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Removes introducing words and enclosing punctuation. */
  public static String stripCue(String part) {
    String rest = trimMarks(part);
    boolean again = true;
    while (again) {
      again = false;
      for (int end = rest.indexOf(' '); end > 0 && !again; end = rest.indexOf(' ', end + 1)) {
        String head = rest.substring(0, end).toLowerCase(Locale.ROOT);
        String bare = head.endsWith(":") ? head.substring(0, head.length() - 1) : head;
        if (BylineWordKind.BY.contains(bare)) {
          rest = trimMarks(rest.substring(end + 1));
          again = true;
        } else if (head.length() > 30) {
          break;
        }
      }
    }
    return rest;
  }

  private static String trimMarks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '@') {
      start++;
    }
    while (end > start
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && Character.getType(text.charAt(end - 1)) != Character.NON_SPACING_MARK
        && text.charAt(end - 1) != '.') {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isNameWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (BylineWordKind.COLLECTIVE.contains(lower) || isAgency(word, lower)) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean mark =
          c == '.' || c == '-' || c == '\'' || c == '’' || c == '‐' || c == '・' || c == '`';
      boolean letter =
          Character.isLetter(c)
              || Character.isSurrogate(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.COMBINING_SPACING_MARK;
      if (!letter && !mark) {
        return false;
      }
    }
    return word.indexOf('.', 1) < 0 || word.endsWith(".") || word.length() <= 6;
  }

  /**
   * Short names of agencies are first names too, so they count only in capitals: {@code ANA}, not
   * Ana.
   */
  private static boolean isAgency(String word, String lower) {
    boolean distinct = word.length() > SHORT_AGENCY || word.equals(word.toUpperCase(Locale.ROOT));
    return distinct && BylineWordKind.AGENCY.contains(lower);
  }

  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0)) || isCaseless(word);
  }

  private static boolean isCaseless(String name) {
    int c = name.codePointAt(0);
    return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }
}
