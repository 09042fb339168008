package wirewatch.screening.designation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words, by {@code |}: whole, or with {@code *} for any letters at the beginning or the end ({@code
 * sanction*}).
 */
record WordPattern(Set<String> whole, List<String> beginnings, List<String> ends) {
  static WordPattern parse(String alternatives) {
    return of(List.of(alternatives.split("\\|", -1)));
  }

  static WordPattern of(List<String> alternatives) {
    Set<String> whole = new HashSet<>();
    List<String> beginnings = new java.util.ArrayList<>();
    List<String> ends = new java.util.ArrayList<>();
    for (String word : alternatives) {
      if (word.isEmpty() || word.equals("*")) {
        throw new IllegalArgumentException("an empty word in '%s'".formatted(alternatives));
      }
      if (word.endsWith("*")) {
        beginnings.add(word.substring(0, word.length() - 1));
      } else if (word.startsWith("*")) {
        ends.add(word.substring(1));
      } else {
        whole.add(word);
      }
    }
    return new WordPattern(Set.copyOf(whole), List.copyOf(beginnings), List.copyOf(ends));
  }

  boolean matches(String lower) {
    return whole.contains(lower)
        || beginnings.stream().anyMatch(lower::startsWith)
        || ends.stream().anyMatch(lower::endsWith);
  }
}
