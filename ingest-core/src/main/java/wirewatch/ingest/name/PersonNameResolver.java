package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.name.token.WordFolding;

/** Resolves mentions of people to the full names that the article uses. */
final class PersonNameResolver {
  private static final int MAX_NAMES = 20;

  private static final Pattern ENDING =
      Pattern.compile("(?<=\\p{L}{3})(ого|ому|ові|еві|им|ии|ою|еи|ої|ою|ом|ем|а|у|о|е|і|и|ю|я|і)$");

  private final boolean inflected;
  private final Map<String, List<String>> bySurname = new HashMap<>();
  private final Map<String, List<String>> byGivenName = new HashMap<>();

  /** Full names by their last two or more words: {@code Al Hamad}. */
  private final Map<String, String> byLastWords = new HashMap<>();

  /**
   * Collects the full names of the article.
   *
   * @param inflected whether the mentions stand in cases that end as in Ukrainian
   */
  PersonNameResolver(List<String> mentions, boolean inflected) {
    this.inflected = inflected;
    for (String mention : mentions) {
      String[] words = words(mention);
      if (words.length < 2) {
        continue;
      }
      String name = joinInTitleCase(words);
      String surname = fold(words[words.length - 1]);
      List<String> known = bySurname.computeIfAbsent(surname, k -> new ArrayList<>());
      if (known.size() < MAX_NAMES
          && known.stream().noneMatch(other -> isSamePerson(words(other), words))) {
        known.add(name);
      }
      for (int i = 1; i < Math.min(words.length - 1, MAX_NAMES); i++) {
        byLastWords.putIfAbsent(
            fold(String.join(" ", List.of(words).subList(i, words.length))), name);
      }
      for (int i = 0; i < words.length - 1; i++) {
        List<String> others = byGivenName.computeIfAbsent(fold(words[i]), k -> new ArrayList<>());
        if (others.size() < MAX_NAMES && !others.contains(name)) {
          others.add(name);
        }
      }
    }
  }

  /** The full name, or the mention itself in title case if the article has no longer form. */
  String resolve(String mention) {
    String[] words = words(mention);
    List<String> known = bySurname.getOrDefault(fold(words[words.length - 1]), List.of());
    for (String name : known) {
      if (words.length == 1 || isSamePerson(words(name), words)) {
        return name;
      }
    }
    String full = words.length == 1 ? singleName(byGivenName.get(fold(words[0]))) : null;
    if (full == null && words.length > 1) {
      full = byLastWords.get(fold(String.join(" ", words)));
    }
    return full == null ? joinInTitleCase(words) : full;
  }

  private static @Nullable String singleName(@Nullable List<String> names) {
    return names == null || names.size() != 1 ? null : names.getFirst();
  }

  /** Whether the surnames are equal and the given names are equal or share an initial. */
  private boolean isSamePerson(String[] name, String[] other) {
    if (!fold(name[name.length - 1]).equals(fold(other[other.length - 1]))) {
      return false;
    }
    String given = fold(name[0]);
    String otherGiven = fold(other[0]);
    boolean initial = given.endsWith(".") || otherGiven.endsWith(".");
    return given.equals(otherGiven) || (initial && given.charAt(0) == otherGiven.charAt(0));
  }

  private static String[] words(String mention) {
    return mention.strip().split("\\s+|(?<=·)", -1);
  }

  /** The folded word; of a Ukrainian one the stem, which its cases share. */
  private String fold(String word) {
    String folded = WordFolding.fold(word);
    return inflected ? ENDING.matcher(folded).replaceFirst("") : folded;
  }

  /** Joins the words; words in all capitals become title case. */
  private static String joinInTitleCase(String[] words) {
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      if (!name.isEmpty() && name.charAt(name.length() - 1) != '·') {
        name.append(' ');
      }
      boolean loud = word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
      name.append(loud ? capitalise(word) : word);
    }
    return name.toString();
  }

  static String capitalise(String word) {
    StringBuilder name = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      if (i == 0 || !Character.isLetter(name.charAt(i - 1))) {
        name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
      }
    }
    return name.toString();
  }
}
