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
public final class LanguageIdentifier {
  private static final String UNDETERMINED = "und";
  private static final int MIN_LETTERS = 20;

  private final Map<String, List<String>> languagesByScript =
      RuleFileReader.read("scripts.json", new TypeReference<>() {});
  private final FrequentWordProfiles wordProfiles = new FrequentWordProfiles();
  private final StatisticalLanguageIdentifier statisticalIdentifier =
      new StatisticalLanguageIdentifier();

  /**
   * The primary subtag of BCP 47; {@code und} if the text is too short.
   *
   * @param declared the language of the page metadata; used unless the text contradicts it
   */
  public String identify(String text, @Nullable String declared) {
    String claim = LanguageTags.primarySubtag(declared);
    ScriptCounts scriptCounts = ScriptCounts.of(text);
    if (scriptCounts.letterCount() == 0) {
      return claim == null ? UNDETERMINED : claim;
    }
    UnicodeScript script = scriptCounts.dominantScript();
    List<String> written = languagesByScript.get(script.name());
    if (written != null) {
      return claim != null && written.contains(claim) ? claim : written.getFirst();
    }
    if (scriptCounts.letterCount() < MIN_LETTERS) {
      return claim == null ? UNDETERMINED : claim;
    }
    return identifyByWords(text, script, claim);
  }

  private String identifyByWords(String text, UnicodeScript script, @Nullable String claim) {
    FrequentWordProfiles.LanguageFit languageFit = wordProfiles.fit(text);
    if (claim != null
        && (languageFit.isNearlyBest(claim)
            || (languageFit.isInconclusive() && mayUseScript(claim, script)))) {
      return claim;
    }
    if (languageFit.isSure() || !FrequentWordProfiles.coversScript(script)) {
      return primarySubtag(languageFit.bestLanguage());
    }
    String identified = statisticalIdentifier.identify(text);
    if (identified != null
        && (languageFit.isInconclusive() || languageFit.isNearlyBest(identified))) {
      return identified;
    }
    return languageFit.isInconclusive() ? UNDETERMINED : primarySubtag(languageFit.bestLanguage());
  }

  /** Whether a declared language can be written in a script. */
  private boolean mayUseScript(String claim, UnicodeScript script) {
    boolean elsewhere =
        languagesByScript.values().stream().anyMatch(languages -> languages.contains(claim));
    return !elsewhere && wordProfiles.mayUseScript(claim, script);
  }

  private static String primarySubtag(String language) {
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }
}
