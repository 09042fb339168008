package wirewatch.ingest.topic;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the language of a text by its script, the declared language, its frequent words and,
 * if those are inconclusive, with a statistical identifier. Thread-safe.
 */
public final class Languages {
  private static final String UNKNOWN = "und";
  private static final int FEW_LETTERS = 20;

  private final Map<String, List<String>> scripts =
      Rules.read("scripts.json", new TypeReference<>() {});
  private final WordProfiles profiles = new WordProfiles();
  private final Identifier identifier = new Identifier();

  /**
   * The primary subtag of BCP 47; {@code und} if the text is too short.
   *
   * @param declared the language of the page metadata; used unless the text contradicts it
   */
  public String identify(String text, @Nullable String declared) {
    String claim = Tags.primary(declared);
    Census census = Census.of(text);
    if (census.letters() == 0) {
      return claim == null ? UNKNOWN : claim;
    }
    UnicodeScript script = census.main();
    List<String> written = scripts.get(script.name());
    if (written != null) {
      return claim != null && written.contains(claim) ? claim : written.getFirst();
    }
    if (census.letters() < FEW_LETTERS) {
      return claim == null ? UNKNOWN : claim;
    }
    return byWords(text, script, claim);
  }

  private String byWords(String text, UnicodeScript script, @Nullable String claim) {
    WordProfiles.Fit fit = profiles.fit(text);
    if (claim != null && (fit.nearlyBest(claim) || (fit.blind() && writes(claim, script)))) {
      return claim;
    }
    if (fit.sure() || !WordProfiles.covers(script)) {
      return plain(fit.best());
    }
    String identified = identifier.identify(text);
    if (identified != null && (fit.blind() || fit.nearlyBest(identified))) {
      return identified;
    }
    return fit.blind() ? UNKNOWN : plain(fit.best());
  }

  /** Whether a declared language can be written in a script. */
  private boolean writes(String claim, UnicodeScript script) {
    boolean elsewhere = scripts.values().stream().anyMatch(languages -> languages.contains(claim));
    return !elsewhere && profiles.mayBeIn(claim, script);
  }

  private static String plain(String language) {
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }
}
