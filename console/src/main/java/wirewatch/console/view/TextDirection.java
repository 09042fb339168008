package wirewatch.console.view;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes {@code dir} and {@code lang} of a text of an article. */
public final class TextDirection {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

  private TextDirection() {}

  /**
   * Returns {@code rtl} or {@code ltr}; {@code auto}, by the text's own letters, where the language
   * is not known.
   */
  public static String of(String language) {
    if (language.isEmpty()) {
      return "auto";
    }
    String subtag = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return RIGHT_TO_LEFT.contains(subtag) ? "rtl" : "ltr";
  }

  /** Returns the language; null, which leaves the attribute out, where it is not known. */
  public static @Nullable String lang(String language) {
    return language.isEmpty() ? null : language;
  }
}
