package wirewatch.index.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.FutureResults;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.ingest.IndexLanguages;

/** Installs templates, and updates the mappings of existing indices. */
public final class TemplateInstaller {
  private static final Logger LOG = LoggerFactory.getLogger(TemplateInstaller.class);

  private final ClusterClient clusterClient;
  private final ExecutorService executor;

  public TemplateInstaller(ClusterClient clusterClient, ExecutorService threads) {
    this.clusterClient = clusterClient;
    this.executor = threads;
  }

  /** Installs templates that are missing or differ; returns the number written. */
  public int install() throws IndexUnavailableException {
    Map<String, JsonNode> installed = new HashMap<>();
    readInstalled("_component_template", "component_template", installed);
    readInstalled("_index_template", "index_template", installed);
    int written =
        writeAll(TemplateDefinition.componentTemplates(), installed)
            + writeAll(TemplateDefinition.indexTemplates(), installed);
    if (new IngestPluginDetector(clusterClient).isOnEveryNode()) {
      readInstalledPipelines(installed);
      written +=
          writeAll(TemplateDefinition.pipelines(), installed)
              + writeAll(TemplateDefinition.shippedIndexTemplates(), installed);
    }
    return written;
  }

  /** Writes concurrently, because the cluster batches pending cluster state updates. */
  private int writeAll(List<TemplateDefinition> templates, Map<String, JsonNode> installed)
      throws IndexUnavailableException {
    List<Future<Boolean>> writes = new ArrayList<>();
    for (TemplateDefinition templateDefinition : templates) {
      JsonNode meta = installed.get(templateDefinition.endpoint());
      if (meta == null || !templateDefinition.hasSameContent(meta)) {
        writes.add(executor.submit(() -> write(templateDefinition)));
      }
    }
    FutureResults.await(writes);
    return writes.size();
  }

  private void readInstalled(String kind, String part, Map<String, JsonNode> installed)
      throws IndexUnavailableException {
    ClusterResponse clusterResponse = clusterClient.send("GET", "/" + kind + "/wirewatch-*");
    if (clusterResponse.isNotFound()) {
      return;
    }
    for (JsonNode entry : clusterResponse.bodyOrThrow("reading " + kind).path(part + "s")) {
      installed.put("/" + kind + "/" + entry.path("name").asText(), entry.path(part).path("_meta"));
    }
  }

  private void readInstalledPipelines(Map<String, JsonNode> installed)
      throws IndexUnavailableException {
    ClusterResponse clusterResponse = clusterClient.send("GET", "/_ingest/pipeline/wirewatch-*");
    if (!clusterResponse.isNotFound()) {
      clusterResponse
          .bodyOrThrow("reading the pipelines")
          .properties()
          .forEach(
              entry ->
                  installed.put(
                      "/_ingest/pipeline/" + entry.getKey(), entry.getValue().path("_meta")));
    }
  }

  /** Falls back to the standard analyzer if the cluster lacks the language analyzer. */
  private boolean write(TemplateDefinition templateDefinition) throws IndexUnavailableException {
    ClusterResponse clusterResponse =
        clusterClient.sendJson("PUT", templateDefinition.endpoint(), templateDefinition.body());
    String language =
        templateDefinition.name().substring(templateDefinition.name().lastIndexOf('-') + 1);
    if (clusterResponse.isError() && IndexLanguages.analyzers().containsKey(language)) {
      LOG.warn("no analyzer for {}: {}; using standard", language, clusterResponse.errorReason());
      TemplateDefinition plain = TemplateDefinition.articleTemplate(language, "standard");
      clusterResponse = clusterClient.sendJson("PUT", plain.endpoint(), plain.body());
    }
    clusterResponse.bodyOrThrow("template " + templateDefinition.name());
    updateMappings(templateDefinition);
    return true;
  }

  private void updateMappings(TemplateDefinition templateDefinition)
      throws IndexUnavailableException {
    if (templateDefinition.mapping().isEmpty()) {
      return;
    }
    ClusterResponse clusterResponse =
        clusterClient.sendJson(
            "PUT",
            "/"
                + templateDefinition.name()
                + "*/_mapping?allow_no_indices=true&ignore_unavailable=true",
            templateDefinition.mapping());
    if (clusterResponse.isError()) {
      LOG.warn(
          "existing indices of {} keep their old mapping; new monthly indices get the new one: {}",
          templateDefinition.name(),
          clusterResponse.errorReason());
    }
  }
}
