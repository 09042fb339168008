package wirewatch.ingest.page.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.line.RuleTable;

/**
 * The pronouns and possessives of {@code person-words.tsv}: who speaks to whom. Pages that offer
 * something speak as a group to the reader; news speaks about others.
 */
final class PersonWords {
  private static final Map<String, PageFeature> BY_PERSON =
      Map.of(
          "writer", PageFeature.FIRST_PERSON,
          "group", PageFeature.OWN_GROUP,
          "reader", PageFeature.READER_ADDRESSED);

  private static final Map<String, PageFeature> BY_WORD = load();

  private PersonWords() {}

  /** Counts a word in lower case; a word of no person counts nowhere. */
  static void count(String word, FeatureVector features) {
    PageFeature feature = BY_WORD.get(word);
    if (feature != null) {
      features.increment(feature);
    }
  }

  private static Map<String, PageFeature> load() {
    Map<String, PageFeature> words = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.of(PersonWords.class, "person-words.tsv", List.of("person", "words")).rows()) {
      PageFeature feature = BY_PERSON.get(row.get("person"));
      for (String word : row.get("words").split(" ", -1)) {
        words.putIfAbsent(word, feature);
      }
    }
    return words;
  }
}
