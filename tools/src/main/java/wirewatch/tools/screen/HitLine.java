package wirewatch.tools.screen;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import wirewatch.app.JsonLine;
import wirewatch.screening.match.Hit;

/** A hit as a line of JSON. */
final class HitLine {
  private HitLine() {}

  static String of(String id, Hit hit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("list", hit.list());
    if (!hit.version().isEmpty()) {
      fields.put("version", hit.version());
    }
    fields.put("entry", hit.entry());
    fields.put("name", hit.name());
    fields.put("form", hit.form());
    fields.put("how", hit.how());
    fields.put("score", hit.score());
    fields.put("field", hit.place().field().name().toLowerCase(Locale.ROOT));
    fields.put("start", hit.place().start());
    fields.put("end", hit.place().end());
    fields.put("sentence_start", hit.place().sentenceStart());
    fields.put("sentence_end", hit.place().sentenceEnd());
    fields.put("for", hit.evidence().supporting());
    fields.put("against", hit.evidence().contradicting());
    return JsonLine.of(fields);
  }
}
