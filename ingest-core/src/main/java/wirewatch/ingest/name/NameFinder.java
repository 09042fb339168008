package wirewatch.ingest.name;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Names;

/**
 * Finds people, organisations and places in a text: in English by a model, in Russian by rules, in
 * other languages countries and capitals only. Thread-safe; the lists are read on first use.
 */
public final class NameFinder {

  /**
   * Every name in the text.
   *
   * @param headline weighs in the ranking of countries; its names are not mentions
   * @param dateline tells the story's place; alone not enough to make a country the story's subject
   */
  public Names find(
      String text, String language, @Nullable String headline, @Nullable Dateline dateline) {
    if (text.isBlank()) {
      return Names.NONE;
    }
    return new Assembly(Readers.shared(), text, language).assemble(headline, dateline);
  }
}
