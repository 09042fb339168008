package wirewatch.ingest.name;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.NamedEntities;

/**
 * Finds people, organisations and places in a text by its language: docs/names.md says how. In
 * languages without a name finder of their own, countries and great cities only. Thread-safe;
 * resources load on first use.
 */
public final class NameFinder {

  /**
   * Every name in the text.
   *
   * @param headline contributes to the ranking of countries; its names are not mentions
   * @param dateline helps to resolve places; its country is ranked only if mentioned elsewhere
   */
  public NamedEntities find(
      String text, String language, @Nullable String headline, @Nullable Dateline dateline) {
    if (text.isBlank()) {
      return NamedEntities.NONE;
    }
    return new NameAssembler(LanguageNameFinders.shared(), text, language)
        .assemble(headline, dateline);
  }
}
