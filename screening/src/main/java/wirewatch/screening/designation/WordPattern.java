package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    List<String> beginnings = new ArrayList<>();
    List<String> ends = new ArrayList<>();
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
    if (whole.contains(lower)) {
      return true;
    }
    for (int i = 0; i < beginnings.size(); i++) { // most words are asked: no iterator for each
      if (lower.startsWith(beginnings.get(i))) {
        return true;
      }
    }
    for (int i = 0; i < ends.size(); i++) {
      if (lower.endsWith(ends.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The letters of its shortest word. */
  int shortest() {
    return Stream.of(whole, beginnings, ends)
        .flatMap(Collection::stream)
        .mapToInt(String::length)
        .min()
        .orElse(0);
  }
}
