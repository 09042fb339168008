package wirewatch.pipeline.outbox.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.outbox.ChannelLease;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxContract;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/** The contract on a real node, each process with connections of its own. */
class IndexOutboxIT extends OutboxContract {
  private static LocalNode node;
  private final List<ArticleIndex> opened = new ArrayList<>();

  @BeforeAll
  static void startNode() throws IOException {
    node = SharedTestNode.startEmpty();
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      assertThat(index.installTemplates()).isPositive();
    }
  }

  @BeforeEach
  void deleteIndex() throws Exception {
    URI address = node.address().resolve("/wirewatch-outbox?ignore_unavailable=true");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(address)
                  .header("Authorization", node.password().authorization())
                  .DELETE()
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
    }
  }

  @AfterEach
  void close() {
    opened.forEach(ArticleIndex::close);
  }

  @Override
  protected Outbox open() {
    ArticleIndex index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    opened.add(index);
    return new IndexOutbox(index);
  }

  @Test
  void recordsAgainWhereAnEarlierRecordMayHaveReplacedALaterOne() {
    Outbox outbox = open();
    outbox.add(entry("a", "story", "mail"), NOW);
    Map<OutboxEntry, Long> early = outbox.findUnrecorded(10);
    int unused = outbox.resend("a", NOW);
    outbox.markRecorded(outbox.findUnrecorded(10));
    assertThat(outbox.findUnrecorded(10)).isEmpty();

    outbox.markRecorded(early);

    assertThat(outbox.findUnrecorded(10)).hasSize(1);
  }

  @Test
  void isEmptyWithoutAnIndex() {
    Outbox outbox = open();

    assertThat(outbox.findDueChannels(NOW)).isEmpty();
    assertThat(outbox.find("a")).isEmpty();
    assertThat(outbox.findByTopics(List.of("story"))).isEmpty();
    assertThat(outbox.findTopics()).isEmpty();
    assertThat(outbox.count(OutboxDelivery.Status.WAITING)).isZero();
    assertThat(outbox.prune(NOW)).isZero();
    assertThat(outbox.findUnrecorded(10)).isEmpty();
    outbox.mergeTopics("a", "b");
  }

  @Test
  void saysWhatIsWrongWhileElasticsearchIsAway() {
    IndexOptions nowhere =
        IndexOptions.of(URI.create("http://127.0.0.1:1")).withRetryTimeout(Duration.ofMillis(1));
    try (ArticleIndex index = ArticleIndex.connect(nowhere)) {
      ChannelLease lease = new ChannelLease("mail", "one", NOW);
      assertThatThrownBy(() -> new IndexOutbox(index).lease(lease, NOW, 1))
          .isInstanceOf(OutboxUnavailableException.class)
          .hasMessageStartingWith("the outbox in Elasticsearch: ");
    }
  }
}
