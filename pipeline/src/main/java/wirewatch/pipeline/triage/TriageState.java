package wirewatch.pipeline.triage;

import java.util.Locale;
import java.util.Optional;

/** How far a reader has dealt with a subject. */
public enum TriageState {
  /** Nobody has decided anything. */
  NEW,
  /** Someone has looked at it. */
  SEEN,
  /** It is what the watch is for. */
  RELEVANT,
  /** It is not what the watch is for. */
  NOT_RELEVANT,
  /** Nothing is left to do. */
  DONE;

  /** The name in URLs, requests and documents: {@code not_relevant}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in a sentence: {@code not relevant}. */
  public String label() {
    return parameter().replace('_', ' ');
  }

  /** Parses a {@link #parameter}. */
  public static Optional<TriageState> parse(String text) {
    for (TriageState state : values()) {
      if (state.parameter().equals(text)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
