package wirewatch.console.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.console.query.AlertQueries;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.InboxView.Change;
import wirewatch.console.view.InboxView.Reason;
import wirewatch.console.view.InboxView.Row;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageState;

/** Alerts and their cases in words. */
public final class InboxRows {
  /** Why an alert is not relevant. */
  public static final List<Reason> REASONS =
      List.of(
          new Reason("other_topic", "another topic"),
          new Reason("other_name", "another person or thing of that name"),
          new Reason("not_news", "old or no news"),
          new Reason("source", "a source that does not matter"),
          new Reason("duplicate", "known already"),
          new Reason("other", "something else"));

  private InboxRows() {}

  static Row toRow(InboxQueries.CasedAlert cased) {
    TriageCase triageCase = cased.triageCase();
    TriageChange.Values values = triageCase.values();
    return new Row(
        AlertQueries.toListItem(cased.stored()),
        triageCase.state().parameter(),
        triageCase.state().label(),
        reasonLabel(values.reason()),
        values.note(),
        values.assignee(),
        triageCase.changes().reversed().stream().map(InboxRows::toChange).toList());
  }

  /** The name of a state at the head of a list. */
  static String title(TriageState state) {
    String label = state.label();
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private static String reasonLabel(String reason) {
    return REASONS.stream()
        .filter(each -> each.value().equals(reason))
        .map(Reason::label)
        .findFirst()
        .orElse(reason);
  }

  private static Change toChange(TriageChange change) {
    List<String> what = new ArrayList<>();
    if (change.from() != change.to()) {
      what.add(change.from().label() + " → " + change.to().label());
    }
    TriageChange.Values values = change.values();
    if (!values.reason().isEmpty()) {
      what.add("because of " + reasonLabel(values.reason()));
    }
    if (!values.assignee().isEmpty()) {
      what.add("assigned to " + values.assignee());
    }
    if (!values.note().isEmpty()) {
      what.add("“" + values.note() + "”");
    }
    return new Change(
        DisplayTime.of(change.time()),
        change.by(),
        (change.undo() ? "undone: " : "") + String.join(", ", what));
  }
}
