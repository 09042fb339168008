package wirewatch.ingest.topic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts language codes to the primary subtag of BCP 47. */
final class Tags {
  private static final Map<String, String> OLD =
      Map.of(
          "iw", "he", "in", "id", "ji", "yi", "no", "nb", "fil", "tl", "cmn", "zh", "pes", "fa",
          "lvs", "lv", "ekk", "et", "nan", "zh");
  private static final Map<String, String> SHORT = new HashMap<>();

  static {
    for (String language : Locale.getISOLanguages()) {
      SHORT.put(Locale.of(language).getISO3Language(), language);
    }
  }

  private Tags() {}

  /** {@code pt-BR}, {@code por}, {@code PT_br} become {@code pt}; null if it is not a code. */
  static @Nullable String primary(@Nullable String code) {
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
    String brief = SHORT.getOrDefault(primary, primary);
    return OLD.getOrDefault(brief, brief);
  }
}
