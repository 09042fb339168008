package wirewatch.tools.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.app.JsonLine;
import wirewatch.screening.designation.Designation;

/** A reported designation as a line of JSON. */
final class DesignationLine {
  private DesignationLine() {}

  static String of(String id, String body, Designation designation) {
    int start = body.offsetByCodePoints(0, designation.sentenceStart());
    int end = body.offsetByCodePoints(0, designation.sentenceEnd());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "designation");
    fields.put("id", id);
    fields.put("action", designation.action().name().toLowerCase(Locale.ROOT));
    fields.put("authority", designation.authority());
    fields.put("names", names(designation));
    fields.put("language", designation.language());
    fields.put("sentence", body.substring(start, end));
    fields.put("sentence_start", designation.sentenceStart());
    fields.put("sentence_end", designation.sentenceEnd());
    return JsonLine.of(fields);
  }

  private static List<Map<String, Object>> names(Designation designation) {
    return designation.names().stream().map(DesignationLine::name).toList();
  }

  private static Map<String, Object> name(Designation.DesignatedName name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name.name());
    fields.put("start", name.start());
    fields.put("end", name.end());
    return fields;
  }
}
