package wirewatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.delivery.SendPlan.Sent;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.SampleAlerts;

class SendPlanTest {
  private static final Instant NOW = SampleAlerts.NOW;
  private static final RateLimit PACE = new RateLimit(8, 5);

  @Test
  void sendsFewAlertsSingly() {
    SendPlan sendPlan = SendPlan.of(SampleAlerts.matches(5), List.of(), PACE, NOW);

    assertThat(sendPlan.messages())
        .hasSize(5)
        .allMatch(alertMessage -> alertMessage.alerts().size() == 1);
    assertThat(sendPlan.nextCheck()).isEmpty();
  }

  @Test
  void sendsManyAlertsAsOneDigest() {
    SendPlan sendPlan = SendPlan.of(SampleAlerts.matches(60), List.of(), PACE, NOW);

    assertThat(sendPlan.messages())
        .singleElement()
        .satisfies(m -> assertThat(m.alerts()).hasSize(60));
    assertThat(sendPlan.messages().getFirst().kind()).isEqualTo(Alert.Kind.DIGEST);
    assertThat(sendPlan.nextCheck()).isEmpty();
  }

  @Test
  void waitsAMinuteBetweenTwoDigests() {
    List<Sent> sent = List.of(new Sent(NOW.minusSeconds(20), 60));

    SendPlan sendPlan = SendPlan.of(SampleAlerts.matches(3), sent, PACE, NOW);

    assertThat(sendPlan.messages()).isEmpty();
    assertThat(sendPlan.nextCheck()).contains(NOW.plusSeconds(40));
    assertThat(SendPlan.of(SampleAlerts.matches(3), sent, PACE, NOW.plusSeconds(40)).messages())
        .hasSize(3);
  }

  @Test
  void waitsBeforeTheFirstDigestAfterSingleAlerts() {
    List<Sent> sent = Stream.generate(() -> new Sent(NOW.minusSeconds(2), 1)).limit(5).toList();

    SendPlan sendPlan = SendPlan.of(SampleAlerts.matches(1), sent, PACE, NOW);

    assertThat(sendPlan.messages()).isEmpty();
    assertThat(sendPlan.nextCheck()).contains(NOW.plusSeconds(8));
    assertThat(SendPlan.of(SampleAlerts.matches(9), sent, PACE, NOW.plusSeconds(8)).messages())
        .singleElement()
        .satisfies(alertMessage -> assertThat(alertMessage.alerts()).hasSize(9));
  }

  @Test
  void neverSendsMoreMessagesAMinuteThanAllowed() {
    RateLimit narrow = new RateLimit(2, 100);
    SendPlan first = SendPlan.of(SampleAlerts.matches(5), List.of(), narrow, NOW);
    assertThat(first.messages()).hasSize(2);
    assertThat(first.nextCheck()).contains(NOW.plusSeconds(60));

    List<Sent> sent = List.of(new Sent(NOW, 1), new Sent(NOW.plusSeconds(5), 1));
    SendPlan second = SendPlan.of(SampleAlerts.matches(3), sent, narrow, NOW.plusSeconds(10));
    assertThat(second.messages()).isEmpty();
    assertThat(second.nextCheck()).contains(NOW.plusSeconds(60));
    assertThat(SendPlan.of(SampleAlerts.matches(3), sent, narrow, NOW.plusSeconds(60)).messages())
        .hasSize(1);
  }

  @Test
  void plansNothingIfNothingIsWaiting() {
    assertThat(SendPlan.of(List.of(), List.of(new Sent(NOW, 9)), PACE, NOW))
        .isEqualTo(new SendPlan(List.of(), java.util.Optional.empty()));
  }

  @Test
  void losesNoAlertAndKeepsTheRateLimitForAnHour() {
    List<Alert> waiting = new ArrayList<>();
    List<Sent> sent = new ArrayList<>();
    int delivered = 0;
    for (int second = 0; second < 4000; second++) {
      Instant time = NOW.plusSeconds(second);
      if (second < 3600) {
        waiting.add(SampleAlerts.match("alert-" + second));
      }
      SendPlan sendPlan = SendPlan.of(waiting, sent, PACE, time);
      for (AlertMessage alertMessage : sendPlan.messages()) {
        delivered += alertMessage.alerts().size();
        waiting.removeAll(alertMessage.alerts());
        sent.add(new Sent(time, alertMessage.alerts().size()));
      }
      if (!waiting.isEmpty() && sendPlan.messages().isEmpty()) {
        assertThat(sendPlan.nextCheck()).hasValueSatisfying(next -> assertThat(next).isAfter(time));
      }
      assertThat(sent.stream().filter(s -> s.time().plusSeconds(60).isAfter(time)).count())
          .isLessThanOrEqualTo(8);
    }
    assertThat(delivered).isEqualTo(3600);
    assertThat(sent).hasSizeLessThan(80);
  }

  @Test
  void namesADigestByItsAlerts() {
    AlertMessage one = AlertMessage.digest(SampleAlerts.matches(3));
    AlertMessage again = AlertMessage.digest(SampleAlerts.matches(3));
    AlertMessage other = AlertMessage.digest(SampleAlerts.matches(4));

    assertThat(one.key()).isEqualTo(again.key()).isNotEqualTo(other.key());
    assertThat(AlertMessage.digest(SampleAlerts.matches(1)))
        .isEqualTo(AlertMessage.of(SampleAlerts.match("alert-0")));
  }
}
