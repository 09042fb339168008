package wirewatch.ingest.page.fact;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that a page declares. */
final class LanguageTag {
  private static final int MAX_LENGTH = 35;

  private LanguageTag() {}

  /** BCP 47; null where none is declared or it is no language tag. */
  static @Nullable String declared(Sight sight, Clues clues) {
    String tag = tag(sight.language);
    for (Clue clue : clues.of(Field.LANGUAGE)) {
      tag = tag == null ? tag(clue.text()) : tag;
    }
    return tag;
  }

  private static @Nullable String tag(String text) {
    String tag = text.strip().replace('_', '-');
    if (tag.isEmpty() || tag.length() > MAX_LENGTH) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
