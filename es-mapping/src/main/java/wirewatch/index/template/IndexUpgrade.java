package wirewatch.index.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;

/**
 * Brings indices of articles that an earlier version made to the schema of this one: gives them the
 * new mapping and writes each document again as it is, so that its new fields can be searched. The
 * indices stay in use meanwhile; a document that someone else writes is left to him. An index says
 * in {@code _meta.schema_version} that it is done; an upgrade that was ended begins again with the
 * first index that is not.
 */
public final class IndexUpgrade implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexUpgrade.class);
  private static final String INDICES = "/wirewatch-articles-*,wirewatch-revisions-*";
  private static final int BATCH_SIZE = 200;
  private static final int CONFLICT = 409;
  private static final int FIRST_ERROR = 400;
  private static final Duration BATCH_PAUSE = Duration.ofMillis(50);
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(10);

  private final ClusterClient clusterClient;
  private final TemplateDefinition articles;

  public IndexUpgrade(ClusterClient clusterClient) {
    this.clusterClient = clusterClient;
    this.articles =
        TemplateDefinition.componentTemplates().stream()
            .filter(template -> template.name().equals("wirewatch-articles"))
            .findFirst()
            .orElseThrow();
  }

  /** Upgrades every index; while Elasticsearch is unavailable, waits. Ends when interrupted. */
  @Override
  public void run() {
    try {
      while (!isDone()) {
        Thread.sleep(RETRY_INTERVAL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDone() throws InterruptedException {
    try {
      for (String index : findOutdated()) {
        upgrade(index);
      }
      return true;
    } catch (IndexUnavailableException e) {
      LOG.debug("the upgrade of the indices waits: {}", e.getMessage());
      return false;
    }
  }

  /** Returns the indices whose schema is older than that of this program. */
  List<String> findOutdated() throws IndexUnavailableException {
    ClusterResponse response = clusterClient.send("GET", INDICES + "/_mapping");
    List<String> outdated = new ArrayList<>();
    if (!response.isNotFound()) {
      response
          .bodyOrThrow("reading the mappings")
          .properties()
          .forEach(
              entry -> {
                if (version(entry.getValue().path("mappings").path("_meta")) < currentVersion()) {
                  outdated.add(entry.getKey());
                }
              });
    }
    return outdated;
  }

  private int currentVersion() {
    return version(articles.body().at("/template/mappings/_meta"));
  }

  private static int version(JsonNode meta) {
    return meta.path("schema_version").asInt(0);
  }

  private void upgrade(String index) throws IndexUnavailableException, InterruptedException {
    ClusterResponse mapping = putMapping(index, articles.mapping());
    if (mapping.isError()) {
      LOG.warn(
          "{} keeps its old mapping and stays readable: {}; to write its articles anew, delete it and"
              + " run `wirewatch reprocess`",
          index,
          mapping.errorReason());
      return;
    }
    long documents = writeAgain(index);
    putMapping(index, Map.of("_meta", Map.of("schema_version", currentVersion())))
        .bodyOrThrow("the schema version of " + index);
    LOG.info("{}: {} documents written again for schema {}", index, documents, currentVersion());
  }

  private ClusterResponse putMapping(String index, Object mapping)
      throws IndexUnavailableException {
    return clusterClient.sendJson("PUT", "/" + index + "/_mapping", mapping);
  }

  private long writeAgain(String index) throws IndexUnavailableException, InterruptedException {
    clusterClient.send("POST", "/" + index + "/_refresh").bodyOrThrow("a refresh");
    long written = 0;
    JsonNode hits = readBatch(index, null);
    while (!hits.isEmpty()) {
      write(index, hits);
      written += hits.size();
      Thread.sleep(BATCH_PAUSE);
      hits = readBatch(index, hits.path(hits.size() - 1).path("sort"));
    }
    return written;
  }

  private JsonNode readBatch(String index, @Nullable JsonNode after)
      throws IndexUnavailableException {
    Map<String, Object> body = new HashMap<>();
    body.put("size", BATCH_SIZE);
    body.put("seq_no_primary_term", true);
    body.put("sort", List.of(Map.of("url.full", "asc"), Map.of("event.created", "asc")));
    if (after instanceof ArrayNode place) {
      body.put("search_after", place);
    }
    return clusterClient
        .sendJson("POST", "/" + index + "/_search", body)
        .bodyOrThrow("reading " + index)
        .at("/hits/hits");
  }

  private void write(String index, JsonNode hits) throws IndexUnavailableException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (JsonNode hit : hits) {
      Map<String, Object> place =
          Map.of(
              "_id", hit.path("_id").asText(),
              "if_seq_no", hit.path("_seq_no").asLong(),
              "if_primary_term", hit.path("_primary_term").asLong());
      lines.writeBytes(ClusterClient.toJsonBytes(Map.of("index", place)));
      lines.write('\n');
      lines.writeBytes(hit.path("_source").toString().getBytes(StandardCharsets.UTF_8));
      lines.write('\n');
    }
    byte[] bytes = lines.toByteArray();
    JsonNode response =
        clusterClient
            .sendNdjson("/" + index + "/_bulk", bytes, bytes.length)
            .bodyOrThrow("writing " + index);
    for (JsonNode item : response.path("items")) {
      int status = item.at("/index/status").asInt();
      if (status >= FIRST_ERROR && status != CONFLICT) {
        throw new IndexUnavailableException(
            "%s was not written again: %s"
                .formatted(
                    item.at("/index/_id").asText(),
                    ClusterResponse.errorReason(item.at("/index/error"))));
      }
    }
  }
}
