package wirewatch.screening.designation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The phrases of one language, from its file.
 *
 * @param cased whether names begin with capital letters
 * @param singleNames whether one capitalised word inside a sentence may be a name: not where nouns
 *     are capitalised
 * @param authorities what each authority is called, phrases of words
 * @param added phrases that say that somebody was put on a list, see {@link Phrase}
 * @param removed phrases that say that somebody was taken off
 * @param unreal words in a clause that says no fact: denied, asked for, planned
 * @param attributive words right before the phrase that make it a mere attribute: "the sanctioned"
 * @param clauses words behind which a clause begins: "that"
 * @param stops words that end the list of names behind a phrase: "for", "because"
 * @param speech words beside the name of one who speaks
 * @param particles small words inside names
 * @param notNames words that are written like names and are none: titles, days
 * @param abbreviations words whose full stop ends no sentence
 */
record DesignationRules(
    String language,
    boolean cased,
    boolean singleNames,
    Map<String, List<String>> authorities,
    List<String> added,
    List<String> removed,
    List<String> unreal,
    List<String> attributive,
    List<String> clauses,
    List<String> stops,
    List<String> speech,
    List<String> particles,
    List<String> notNames,
    List<String> abbreviations) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INDEX = "languages.json";

  /** The rules of all languages. */
  static List<DesignationRules> all() {
    return List.of(read(INDEX, String[].class)).stream()
        .map(language -> read(language + ".json", DesignationRules.class))
        .toList();
  }

  private static <T> T read(String resource, Class<T> type) {
    try (InputStream in = DesignationRules.class.getResourceAsStream(resource)) {
      return JSON.readValue(Objects.requireNonNull(in, resource), type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }
}
