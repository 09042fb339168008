package wirewatch.pipeline.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriageCaseTest {
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
  private static final TriageSubject SUBJECT =
      new TriageSubject(
          TriageSubject.Kind.ALERT, "a1", NOW.minusSeconds(60), "oil", List.of("Northwire"));
  private static final TriageCase FRESH = TriageCase.ofNew(SUBJECT);

  @Test
  void keepsEveryChangeWithWhoMadeIt() {
    TriageCase seen = decide(FRESH, TriageDecision.of(TriageState.SEEN), 0);
    TriageCase noted = decide(seen, new TriageDecision(null, null, "call them", "Grace"), 1);
    TriageCase done = decide(noted, TriageDecision.of(TriageState.DONE), 2);

    assertThat(done.state()).isEqualTo(TriageState.DONE);
    assertThat(done.values()).isEqualTo(new TriageChange.Values("", "call them", "Grace"));
    assertThat(done.changes())
        .extracting(TriageChange::by, TriageChange::from, TriageChange::to)
        .containsExactly(
            tuple("Ada", TriageState.NEW, TriageState.SEEN),
            tuple("Ada", TriageState.SEEN, TriageState.SEEN),
            tuple("Ada", TriageState.SEEN, TriageState.DONE));
    assertThat(TriageDocument.parse(TriageDocument.of(done))).isEqualTo(done);
  }

  @Test
  void aDecisionThatChangesNothingIsNoChange() {
    TriageCase seen = decide(FRESH, TriageDecision.of(TriageState.SEEN), 0);

    assertThat(seen.after(TriageDecision.of(TriageState.SEEN), "Ada", NOW)).isEmpty();
    assertThat(FRESH.after(new TriageDecision(null, null, null, null), "Ada", NOW)).isEmpty();
  }

  @Test
  void keepsAReasonAsLongAsTheAlertIsNotRelevant() {
    TriageDecision notRelevant =
        new TriageDecision(TriageState.NOT_RELEVANT, "other_topic", null, null);
    TriageCase dropped = decide(FRESH, notRelevant, 0);
    TriageCase again = decide(dropped, TriageDecision.of(TriageState.RELEVANT), 1);

    assertThat(dropped.values().reason()).isEqualTo("other_topic");
    assertThat(again.values().reason()).isEmpty();
  }

  @Test
  void anUndoIsAChangeAndTakesBackTheLastOneOnly() {
    TriageCase seen = decide(FRESH, TriageDecision.of(TriageState.SEEN), 0);
    TriageCase done = decide(seen, TriageDecision.of(TriageState.DONE), 1);

    assertThat(done.withoutChange(NOW, "Bob", NOW.plusSeconds(9))).isEmpty();
    TriageCase undone = done.withoutChange(NOW.plusSeconds(1), "Bob", NOW.plusSeconds(9)).get();
    assertThat(undone.state()).isEqualTo(TriageState.SEEN);
    assertThat(undone.changes()).hasSize(3);
    assertThat(undone.changes().getLast().undo()).isTrue();
  }

  @Test
  void refusesALongNote() {
    assertThatThrownBy(() -> new TriageDecision(null, null, "x".repeat(2_001), null))
        .hasMessage("note has 2,001 characters, more than 2,000");
  }

  private static TriageCase decide(TriageCase triageCase, TriageDecision decision, int seconds) {
    return triageCase.after(decision, "Ada", NOW.plusSeconds(seconds)).orElseThrow();
  }
}
