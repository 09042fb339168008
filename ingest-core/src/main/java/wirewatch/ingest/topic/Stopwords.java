package wirewatch.ingest.topic;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stopwords by language, the most frequent first: {@code stopwords.json}. */
final class Stopwords {
  private static final Map<String, List<String>> WORDS_BY_LANGUAGE = load();

  private Stopwords() {}

  private static Map<String, List<String>> load() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    RuleFileReader.read("stopwords.json", new TypeReference<Map<String, String>>() {})
        .forEach((language, words) -> lists.put(language, Arrays.asList(words.split(" ", -1))));
    return lists;
  }

  static Map<String, List<String>> all() {
    return WORDS_BY_LANGUAGE;
  }

  /** Empty for a language without a list. */
  static Set<String> forLanguage(String language) {
    return new HashSet<>(WORDS_BY_LANGUAGE.getOrDefault(language, List.of()));
  }
}
