package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.ingest.IndexLanguages;

/** Installs templates, and updates the mappings of existing indices. */
final class Templates {
  private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

  private final Rest rest;
  private final ExecutorService threads;

  Templates(Rest rest, ExecutorService threads) {
    this.rest = rest;
    this.threads = threads;
  }

  /** Installs templates that are missing or differ; returns the number written. */
  int install() throws IndexUnavailable {
    Map<String, JsonNode> installed = new HashMap<>();
    read("_component_template", "component_template", installed);
    read("_index_template", "index_template", installed);
    int written =
        writeAll(Template.components(), installed) + writeAll(Template.indices(), installed);
    if (new IngestNodes(rest).haveOurProcessors()) {
      readPipelines(installed);
      written +=
          writeAll(Template.pipelines(), installed) + writeAll(Template.shipped(), installed);
    }
    return written;
  }

  /** Writes concurrently, because the cluster batches pending cluster state updates. */
  private int writeAll(List<Template> templates, Map<String, JsonNode> installed)
      throws IndexUnavailable {
    List<Future<Boolean>> writes = new ArrayList<>();
    for (Template template : templates) {
      JsonNode meta = installed.get(template.endpoint());
      if (meta == null || !template.isDescribedBy(meta)) {
        writes.add(threads.submit(() -> write(template)));
      }
    }
    Futures.await(writes);
    return writes.size();
  }

  private void read(String kind, String part, Map<String, JsonNode> installed)
      throws IndexUnavailable {
    Reply reply = rest.send("GET", "/" + kind + "/wirewatch-*");
    if (reply.isNotFound()) {
      return;
    }
    for (JsonNode entry : reply.orThrow("reading " + kind).path(part + "s")) {
      installed.put("/" + kind + "/" + entry.path("name").asText(), entry.path(part).path("_meta"));
    }
  }

  private void readPipelines(Map<String, JsonNode> installed) throws IndexUnavailable {
    Reply reply = rest.send("GET", "/_ingest/pipeline/wirewatch-*");
    if (!reply.isNotFound()) {
      reply
          .orThrow("reading the pipelines")
          .properties()
          .forEach(
              entry ->
                  installed.put(
                      "/_ingest/pipeline/" + entry.getKey(), entry.getValue().path("_meta")));
    }
  }

  /** Falls back to the standard analyzer if the cluster lacks the language analyzer. */
  private boolean write(Template template) throws IndexUnavailable {
    Reply reply = rest.json("PUT", template.endpoint(), template.body());
    String language = template.name().substring(template.name().lastIndexOf('-') + 1);
    if (reply.isFailed() && IndexLanguages.analyzers().containsKey(language)) {
      LOG.warn("no analyzer for {}: {}; using standard", language, reply.reason());
      Template plain = Template.articles(language, "standard");
      reply = rest.json("PUT", plain.endpoint(), plain.body());
    }
    reply.orThrow("template " + template.name());
    updateIndices(template);
    return true;
  }

  private void updateIndices(Template template) throws IndexUnavailable {
    if (template.mapping().isEmpty()) {
      return;
    }
    Reply reply =
        rest.json(
            "PUT",
            "/" + template.name() + "*/_mapping?allow_no_indices=true&ignore_unavailable=true",
            template.mapping());
    if (reply.isFailed()) {
      LOG.warn(
          "existing indices of {} keep their old mapping; new monthly indices get the new one: {}", template.name(), reply.reason());
    }
  }
}
