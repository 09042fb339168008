package wirewatch.ingest.page.metadata;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;

/** Selects the declared language of a page. */
final class LanguageSelector {
  private static final int MAX_LENGTH = 35;

  private LanguageSelector() {}

  /** A BCP 47 tag; null if none is declared or it is not well-formed. */
  static @Nullable MetadataCandidate selectDeclared(
      PageElements elements, MetadataCandidates candidates) {
    String tag = toLanguageTag(elements.language);
    if (tag != null) {
      return new MetadataCandidate(tag, FieldOrigin.HTML);
    }
    for (MetadataCandidate candidate : candidates.forField(MetadataField.LANGUAGE)) {
      tag = toLanguageTag(candidate.text());
      if (tag != null) {
        return new MetadataCandidate(tag, candidate.origin());
      }
    }
    return null;
  }

  private static @Nullable String toLanguageTag(String text) {
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
