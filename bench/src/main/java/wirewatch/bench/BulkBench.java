package wirewatch.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.node.LocalNode;
import wirewatch.node.NodePassword;

/**
 * Bulk indexing: articles through {@link ArticleIndex} against the same documents, ready-made,
 * through the client's bare {@link BulkIngester}. Both write to indices of their own, which are
 * deleted; the bare ones have other ids, or ours would take them for articles that have moved.
 */
public final class BulkBench {
  private static final int ARTICLES = 3_000;
  private static final int ROUNDS = 10;
  private static final int BULK_SIZE = 500;
  private static final String BASELINE_INDEX = "wirewatch-articles-en-bench";
  private static final String ARTICLE_INDEX = "wirewatch-articles-en-2026.01";

  private final PrintStream out;
  private final ElasticsearchClient client;
  private final ArticleIndex index;

  private BulkBench(PrintStream out, ElasticsearchClient client, ArticleIndex index) {
    this.out = out;
    this.client = client;
    this.index = index;
  }

  /**
   * Prints documents a second of both and their ratio, the geometric mean of rounds.
   *
   * @param node one that holds no articles of January 2026 in English
   */
  public static double run(PrintStream out, LocalNode node) throws IOException {
    String authorization = node.password().authorization();
    try (ElasticsearchClient client =
            ElasticsearchClient.of(
                b ->
                    b.host(node.address())
                        .usernameAndPassword(NodePassword.USER, node.password().secret()));
        ArticleIndex index =
            ArticleIndex.connect(
                IndexOptions.of(node.address()).withAuthorization(authorization))) {
      return new BulkBench(out, client, index).run();
    }
  }

  private double run() throws IOException {
    index.installTemplates();
    double[] ratios = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      List<StoredArticle> articles =
          new SyntheticArticles(round).articles("round" + round, ARTICLES);
      boolean bareFirst = round % 2 == 0;
      double first = bareFirst ? indexBaseline(articles) : indexArticles(articles);
      double second = bareFirst ? indexArticles(articles) : indexBaseline(articles);
      double bare = bareFirst ? first : second;
      double ours = bareFirst ? second : first;
      if (round >= 0) {
        ratios[round] = ours / bare;
        out.printf("bulk: %,.0f docs/s bare, %,.0f docs/s ours, %.2f%n", bare, ours, ours / bare);
      }
      deleteIndices();
    }
    double mean = Math.exp(Arrays.stream(ratios).map(Math::log).average().orElseThrow());
    out.printf(
        "bulk: mean ratio %.2f (geometric, each order half the time) of %d rounds of %,d articles"
            + " (target 0.80)%n",
        mean, ROUNDS, ARTICLES);
    return mean;
  }

  private double indexArticles(List<StoredArticle> articles) throws IOException {
    long start = System.nanoTime();
    int stored = index.put(articles).stored().size();
    return rate((System.nanoTime() - start) / 1e9, stored, articles.size());
  }

  private double indexBaseline(List<StoredArticle> articles) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<BulkOperation> ready = new ArrayList<>();
    for (StoredArticle article : articles) {
      BinaryData document =
          BinaryData.of(
              json.writeValueAsBytes(article.toDocument(Instant.now())),
              ContentType.APPLICATION_JSON);
      ready.add(
          BulkOperation.of(
              b ->
                  b.create(
                      c -> c.index(BASELINE_INDEX).id("bare-" + article.id()).document(document))));
    }
    long start = System.nanoTime();
    try (BulkIngester<Void> ingester =
        BulkIngester.of(b -> b.client(client).maxOperations(BULK_SIZE).maxConcurrentRequests(2))) {
      ready.forEach(ingester::add);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return rate(seconds, (int) countBaseline(), articles.size());
  }

  private long countBaseline() throws IOException {
    client.indices().refresh(r -> r.index(BASELINE_INDEX));
    return client.count(c -> c.index(BASELINE_INDEX)).count();
  }

  private static double rate(double seconds, int stored, int wanted) {
    if (stored != wanted) {
      throw new IllegalStateException("%d of %d articles were stored".formatted(stored, wanted));
    }
    return stored / seconds;
  }

  private void deleteIndices() throws IOException {
    client.indices().delete(d -> d.index(ARTICLE_INDEX, BASELINE_INDEX));
  }
}
