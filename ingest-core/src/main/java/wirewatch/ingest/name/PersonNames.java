package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves mentions of people to the full names that the article uses. */
final class PersonNames {
  private static final int MANY = 20;

  private final Map<String, List<String>> bySurname = new HashMap<>();
  private final Map<String, List<String>> byOther = new HashMap<>();

  /** Full names by their last two or more words: {@code Al Hamad}. */
  private final Map<String, String> byEnd = new HashMap<>();

  /** Collects the full names of the article. */
  PersonNames(List<String> mentions) {
    for (String mention : mentions) {
      String[] words = words(mention);
      if (words.length < 2) {
        continue;
      }
      String name = proper(words);
      String surname = key(words[words.length - 1]);
      List<String> known = bySurname.computeIfAbsent(surname, k -> new ArrayList<>());
      if (known.size() < MANY && known.stream().noneMatch(other -> same(words(other), words))) {
        known.add(name);
      }
      for (int i = 1; i < Math.min(words.length - 1, MANY); i++) {
        byEnd.putIfAbsent(key(String.join(" ", List.of(words).subList(i, words.length))), name);
      }
      for (int i = 0; i < words.length - 1; i++) {
        List<String> others = byOther.computeIfAbsent(key(words[i]), k -> new ArrayList<>());
        if (others.size() < MANY && !others.contains(name)) {
          others.add(name);
        }
      }
    }
  }

  /** The full name, or the mention itself in title case if the article has no longer form. */
  String of(String mention) {
    String[] words = words(mention);
    List<String> known = bySurname.getOrDefault(key(words[words.length - 1]), List.of());
    for (String name : known) {
      if (words.length == 1 || same(words(name), words)) {
        return name;
      }
    }
    String full = words.length == 1 ? only(byOther.get(key(words[0]))) : null;
    if (full == null && words.length > 1) {
      full = byEnd.get(key(String.join(" ", words)));
    }
    return full == null ? proper(words) : full;
  }

  private static @Nullable String only(@Nullable List<String> names) {
    return names == null || names.size() != 1 ? null : names.getFirst();
  }

  /** Whether the surnames are equal and the given names are equal or share an initial. */
  private static boolean same(String[] name, String[] other) {
    if (!key(name[name.length - 1]).equals(key(other[other.length - 1]))) {
      return false;
    }
    String given = key(name[0]);
    String otherGiven = key(other[0]);
    boolean initial = given.endsWith(".") || otherGiven.endsWith(".");
    return given.equals(otherGiven) || (initial && given.charAt(0) == otherGiven.charAt(0));
  }

  private static String[] words(String mention) {
    return mention.strip().split("\\s+", -1);
  }

  private static String key(String word) {
    return Fold.of(word);
  }

  /** Joins the words; words in all capitals become title case. */
  private static String proper(String[] words) {
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      if (!name.isEmpty()) {
        name.append(' ');
      }
      boolean loud = word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
      name.append(loud ? capitalised(word) : word);
    }
    return name.toString();
  }

  static String capitalised(String word) {
    StringBuilder name = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      if (i == 0 || !Character.isLetter(name.charAt(i - 1))) {
        name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
      }
    }
    return name.toString();
  }
}
