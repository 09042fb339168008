package wirewatch.ingest.name;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Names;

/** Finds people, organisations and places in a text. */
public final class NameFinder {

  /**
   * Every name in the text.
   *
   * @param headline weighs in the ranking of countries; its names are not mentions
   * @param dateline tells the story's place; alone not enough to make a country the story's subject
   */
  public Names find(
      String text, String language, @Nullable String headline, @Nullable Dateline dateline) {
    return Names.NONE;
  }
}
