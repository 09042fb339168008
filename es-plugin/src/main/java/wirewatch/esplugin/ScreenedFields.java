package wirewatch.esplugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.screening.designation.Designation;
import wirewatch.screening.match.Hit;
import wirewatch.screening.store.ListVersion;

/** The fields of what screening found, as the crawler's documents have them. */
final class ScreenedFields {
  private static final int MAX_MENTIONS = 200;
  private static final int MAX_DESIGNATIONS = 100;
  private static final int MAX_NAMES = 100;

  private ScreenedFields() {}

  /** The fields below {@code article}, without empty ones. */
  static Map<String, Object> of(
      List<ListVersion> lists, List<Hit> hits, List<Designation> designations) {
    Map<String, Object> fields = new LinkedHashMap<>();
    putIfAny(fields, "listed", hits.stream().limit(MAX_MENTIONS).map(ScreenedFields::of).toList());
    putIfAny(
        fields,
        "screened",
        lists.stream().map(version -> version.list() + "/" + version.version()).toList());
    putIfAny(
        fields,
        "designations",
        designations.stream().limit(MAX_DESIGNATIONS).map(ScreenedFields::of).toList());
    return fields;
  }

  static Map<String, Object> of(Hit hit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", hit.list());
    fields.put("list_version", hit.version());
    fields.put("id", hit.entry());
    fields.put("name", hit.name());
    fields.put("form", hit.form());
    fields.put("how", hit.how());
    fields.put("score", hit.score());
    fields.put("field", hit.place().field().name().toLowerCase(Locale.ROOT));
    fields.put("start", hit.place().start());
    fields.put("end", hit.place().end());
    fields.put("sentence_start", hit.place().sentenceStart());
    fields.put("sentence_end", hit.place().sentenceEnd());
    putIfAny(fields, "for", hit.evidence().supporting());
    putIfAny(fields, "against", hit.evidence().contradicting());
    return fields;
  }

  static Map<String, Object> of(Designation found) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("action", found.action().name().toLowerCase(Locale.ROOT));
    fields.put("authority", found.authority());
    fields.put(
        "names",
        found.names().stream().limit(MAX_NAMES).map(Designation.DesignatedName::name).toList());
    fields.put("language", found.language());
    fields.put("sentence_start", found.sentenceStart());
    fields.put("sentence_end", found.sentenceEnd());
    return fields;
  }

  private static void putIfAny(Map<String, Object> fields, String name, List<?> values) {
    if (!values.isEmpty()) {
      fields.put(name, new ArrayList<>(values));
    }
  }
}
