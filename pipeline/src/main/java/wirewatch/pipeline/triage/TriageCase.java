package wirewatch.pipeline.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A subject and every change of its state, oldest first.
 *
 * @param changes may be empty: nothing was decided yet
 */
public record TriageCase(TriageSubject subject, List<TriageChange> changes) {

  public TriageCase {
    changes = List.copyOf(changes);
  }

  /** A case of which nothing was decided. */
  public static TriageCase ofNew(TriageSubject subject) {
    return new TriageCase(subject, List.of());
  }

  public TriageState state() {
    return changes.isEmpty() ? TriageState.NEW : changes.getLast().to();
  }

  /** The current texts. */
  public TriageChange.Values values() {
    return changes.isEmpty() ? TriageChange.Values.NONE : changes.getLast().values();
  }

  /** The case after a decision; empty if it changes nothing. */
  Optional<TriageCase> after(TriageDecision decision, String by, Instant now) {
    TriageState to = Objects.requireNonNullElse(decision.to(), state());
    TriageChange.Values before = values();
    TriageChange.Values values =
        new TriageChange.Values(
            to == TriageState.NOT_RELEVANT ? choose(decision.reason(), before.reason()) : "",
            choose(decision.note(), before.note()),
            choose(decision.assignee(), before.assignee()));
    return to == state() && values.equals(before)
        ? Optional.empty()
        : Optional.of(with(new TriageChange(now, by, state(), to, values, false)));
  }

  private static String choose(@Nullable String decided, String before) {
    return decided == null ? before : decided.strip();
  }

  /** The case after its change of a time is taken back; empty if that is not its last change. */
  Optional<TriageCase> withoutChange(Instant time, String by, Instant now) {
    if (changes.isEmpty() || !changes.getLast().time().equals(time)) {
      return Optional.empty();
    }
    TriageCase before = new TriageCase(subject, changes.subList(0, changes.size() - 1));
    return Optional.of(
        with(new TriageChange(now, by, state(), before.state(), before.values(), true)));
  }

  private TriageCase with(TriageChange change) {
    List<TriageChange> more = new ArrayList<>(changes);
    more.add(change);
    return new TriageCase(subject, more);
  }
}
