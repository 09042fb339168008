package wirewatch.ingest.name;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The word lists of {@code word-classes.tsv}: class name to words in small letters. */
final class WordClasses {
  private final Map<String, Set<String>> byClass = new HashMap<>();

  WordClasses() {
    for (String line : Lines.read("word-classes.tsv")) {
      int tab = line.indexOf('\t');
      Set<String> words = byClass.computeIfAbsent(line.substring(0, tab), k -> new HashSet<>());
      Collections.addAll(words, line.substring(tab + 1).split(" ", -1));
    }
  }

  Set<String> words(String name) {
    Set<String> words = byClass.get(name);
    if (words == null) {
      throw new IllegalStateException("word-classes.tsv has no class " + name);
    }
    return words;
  }

  Map<String, Set<String>> all() {
    return byClass;
  }
}
