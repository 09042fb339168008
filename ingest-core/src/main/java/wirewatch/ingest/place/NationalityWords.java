package wirewatch.ingest.place;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Nationality words of several languages: whole words, and stems that match any ending. */
final class NationalityWords {
  private static final int MIN_STEM_LENGTH = 3;
  private static final int MAX_ENDING_LENGTH = 4;

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();

  NationalityWords() {
    for (String[] row : PlaceDataReader.readRows("nationalities.tsv", 3)) {
      for (String word : row[2].split(" ", -1)) {
        boolean stem = word.endsWith("*");
        String key = PlaceKey.of(stem ? word.substring(0, word.length() - 1) : word);
        (stem ? stems : words).put(row[0] + ' ' + key, row[1]);
      }
    }
  }

  /** The country of {@code Russian}, {@code российского}, {@code russischen}. */
  Optional<String> findCountry(String word, String language) {
    String key = language + ' ' + PlaceKey.of(word);
    String country = words.get(key);
    int least = Math.max(key.length() - MAX_ENDING_LENGTH, language.length() + 1 + MIN_STEM_LENGTH);
    for (int end = key.length(); country == null && end >= least; end--) {
      country = stems.get(key.substring(0, end));
    }
    return Optional.ofNullable(country);
  }
}
