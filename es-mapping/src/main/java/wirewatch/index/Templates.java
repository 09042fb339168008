package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the templates of a cluster, and the mappings of indices that exist, to today's form. */
final class Templates {
  private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

  private final Rest rest;

  Templates(Rest rest) {
    this.rest = rest;
  }

  /** How many templates were written. */
  int install() throws IndexUnavailable {
    Map<String, JsonNode> installed = new HashMap<>();
    read("_component_template", "component_template", installed);
    read("_index_template", "index_template", installed);
    int written = 0;
    for (Template template : Template.all()) {
      JsonNode meta = installed.get(template.endpoint());
      if (meta == null || !template.isDescribedBy(meta)) {
        write(template);
        written++;
      }
    }
    return written;
  }

  private void read(String kind, String part, Map<String, JsonNode> installed)
      throws IndexUnavailable {
    Reply reply = rest.get("/" + kind + "/wirewatch-*");
    if (reply.isNotFound()) {
      return;
    }
    for (JsonNode entry : reply.orThrow("reading " + kind).path(part + "s")) {
      installed.put("/" + kind + "/" + entry.path("name").asText(), entry.path(part).path("_meta"));
    }
  }

  /** A cluster without an analyzer gets the standard one until it has it. */
  private void write(Template template) throws IndexUnavailable {
    Reply reply = rest.json("PUT", template.endpoint(), template.body());
    String language = template.name().substring(template.name().lastIndexOf('-') + 1);
    if (reply.isFailed() && IndexLanguages.analyzers().containsKey(language)) {
      LOG.warn("no analyzer for {}: {}; using standard", language, reply.reason());
      Template plain = Template.articles(language, "standard");
      reply = rest.json("PUT", plain.endpoint(), plain.body());
    }
    reply.orThrow("template " + template.name());
    updateIndices(template);
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
          "indices of {} keep their mapping until next month: {}", template.name(), reply.reason());
    }
  }
}
