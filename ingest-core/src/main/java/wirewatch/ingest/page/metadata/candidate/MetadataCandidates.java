package wirewatch.ingest.page.metadata.candidate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;

/** The candidate values found on a page, by field, the most trusted first. */
public final class MetadataCandidates {
  private static final int MAX_CANDIDATES = 60;
  private static final int MAX_LENGTH = 4_000;

  private static final int MAX_BODIES = 3;

  private final List<String> declaredBodies = new ArrayList<>();
  private final Map<MetadataField, List<MetadataCandidate>> byField =
      new EnumMap<>(MetadataField.class);

  /** Adds a text as a single line; blank texts and those beyond the limit are ignored. */
  public void add(MetadataField metadataField, FieldOrigin fieldOrigin, @Nullable String text) {
    if (text == null) {
      return;
    }
    List<MetadataCandidate> candidates =
        byField.computeIfAbsent(metadataField, f -> new ArrayList<>());
    String line = LineNormaliser.normalise(text, MAX_LENGTH);
    if (!line.isEmpty() && candidates.size() < MAX_CANDIDATES) {
      candidates.add(new MetadataCandidate(line, fieldOrigin));
    }
  }

  /** Adds a declared body without its markup, which sites escape once or twice. */
  public void addDeclaredBody(String text) {
    if (declaredBodies.size() < MAX_BODIES && !text.isBlank()) {
      declaredBodies.add(withoutMarkup(withoutMarkup(text)));
    }
  }

  private static String withoutMarkup(String text) {
    boolean markup = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return markup ? Jsoup.parse(text).wholeText() : text;
  }

  public List<String> declaredBodies() {
    return declaredBodies;
  }

  public List<MetadataCandidate> forField(MetadataField metadataField) {
    return byField.getOrDefault(metadataField, List.of());
  }

  public List<MetadataCandidate> forField(MetadataField metadataField, FieldOrigin fieldOrigin) {
    List<MetadataCandidate> found = new ArrayList<>();
    for (MetadataCandidate candidate : forField(metadataField)) {
      if (candidate.origin() == fieldOrigin) {
        found.add(candidate);
      }
    }
    return found;
  }

  public @Nullable MetadataCandidate firstOf(MetadataField metadataField) {
    List<MetadataCandidate> candidates = forField(metadataField);
    return candidates.isEmpty() ? null : candidates.get(0);
  }
}
