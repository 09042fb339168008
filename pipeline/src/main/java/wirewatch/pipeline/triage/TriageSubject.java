package wirewatch.pipeline.triage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about.
 *
 * @param id of the alert or the like
 * @param time of the subject, by which cases are listed
 * @param watch the id of its watch; of a hit {@code list:} and the id of its list
 * @param sources its agency and its publisher
 * @param hit null for an alert
 */
public record TriageSubject(
    Kind kind,
    String id,
    Instant time,
    String watch,
    List<String> sources,
    @Nullable ListedHit hit) {

  /** The kinds of subjects. */
  public enum Kind {
    ALERT,
    /** A listed name in an article. */
    HIT;

    String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TriageSubject {
    sources = List.copyOf(sources);
  }

  /** A subject that is no hit. */
  public TriageSubject(Kind kind, String id, Instant time, String watch, List<String> sources) {
    this(kind, id, time, watch, sources, null);
  }

  /** The id of its document. */
  String key() {
    return key(kind, id);
  }

  static String key(Kind kind, String id) {
    return kind.parameter() + ":" + id;
  }
}
