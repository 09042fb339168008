package wirewatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.delivery.Release.Sent;
import wirewatch.alerting.model.Alert;

class ReleaseTest {
  private static final Instant NOW = Samples.NOW;
  private static final Pace PACE = new Pace(8, 5);

  @Test
  void sendsFewAlertsSingly() {
    Release release = Release.of(Samples.matches(5), List.of(), PACE, NOW);

    assertThat(release.now()).hasSize(5).allMatch(message -> message.alerts().size() == 1);
    assertThat(release.next()).isEmpty();
  }

  @Test
  void sendsManyAlertsAsOneDigest() {
    Release release = Release.of(Samples.matches(60), List.of(), PACE, NOW);

    assertThat(release.now()).singleElement().satisfies(m -> assertThat(m.alerts()).hasSize(60));
    assertThat(release.now().getFirst().kind()).isEqualTo(Alert.Kind.DIGEST);
    assertThat(release.next()).isEmpty();
  }

  @Test
  void waitsAMinuteBetweenTwoDigests() {
    List<Sent> sent = List.of(new Sent(NOW.minusSeconds(20), 60));

    Release release = Release.of(Samples.matches(3), sent, PACE, NOW);

    assertThat(release.now()).isEmpty();
    assertThat(release.next()).contains(NOW.plusSeconds(40));
    assertThat(Release.of(Samples.matches(3), sent, PACE, NOW.plusSeconds(40)).now()).hasSize(3);
  }

  @Test
  void waitsBeforeTheFirstDigestAfterSingleAlerts() {
    List<Sent> sent = Stream.generate(() -> new Sent(NOW.minusSeconds(2), 1)).limit(5).toList();

    Release release = Release.of(Samples.matches(1), sent, PACE, NOW);

    assertThat(release.now()).isEmpty();
    assertThat(release.next()).contains(NOW.plusSeconds(8));
    assertThat(Release.of(Samples.matches(9), sent, PACE, NOW.plusSeconds(8)).now())
        .singleElement()
        .satisfies(message -> assertThat(message.alerts()).hasSize(9));
  }

  @Test
  void neverSendsMoreMessagesAMinuteThanAllowed() {
    Pace narrow = new Pace(2, 100);
    Release first = Release.of(Samples.matches(5), List.of(), narrow, NOW);
    assertThat(first.now()).hasSize(2);
    assertThat(first.next()).contains(NOW.plusSeconds(60));

    List<Sent> sent = List.of(new Sent(NOW, 1), new Sent(NOW.plusSeconds(5), 1));
    Release second = Release.of(Samples.matches(3), sent, narrow, NOW.plusSeconds(10));
    assertThat(second.now()).isEmpty();
    assertThat(second.next()).contains(NOW.plusSeconds(60));
    assertThat(Release.of(Samples.matches(3), sent, narrow, NOW.plusSeconds(60)).now()).hasSize(1);
  }

  @Test
  void plansNothingIfNothingIsWaiting() {
    assertThat(Release.of(List.of(), List.of(new Sent(NOW, 9)), PACE, NOW))
        .isEqualTo(new Release(List.of(), java.util.Optional.empty()));
  }

  @Test
  void losesNoAlertAndKeepsTheRateLimitForAnHour() {
    List<Alert> waiting = new ArrayList<>();
    List<Sent> sent = new ArrayList<>();
    int delivered = 0;
    for (int second = 0; second < 4000; second++) {
      Instant time = NOW.plusSeconds(second);
      if (second < 3600) {
        waiting.add(Samples.match("alert-" + second));
      }
      Release release = Release.of(waiting, sent, PACE, time);
      for (Message message : release.now()) {
        delivered += message.alerts().size();
        waiting.removeAll(message.alerts());
        sent.add(new Sent(time, message.alerts().size()));
      }
      if (!waiting.isEmpty() && release.now().isEmpty()) {
        assertThat(release.next()).hasValueSatisfying(next -> assertThat(next).isAfter(time));
      }
      assertThat(sent.stream().filter(s -> s.time().plusSeconds(60).isAfter(time)).count())
          .isLessThanOrEqualTo(8);
    }
    assertThat(delivered).isEqualTo(3600);
    assertThat(sent).hasSizeLessThan(80);
  }

  @Test
  void namesADigestByItsAlerts() {
    Message one = Message.digest(Samples.matches(3));
    Message again = Message.digest(Samples.matches(3));
    Message other = Message.digest(Samples.matches(4));

    assertThat(one.key()).isEqualTo(again.key()).isNotEqualTo(other.key());
    assertThat(Message.digest(Samples.matches(1))).isEqualTo(Message.of(Samples.match("alert-0")));
  }
}
