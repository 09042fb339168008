package wirewatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.alerting.delivery.ChannelOptions.Target;
import wirewatch.alerting.delivery.Delivery.Failed;
import wirewatch.ingest.net.AddressRange;

/** The outcome of a delivery by response, timeout and address of the receiver. */
class HttpDeliveryTest {
  private static Receiver receiver;

  @BeforeAll
  static void start() throws IOException {
    receiver = new Receiver();
  }

  @AfterAll
  static void stop() {
    receiver.close();
  }

  @Test
  void deliversOnSuccess() {
    assertThat(deliver(receiver.target("/ok"))).isEqualTo(new Delivery.Delivered());
    assertThat(receiver.last().headers())
        .containsEntry("user-agent", "Wirewatch/0.1")
        .doesNotContainKey("cookie");
  }

  @ParameterizedTest
  @CsvSource({
    "/429, true, 7, 127.0.0.1 answered 429: slow down",
    "/429-body, true, 5, '127.0.0.1 answered 429: {\"ok\":false,\"parameters\":{\"retry_after\":5}}'",
    "/429-fraction, true, 1, '127.0.0.1 answered 429: {\"retry_after\": 0.65, \"global\": false}'",
    "/503, true, 60, 127.0.0.1 answered 503",
    "/500, true, , 127.0.0.1 answered 500: out of order",
    "/408, true, , 127.0.0.1 answered 408",
    "/404, false, , '127.0.0.1 answered 404: no_[31mservice'"
  })
  void distinguishesTemporaryAndPermanentFailures(
      String path, boolean temporary, @Nullable Integer seconds, String why) {
    assertThat(deliver(receiver.target(path)))
        .isEqualTo(
            new Failed(why, temporary, seconds == null ? null : Duration.ofSeconds(seconds)));
  }

  @Test
  void doesNotFollowRedirects() {
    int before = receiver.got.size();

    Failed failed = (Failed) deliver(receiver.target("/redirect"));

    assertThat(failed.temporary()).isFalse();
    assertThat(failed.why()).contains("302", "redirects are not followed");
    assertThat(receiver.got).hasSize(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hang", "/drip"})
  void timesOutOnAHangingReceiver(String path) {
    Target target = receiver.target(path);
    Target brief = new Target(target.url(), target.allowed(), Duration.ofMillis(300));

    assertThat(deliver(brief))
        .isEqualTo(new Failed("127.0.0.1 did not answer in time (300 ms)", true, null));
  }

  @Test
  void doesNotRetry() {
    int before = receiver.got.size();

    Failed failed = (Failed) deliver(receiver.target("/close"));

    assertThat(failed.temporary()).isTrue();
    assertThat(failed.why()).startsWith("the connection to 127.0.0.1 broke");
    assertThat(receiver.got).hasSize(before + 1);
  }

  @Test
  void reportsARefusedConnection() {
    Target deaf = allowing("http://127.0.0.1:" + Receiver.deafPort() + "/secret");

    assertThat(deliver(deaf))
        .isEqualTo(new Failed("127.0.0.1 refuses the connection", true, null));
  }

  @Test
  void reportsAnUnresolvableName() {
    assertThat(deliver(allowing("http://nowhere.invalid/secret")))
        .isEqualTo(new Failed("the host name nowhere.invalid does not resolve", true, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
  void rejectsAddressesThatAreNotPublic(String host) {
    int before = receiver.got.size();
    Target target =
        new Target(
            URI.create("http://" + host + ":" + receiver.at("/").getPort() + "/ok"),
            List.of(),
            Duration.ofSeconds(5));

    Failed failed = (Failed) deliver(target);

    assertThat(failed.temporary()).isFalse();
    assertThat(failed.why()).contains("not public", "allow_addresses");
    assertThat(receiver.got).hasSize(before);
  }

  @Test
  void rejectsObfuscatedAddresses() throws IOException {
    for (String host : List.of("127.1", "2130706433", "0")) {
      CheckedDns dns = new CheckedDns(receiver.target("/"));
      CheckedDns guarded =
          new CheckedDns(new Target(receiver.at("/"), List.of(), Duration.ofSeconds(5)));
      okhttp3.HttpUrl url = okhttp3.HttpUrl.get("http://" + host + "/");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> guarded.check(url)))
          .as(host)
          .isInstanceOf(CheckedDns.Refused.class);
      assertThat(dns.lookup("localhost")).isNotEmpty();
    }
  }

  @Test
  void permitsOnlyAllowedRanges() {
    Target other =
        new Target(
            receiver.at("/ok"), List.of(AddressRange.parse("10.0.0.0/8")), Duration.ofSeconds(5));

    assertThat(deliver(other)).isInstanceOf(Failed.class);
    assertThat(deliver(receiver.target("/ok"))).isEqualTo(new Delivery.Delivered());
  }

  @Test
  void printsNoSecret() {
    Target target = allowing("https://hooks.example/services/T0/B0/secret?k=secret");

    assertThat(new ChannelOptions.Webhook(target, "0123456789-secret-0123456789").toString())
        .doesNotContain("secret");
    assertThat(new ChannelOptions.Slack(target).toString()).doesNotContain("secret");
    assertThat(new ChannelOptions.Telegram(target, "12345:secretsecret", "-100").toString())
        .doesNotContain("secret");
    assertThat(new ChannelOptions.Login("me", "secret").toString()).doesNotContain("secret");
  }

  private static Target allowing(String url) {
    return new Target(
        URI.create(url), List.of(AddressRange.parse("127.0.0.0/8")), Duration.ofSeconds(5));
  }

  private static Delivery.Outcome deliver(Target target) {
    try (Delivery delivery =
        new ChatDelivery(
            new HttpPost(target, InstantSource.fixed(Samples.NOW)), new SlackPayload())) {
      return delivery.deliver(Message.of(Samples.match("a1")));
    }
  }
}
