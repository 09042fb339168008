package wirewatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.WebhookSignature;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.SampleAlerts;

class WebhookSenderTest {
  private static final byte[] KEY = "0123456789abcdef01234567".getBytes(StandardCharsets.US_ASCII);
  private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

  private LoopbackReceiver loopbackReceiver;

  @BeforeEach
  void start() throws IOException {
    loopbackReceiver = new LoopbackReceiver();
  }

  @AfterEach
  void stop() {
    loopbackReceiver.close();
  }

  @Test
  void signsAsStandardWebhooksReceiversVerify() throws GeneralSecurityException, IOException {
    deliver(AlertMessage.of(SampleAlerts.match("a1")), SECRET);
    LoopbackReceiver.ReceivedRequest receivedRequest = loopbackReceiver.last();

    assertThat(receivedRequest.headers()).containsEntry("webhook-timestamp", "1795356300");
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes(
        (receivedRequest.headers().get("webhook-id")
                + "."
                + receivedRequest.headers().get("webhook-timestamp")
                + ".")
            .getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(receivedRequest.body());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    assertThat(receivedRequest.headers().get("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray())));
  }

  /** The example of the specification's own libraries. */
  @Test
  void signsTheSpecificationsExample() {
    WebhookSignature webhookSignature =
        new WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(
            webhookSignature.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void sendsACloudEvent() throws IOException {
    deliver(AlertMessage.of(SampleAlerts.alert("a2", "a1", Alert.Kind.CORRECTION)), null);
    LoopbackReceiver.ReceivedRequest receivedRequest = loopbackReceiver.last();
    JsonNode event = new ObjectMapper().readTree(receivedRequest.body());

    assertThat(receivedRequest.headers())
        .containsEntry("content-type", "application/cloudevents+json; charset=utf-8")
        .containsEntry("webhook-id", "a2")
        .containsEntry("idempotency-key", "\"a2\"")
        .doesNotContainKey("webhook-signature");
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("id").asText()).isEqualTo("a2");
    assertThat(event.path("source").asText()).isEqualTo("urn:wirewatch");
    assertThat(event.path("type").asText()).isEqualTo("wirewatch.alert.correction");
    assertThat(event.path("time").asText()).isEqualTo("2026-11-22T14:05:00Z");
    assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
    JsonNode alert = event.at("/data/alerts/0");
    assertThat(event.at("/data/thread").asText()).isEqualTo("a1");
    assertThat(alert.at("/rule/name").asText()).isEqualTo("Sanctions");
    JsonNode sentence = alert.at("/sentences/0");
    assertThat(
            sentence
                .path("text")
                .asText()
                .substring(
                    sentence.at("/marks/0/start").asInt(), sentence.at("/marks/0/end").asInt()))
        .isEqualTo("sanctions");
    assertThat(sentence.path("speaker").asText()).isEqualTo("Anna Berg");
    assertThat(alert.at("/article/url").asText()).isEqualTo("https://northwire.example/news/a2");
  }

  @Test
  void sendsTheSameIdForTheSameMessage() {
    AlertMessage digest = AlertMessage.digest(SampleAlerts.matches(3));
    deliver(digest, null);
    deliver(digest, null);

    assertThat(loopbackReceiver.received.get(0).headers().get("webhook-id"))
        .isEqualTo(loopbackReceiver.received.get(1).headers().get("webhook-id"));
    assertThat(loopbackReceiver.last().text()).contains("\"type\":\"wirewatch.alert.digest\"");
  }

  @Test
  void keepsAHostileKeyOutOfTheHeaders() {
    Alert alert = SampleAlerts.hostile("x\r\nEvil: 1.é");
    deliver(AlertMessage.of(alert), SECRET);

    assertThat(loopbackReceiver.last().headers()).doesNotContainKey("evil");
    assertThat(loopbackReceiver.last().headers().get("webhook-id")).matches("key-[0-9a-f]{32}");
  }

  @Test
  void keepsABigDigestSmall() {
    String text = "word ".repeat(10_000);
    List<Alert> alerts =
        SampleAlerts.matches(400).stream()
            .map(
                alert ->
                    SampleAlerts.alertOf(
                        alert.id(),
                        alert.id(),
                        alert.kind(),
                        text,
                        SampleAlerts.sentence(text, "word")))
            .toList();
    deliver(AlertMessage.digest(alerts), null);

    assertThat(loopbackReceiver.last().body().length).isLessThan(600_000);
    assertThat(loopbackReceiver.last().text()).contains("\"count\":400");
  }

  @Test
  void rejectsAShortSecret() {
    assertThatThrownBy(() -> new ChannelOptions.Webhook(loopbackReceiver.target("/"), "short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a webhook's secret needs at least 16 bytes");
    assertThatThrownBy(() -> new ChannelOptions.Webhook(loopbackReceiver.target("/"), "whsec_***"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void deliver(AlertMessage alertMessage, @Nullable String secret) {
    try (ChannelSender channelSender =
        new WebhookSender(
            new HttpPoster(loopbackReceiver.target("/ok"), InstantSource.system()),
            secret == null ? null : new WebhookSignature(secret),
            InstantSource.fixed(SampleAlerts.NOW))) {
      assertThat(channelSender.send(alertMessage)).isEqualTo(new ChannelSender.Delivered());
    }
  }
}
