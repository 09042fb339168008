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
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.ChannelOptions.HttpTarget;
import wirewatch.alerting.delivery.ChannelSender.Failed;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.model.SampleAlerts;
import wirewatch.alerting.payload.SlackPayload;
import wirewatch.ingest.net.IpAddressRange;

/** The outcome of a delivery by response, timeout and address of the receiver. */
class HttpSenderTest {
  private static LoopbackReceiver loopbackReceiver;

  @BeforeAll
  static void start() throws IOException {
    loopbackReceiver = new LoopbackReceiver();
  }

  @AfterAll
  static void stop() {
    loopbackReceiver.close();
  }

  @Test
  void deliversOnSuccess() {
    assertThat(deliver(loopbackReceiver.target("/ok"))).isEqualTo(new ChannelSender.Delivered());
    assertThat(loopbackReceiver.last().headers())
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
    assertThat(deliver(loopbackReceiver.target(path)))
        .isEqualTo(
            new Failed(why, temporary, seconds == null ? null : Duration.ofSeconds(seconds)));
  }

  @Test
  void doesNotFollowRedirects() {
    int before = loopbackReceiver.received.size();

    Failed failed = (Failed) deliver(loopbackReceiver.target("/redirect"));

    assertThat(failed.temporary()).isFalse();
    assertThat(failed.reason()).contains("302", "redirects are not followed");
    assertThat(loopbackReceiver.received).hasSize(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hang", "/drip"})
  void timesOutOnAHangingReceiver(String path) {
    HttpTarget httpTarget = loopbackReceiver.target(path);
    HttpTarget brief =
        new HttpTarget(httpTarget.url(), httpTarget.allowedRanges(), Duration.ofMillis(300));

    assertThat(deliver(brief))
        .isEqualTo(new Failed("127.0.0.1 did not answer in time (300 ms)", true, null));
  }

  @Test
  void doesNotRetry() {
    int before = loopbackReceiver.received.size();

    Failed failed = (Failed) deliver(loopbackReceiver.target("/close"));

    assertThat(failed.temporary()).isTrue();
    assertThat(failed.reason()).startsWith("the connection to 127.0.0.1 broke");
    assertThat(loopbackReceiver.received).hasSize(before + 1);
  }

  @Test
  void reportsARefusedConnection() {
    HttpTarget deaf = allowing("http://127.0.0.1:" + LoopbackReceiver.closedPort() + "/secret");

    assertThat(deliver(deaf)).isEqualTo(new Failed("127.0.0.1 refuses the connection", true, null));
  }

  @Test
  void reportsAnUnresolvableName() {
    assertThat(deliver(allowing("http://nowhere.invalid/secret")))
        .isEqualTo(new Failed("the host name nowhere.invalid does not resolve", true, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
  void rejectsAddressesThatAreNotPublic(String host) {
    int before = loopbackReceiver.received.size();
    HttpTarget httpTarget =
        new HttpTarget(
            URI.create("http://" + host + ":" + loopbackReceiver.url("/").getPort() + "/ok"),
            List.of(),
            Duration.ofSeconds(5));

    Failed failed = (Failed) deliver(httpTarget);

    assertThat(failed.temporary()).isFalse();
    assertThat(failed.reason()).contains("not public", "allow_addresses");
    assertThat(loopbackReceiver.received).hasSize(before);
  }

  @Test
  void rejectsObfuscatedAddresses() throws IOException {
    for (String host : List.of("127.1", "2130706433", "0")) {
      GuardedDns dns = new GuardedDns(loopbackReceiver.target("/"));
      GuardedDns guarded =
          new GuardedDns(
              new HttpTarget(loopbackReceiver.url("/"), List.of(), Duration.ofSeconds(5)));
      okhttp3.HttpUrl url = okhttp3.HttpUrl.get("http://" + host + "/");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> guarded.checkLiteral(url)))
          .as(host)
          .isInstanceOf(GuardedDns.ForbiddenAddressException.class);
      assertThat(dns.lookup("localhost")).isNotEmpty();
    }
  }

  @Test
  void permitsOnlyAllowedRanges() {
    HttpTarget other =
        new HttpTarget(
            loopbackReceiver.url("/ok"),
            List.of(IpAddressRange.parse("10.0.0.0/8")),
            Duration.ofSeconds(5));

    assertThat(deliver(other)).isInstanceOf(Failed.class);
    assertThat(deliver(loopbackReceiver.target("/ok"))).isEqualTo(new ChannelSender.Delivered());
  }

  @Test
  void printsNoSecret() {
    HttpTarget httpTarget = allowing("https://hooks.example/services/T0/B0/secret?k=secret");

    assertThat(new ChannelOptions.Webhook(httpTarget, "0123456789-secret-0123456789").toString())
        .doesNotContain("secret");
    assertThat(new ChannelOptions.Slack(httpTarget).toString()).doesNotContain("secret");
    assertThat(new ChannelOptions.Telegram(httpTarget, "12345:secretsecret", "-100").toString())
        .doesNotContain("secret");
    assertThat(new ChannelOptions.Login("me", "secret").toString()).doesNotContain("secret");
  }

  private static HttpTarget allowing(String url) {
    return new HttpTarget(
        URI.create(url), List.of(IpAddressRange.parse("127.0.0.0/8")), Duration.ofSeconds(5));
  }

  private static ChannelSender.Outcome deliver(HttpTarget httpTarget) {
    try (ChannelSender channelSender =
        new ChatSender(
            new HttpPoster(httpTarget, InstantSource.fixed(SampleAlerts.NOW)),
            new SlackPayload())) {
      return channelSender.send(AlertMessage.of(SampleAlerts.match("a1")));
    }
  }
}
