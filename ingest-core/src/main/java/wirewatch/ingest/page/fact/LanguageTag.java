package wirewatch.ingest.page.fact;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** The language that a page declares. */
final class LanguageTag {
  private static final int MAX_LENGTH = 35;

  private LanguageTag() {}

  /** BCP 47; null where none is declared or it is no language tag. */
  static @Nullable Clue declared(Sight sight, Clues clues) {
    String tag = tag(sight.language);
    if (tag != null) {
      return new Clue(tag, Origin.HTML);
    }
    for (Clue clue : clues.of(Field.LANGUAGE)) {
      tag = tag(clue.text());
      if (tag != null) {
        return new Clue(tag, clue.origin());
      }
    }
    return null;
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
