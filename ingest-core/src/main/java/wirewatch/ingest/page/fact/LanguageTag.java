package wirewatch.ingest.page.fact;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Selects the declared language of a page. */
final class LanguageTag {
  private static final int MAX_LENGTH = 35;

  private LanguageTag() {}

  /** A BCP 47 tag; null if none is declared or it is not well-formed. */
  static @Nullable Clue declared(Sight elements, Clues candidates) {
    String tag = tag(elements.language);
    if (tag != null) {
      return new Clue(tag, Origin.HTML);
    }
    for (Clue candidate : candidates.of(Field.LANGUAGE)) {
      tag = tag(candidate.text());
      if (tag != null) {
        return new Clue(tag, candidate.origin());
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
