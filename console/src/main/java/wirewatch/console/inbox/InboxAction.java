package wirewatch.console.inbox;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirewatch.pipeline.triage.TriageDecision;
import wirewatch.pipeline.triage.TriageState;

/**
 * What a button of the inbox does. Its value is {@code ACTION} for the chosen alerts or {@code
 * ACTION|ID} for one of them. An action is a state, {@code not_relevant:REASON}, or {@code save},
 * which keeps note and assignee.
 */
record InboxAction(List<String> ids, TriageDecision decision) {
  private static final int MAX_IDS = 200;

  InboxAction {
    ids = List.copyOf(ids);
  }

  /**
   * Reads the form of the inbox.
   *
   * @throws IllegalArgumentException with what is wrong with it
   */
  static InboxAction read(Context context) {
    String act = Objects.requireNonNullElse(context.formParam("act"), "");
    int bar = act.indexOf('|');
    List<String> ids = bar < 0 ? context.formParams("id") : List.of(act.substring(bar + 1));
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no alert is chosen: tick some, then choose what to do");
    }
    if (ids.size() > MAX_IDS) {
      throw new IllegalArgumentException(
          "%d alerts are chosen, more than %d at once".formatted(ids.size(), MAX_IDS));
    }
    return new InboxAction(ids, decision(context, bar < 0 ? act : act.substring(0, bar), ids));
  }

  private static TriageDecision decision(Context context, String action, List<String> ids) {
    if (action.equals("save")) {
      return new TriageDecision(
          null, null, field(context, "note", ids), field(context, "assignee", ids));
    }
    if (action.equals("assign")) {
      return new TriageDecision(null, null, null, context.formParam("assignee"));
    }
    int colon = action.indexOf(':');
    String state = colon < 0 ? action : action.substring(0, colon);
    String reason = colon < 0 ? null : action.substring(colon + 1);
    return TriageState.parse(state)
        .map(to -> new TriageDecision(to, reason, null, null))
        .orElseThrow(() -> new IllegalArgumentException("there is no action " + action));
  }

  private static @Nullable String field(Context context, String name, List<String> ids) {
    return context.formParam(name + "." + ids.getFirst());
  }
}
