package wirewatch.ingest.topic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts language codes to the primary subtag of BCP 47. */
final class LanguageTags {
  private static final Map<String, String> PREFERRED_CODES =
      Map.of(
          "iw", "he", "in", "id", "ji", "yi", "no", "nb", "fil", "tl", "cmn", "zh", "pes", "fa",
          "lvs", "lv", "ekk", "et", "nan", "zh");
  private static final Map<String, String> TWO_LETTER_CODES = new HashMap<>();

  static {
    for (String language : Locale.getISOLanguages()) {
      TWO_LETTER_CODES.put(Locale.of(language).getISO3Language(), language);
    }
  }

  private LanguageTags() {}

  /** {@code pt-BR}, {@code por}, {@code PT_br} become {@code pt}; null if it is not a code. */
  static @Nullable String primarySubtag(@Nullable String code) {
    if (code == null) {
      return null;
    }
    String clean = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    int end = clean.indexOf('-');
    String primary = end < 0 ? clean : clean.substring(0, end);
    boolean letters = primary.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (!letters || primary.length() < 2 || primary.length() > 3 || primary.equals("und")) {
      return null;
    }
    String brief = TWO_LETTER_CODES.getOrDefault(primary, primary);
    return PREFERRED_CODES.getOrDefault(brief, brief);
  }
}
