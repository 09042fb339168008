package wirewatch.ingest.name.token;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Word lists by class name, in lower case; a trailing {@code *} matches any ending. */
public final class WordClasses {
  private static final int MAX_ENDING_LENGTH = 4;

  private final Map<String, Set<String>> wordsByClass = new HashMap<>();

  public WordClasses(String file) {
    for (String line : ResourceLines.read(file)) {
      int tab = line.indexOf('\t');
      Set<String> words =
          wordsByClass.computeIfAbsent(line.substring(0, tab), k -> new HashSet<>());
      Collections.addAll(words, line.substring(tab + 1).split(" ", -1));
    }
  }

  public Set<String> words(String name) {
    Set<String> words = wordsByClass.get(name);
    if (words == null) {
      throw new IllegalStateException("no word class " + name);
    }
    return words;
  }

  /** Whether a lower-case word is in the class, literally or by its stem. */
  public boolean contains(String name, String word) {
    Set<String> words = words(name);
    if (words.contains(word)) {
      return true;
    }
    int least = Math.max(2, word.length() - MAX_ENDING_LENGTH);
    for (int end = word.length(); end >= least; end--) {
      if (words.contains(word.substring(0, end) + '*')) {
        return true;
      }
    }
    return false;
  }

  public Map<String, Set<String>> all() {
    return wordsByClass;
  }
}
