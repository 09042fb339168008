package wirewatch.pipeline.review;

import java.util.Locale;
import java.util.Optional;
import wirewatch.pipeline.triage.TriageState;

/** What was decided about a hit; each is a state of its case. */
public enum HitDecision {
  /** Nobody has decided anything. */
  OPEN(TriageState.NEW),
  /** It is the listed one. */
  TRUE(TriageState.RELEVANT),
  /** It is someone else. */
  FALSE(TriageState.NOT_RELEVANT),
  /** Someone has looked at it and cannot say. */
  UNSURE(TriageState.SEEN),
  /** The list has the entry no more. */
  CLOSED(TriageState.DONE);

  private final TriageState state;

  HitDecision(TriageState state) {
    this.state = state;
  }

  public TriageState state() {
    return state;
  }

  /** The name in URLs, requests and exports: {@code true}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The decision that a state stands for. */
  public static HitDecision of(TriageState state) {
    return switch (state) {
      case NEW -> OPEN;
      case SEEN -> UNSURE;
      case RELEVANT -> TRUE;
      case NOT_RELEVANT -> FALSE;
      case DONE -> CLOSED;
    };
  }

  /** Parses a {@link #parameter}. */
  public static Optional<HitDecision> parse(String text) {
    for (HitDecision decision : values()) {
      if (decision.parameter().equals(text)) {
        return Optional.of(decision);
      }
    }
    return Optional.empty();
  }
}
