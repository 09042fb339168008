package wirewatch.console.inbox;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.view.DocumentTimes;
import wirewatch.pipeline.triage.TriageState;
import wirewatch.pipeline.triage.TriageStore.Position;

/**
 * The parameters of the inbox, as in the URL of its page.
 *
 * @param state of the alerts; null for all
 * @param watch null for all
 * @param source an agency or a publisher; null for all
 * @param before the position after which the list begins; null for the newest
 */
record InboxParameters(
    @Nullable TriageState state,
    @Nullable String watch,
    @Nullable String source,
    @Nullable Position before) {
  static final String ALL = "all";

  /** Reads parameters; without a state, the new alerts. */
  static InboxParameters read(Function<String, @Nullable String> parameter) {
    String state = Objects.requireNonNullElse(parameter.apply("state"), "");
    return new InboxParameters(
        state.equals(ALL) ? null : TriageState.parse(state).orElse(TriageState.NEW),
        present(parameter.apply("watch")),
        present(parameter.apply("source")),
        parsePosition(Objects.requireNonNullElse(parameter.apply("before"), "")).orElse(null));
  }

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** A position is written as {@code TIME,ID}. */
  private static Optional<Position> parsePosition(String text) {
    int comma = text.indexOf(',');
    Instant time = comma < 0 ? null : DocumentTimes.parseInstant(text.substring(0, comma));
    return time == null
        ? Optional.empty()
        : Optional.of(new Position(time, text.substring(comma + 1)));
  }

  InboxParameters withState(@Nullable TriageState other) {
    return new InboxParameters(other, watch, source, null);
  }

  InboxParameters before(Position position) {
    return new InboxParameters(state, watch, source, position);
  }

  String stateParameter() {
    return state == null ? ALL : state.parameter();
  }

  String toLink() {
    StringBuilder link = new StringBuilder("/alerts?state=").append(stateParameter());
    append(link, "watch", watch);
    append(link, "source", source);
    append(link, "before", before == null ? null : before.time() + "," + before.id());
    return link.toString();
  }

  private static void append(StringBuilder link, String name, @Nullable String value) {
    if (value != null) {
      link.append('&').append(name).append('=').append(ConsoleLinks.encode(value));
    }
  }
}
