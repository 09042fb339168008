package wirewatch.pipeline.triage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What is decided about.
 *
 * @param id of the alert or the like
 * @param time of the subject, by which cases are listed
 * @param watch the id of its watch
 * @param sources its agency and its publisher
 */
public record TriageSubject(
    Kind kind, String id, Instant time, String watch, List<String> sources) {

  /** The kinds of subjects. */
  public enum Kind {
    ALERT;

    String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TriageSubject {
    sources = List.copyOf(sources);
  }

  /** The id of its document. */
  String key() {
    return key(kind, id);
  }

  static String key(Kind kind, String id) {
    return kind.parameter() + ":" + id;
  }
}
